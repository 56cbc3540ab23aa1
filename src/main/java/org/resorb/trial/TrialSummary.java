package org.resorb.trial;

import java.util.List;
import org.resorb.patients.EstimateText;
import org.resorb.quantity.Disclaimer;
import org.resorb.table.Columns;
import org.resorb.table.MarkdownTable;

/** What people want first of a trial: short tables, and a page of them. */
public final class TrialSummary {
    private static final Columns<TrialEffects.Row> EFFECTS = Columns.of(TrialEffects.Row.class)
            .text("end point", "", row -> row.endPoint().words())
            .text("arm", "", row -> row.arm().words())
            .text("n", "", row -> row.contrast().n() + " and " + row.contrast().nControl())
            .text(
                    "arm and control",
                    "",
                    row -> EstimateText.number(row.contrast().value()) + " and "
                            + EstimateText.number(row.contrast().control()))
            .text("statistic", "", row -> row.statistic().word().replace('_', ' '))
            .text("estimate (95 % interval)", "", row -> EstimateText.of(row.estimate()))
            .text("p", "", row -> EstimateText.number(row.contrast().contrast().p()))
            .text("number needed to treat", "", TrialEffects.Row::numberNeeded)
            .text("of trials like it, middle 95 %", "", row -> EstimateText.of(row.trials()))
            .text(
                    "power",
                    "",
                    row -> row.contrast().isTested()
                            ? EstimateText.percent(row.power().value())
                            : "");
    private static final Columns<PublishedComparison.Row> PUBLISHED = Columns.of(PublishedComparison.Row.class)
            .text("end point", "", row -> row.answer().endPoint().words())
            .text("arm", "", row -> row.answer().arm().words())
            .text("statistic", "", row -> row.answer().statistic().word().replace('_', ' '))
            .text("published", "", row -> EstimateText.of(row.answer().estimate()))
            .text(
                    "n published",
                    "",
                    row -> row.answer().n() == 0 ? "" : row.answer().n())
            .text("n here", "", PublishedComparison.Row::simulated)
            .text("here, middle 95 % of trials of that size", "", row -> EstimateText.of(row.model()))
            .text("within", "", PublishedComparison.Row::within)
            .text("measured", "", row -> row.answer().definition())
            .text("source", "", row -> String.join(" ", row.answer().sources()));
    private static final Columns<TrialPower.Curve> SIZES = Columns.of(TrialPower.Curve.class)
            .text("end point", "", curve -> curve.endPoint().words())
            .text("arm", "", curve -> curve.arm().words())
            .text("participants in all arms (95 % interval)", "", TrialPower.Curve::participants);

    private final TrialResult result;

    /** Of a trial that was done. */
    public TrialSummary(TrialResult result) {
        this.result = result;
    }

    /** Each contrast, the first row its head. */
    public List<String[]> effects() {
        return EFFECTS.rows(result.effects().rows());
    }

    /** What was published beside trials of that size, likewise. */
    public List<String[]> published() {
        return PUBLISHED.rows(result.published().rows());
    }

    /** How many participants it takes, likewise; empty if nobody asked. */
    public List<String[]> sizes() {
        return result.power().map(power -> SIZES.rows(power.curves())).orElse(List.of());
    }

    /** For which power at which bound, in a sentence. */
    public String target() {
        return "For a power of " + EstimateText.percent(result.trial().power().target()) + ", at a bound of "
                + EstimateText.percent(result.trial().power().alpha()) + ".";
    }

    /** In Markdown. */
    String text() {
        Trial trial = result.trial();
        StringBuilder text = new StringBuilder("# " + trial.cohort().title() + "\n\n**" + Disclaimer.WORDS + "**\n\n");
        text.append("Written by `resorb trial`; docs/trials.md says how to read it.\n\n## How\n\n");
        trial.words().forEach(line -> text.append("- ").append(line).append('\n'));
        trial.cohort()
                .observation()
                .words()
                .forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n## Who\n\n").append(result.flow().text()).append("\n\n![flow of participants](flow.png)\n");
        text.append("\n## What was found\n\n")
                .append(MarkdownTable.of(EFFECTS, result.effects().rows()));
        text.append('\n').append(result.ofItsSize()).append("\n\n![effects](effects.png)\n");
        if (!result.published().rows().isEmpty()) {
            text.append("\n## Beside what was published\n\n")
                    .append(MarkdownTable.of(PUBLISHED, result.published().rows()));
        }
        result.power().ifPresent(power -> power(power, text));
        text.append("\n## To keep in mind\n\n");
        text.append(
                "- All participants are virtual. A trial draws them, with replacement, from the virtual patients of the"
                        + " pool, of whom it is known how they fare in every arm.\n");
        result.warnings().forEach(warning -> text.append("- ").append(warning).append('\n'));
        return text.toString();
    }

    private void power(TrialPower power, StringBuilder text) {
        text.append("\n## How many it takes\n\n").append(target()).append("\n\n");
        text.append(MarkdownTable.of(SIZES, power.curves())).append("\n![power](power.png)\n");
    }
}
