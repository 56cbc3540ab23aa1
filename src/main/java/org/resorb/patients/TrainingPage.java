package org.resorb.patients;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resorb.patients.PredictorOddsRatio.Kind;
import org.resorb.quantity.Disclaimer;
import org.resorb.statistics.Estimate;

/** The page beside the tables of a training, with the tables that people want first. */
public final class TrainingPage {
    private final List<ValidatedModel> trained;
    private final List<String> warnings;

    /** A page of these models, with what is to be kept in mind. */
    public TrainingPage(List<ValidatedModel> trained, List<String> warnings) {
        this.trained = trained;
        this.warnings = warnings;
    }

    /** In Markdown. */
    public String text() {
        StringBuilder text =
                new StringBuilder("# Who will resorb, by the first image\n\n**" + Disclaimer.WORDS + "**\n\n");
        text.append(
                "Written by `resorb predict --train`; docs/prediction.md says how to read it. Intervals are 95 %.\n\n");
        text.append("## How good\n\n");
        text.append("| question | patients | n | with | AUC | Brier score | of the rate alone |"
                + " calibration slope | intercept |\n|---|---|---|---|---|---|---|---|---|\n");
        for (ValidatedModel one : trained) {
            text.append(performance(one, "test", one.onTest()));
            text.append(performance(one, "training", one.onTraining()));
            for (int set = 0; set < one.bySet().size(); set++) {
                text.append(performance(
                        one, "test, under set " + (set + 1), one.bySet().get(set)));
            }
        }
        for (ValidatedModel one : trained) {
            text.append("\n## Odds ratios: ")
                    .append(one.model().outcome().words())
                    .append("\n\n");
            ratios(one, text);
        }
        text.append("\n![curve](roc.png) ![calibration](calibration.png) ![odds ratios](odds_ratios.png)\n");
        text.append("\n## To keep in mind\n\n");
        text.append(warnings.isEmpty() ? "- Nothing was left out.\n" : "");
        warnings.forEach(warning -> text.append("- ").append(warning).append('\n'));
        return text.toString();
    }

    private static String performance(ValidatedModel one, String patients, ModelPerformance judgement) {
        return row(
                one.model().outcome().words(),
                patients,
                Integer.toString(judgement.patients()),
                Integer.toString(judgement.withEvent()),
                Rounded.interval(judgement.roc().area()),
                Rounded.interval(judgement.brier()),
                Rounded.interval(new Estimate(judgement.brierOfRate(), Double.NaN, Double.NaN)),
                Rounded.interval(judgement.calibration().slope()),
                Rounded.interval(judgement.calibration().intercept()));
    }

    private static void ratios(ValidatedModel one, StringBuilder text) {
        text.append("| term | other things equal | alone |\n|---|---|---|\n");
        List<PredictorOddsRatio> alone = of(one, Kind.ALONE, ratio -> true);
        for (PredictorOddsRatio ratio : of(one, Kind.ADJUSTED, ratio -> true)) {
            String plain = alone.stream()
                    .filter(other -> other.predictor() == ratio.predictor())
                    .map(other -> Rounded.interval(other.ratio()))
                    .collect(Collectors.joining());
            text.append(row(ratio.words(), Rounded.interval(ratio.ratio()), plain));
        }
        text.append(
                "\n| compared as published | virtual patients | real patients | source | read |\n|---|---|---|---|---|\n");
        for (PredictorOddsRatio real : of(one, Kind.PUBLISHED, ratio -> true)) {
            PublishedOddsRatio published = real.published();
            String here = of(one, Kind.AS_PUBLISHED, ratio -> ratio.published() == published).stream()
                    .map(ratio -> Rounded.interval(ratio.ratio()))
                    .collect(Collectors.joining());
            String there = real.ratio().isKnown() ? Rounded.interval(real.ratio()) : published.direction();
            text.append(row(real.words(), here, there, "`" + published.source() + "`", published.status()));
        }
    }

    private static List<PredictorOddsRatio> of(
            ValidatedModel one, Kind kind, Function<PredictorOddsRatio, Boolean> wanted) {
        return one.ratios().stream()
                .filter(ratio -> ratio.kind() == kind && wanted.apply(ratio))
                .toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
