package org.resorb.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resorb.patients.Caution;
import org.resorb.patients.FittedOddsRatio;
import org.resorb.patients.FittedOddsRatio.Kind;
import org.resorb.patients.PredictionJudgement;
import org.resorb.patients.PublishedOdds;
import org.resorb.patients.Trained;
import org.resorb.statistics.Estimate;

/** The page beside the tables of a training, with the tables that people want first. */
final class TrainingPage {
    private final List<Trained> trained;
    private final List<String> warnings;

    TrainingPage(List<Trained> trained, List<String> warnings) {
        this.trained = trained;
        this.warnings = warnings;
    }

    String text() {
        StringBuilder text =
                new StringBuilder("# Who will resorb, by the first image\n\n**" + Caution.WORDS + "**\n\n");
        text.append(
                "Written by `resorb predict --train`; docs/prediction.md says how to read it. Intervals are 95 %.\n\n");
        text.append("## How good\n\n");
        text.append("| question | patients | n | with | AUC | Brier score | of the rate alone |"
                + " calibration slope | intercept |\n|---|---|---|---|---|---|---|---|---|\n");
        for (Trained one : trained) {
            text.append(performance(one, "test", one.onTest()));
            text.append(performance(one, "training", one.onTraining()));
        }
        for (Trained one : trained) {
            text.append("\n## Odds ratios: ")
                    .append(one.model().question().words())
                    .append("\n\n");
            ratios(one, text);
        }
        text.append("\n![curve](roc.png) ![calibration](calibration.png) ![odds ratios](odds_ratios.png)\n");
        text.append("\n## To keep in mind\n\n");
        text.append(warnings.isEmpty() ? "- Nothing was left out.\n" : "");
        warnings.forEach(warning -> text.append("- ").append(warning).append('\n'));
        return text.toString();
    }

    private static String performance(Trained one, String patients, PredictionJudgement judgement) {
        return row(
                one.model().question().words(),
                patients,
                Integer.toString(judgement.patients()),
                Integer.toString(judgement.withEvent()),
                Rounded.interval(judgement.roc().area()),
                Rounded.interval(judgement.brier()),
                Rounded.interval(new Estimate(judgement.brierOfRate(), Double.NaN, Double.NaN)),
                Rounded.interval(judgement.calibration().slope()),
                Rounded.interval(judgement.calibration().intercept()));
    }

    private static void ratios(Trained one, StringBuilder text) {
        text.append("| term | other things equal | alone |\n|---|---|---|\n");
        List<FittedOddsRatio> alone = of(one, Kind.ALONE, ratio -> true);
        for (FittedOddsRatio ratio : of(one, Kind.ADJUSTED, ratio -> true)) {
            String plain = alone.stream()
                    .filter(other -> other.term() == ratio.term())
                    .map(other -> Rounded.interval(other.ratio()))
                    .collect(Collectors.joining());
            text.append(row(ratio.words(), Rounded.interval(ratio.ratio()), plain));
        }
        text.append(
                "\n| compared as published | virtual patients | real patients | source | read |\n|---|---|---|---|---|\n");
        for (FittedOddsRatio real : of(one, Kind.PUBLISHED, ratio -> true)) {
            PublishedOdds published = real.published();
            String here = of(one, Kind.AS_PUBLISHED, ratio -> ratio.published() == published).stream()
                    .map(ratio -> Rounded.interval(ratio.ratio()))
                    .collect(Collectors.joining());
            String there = real.ratio().isKnown() ? Rounded.interval(real.ratio()) : published.direction();
            text.append(row(real.words(), here, there, "`" + published.source() + "`", published.status()));
        }
    }

    private static List<FittedOddsRatio> of(Trained one, Kind kind, Function<FittedOddsRatio, Boolean> wanted) {
        return one.ratios().stream()
                .filter(ratio -> ratio.kind() == kind && wanted.apply(ratio))
                .toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
