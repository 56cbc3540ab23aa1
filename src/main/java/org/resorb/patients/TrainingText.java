package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How good regressions are, in a few lines for a console. */
public final class TrainingText {
    private final List<ValidatedModel> trained;

    /** Text of these models. */
    public TrainingText(List<ValidatedModel> trained) {
        this.trained = trained;
    }

    /** A line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ValidatedModel one : trained) {
            lines.add(one.model().outcome().words() + ":");
            lines.add("  learnt from " + counts(one.onTraining()) + "; judged by " + counts(one.onTest()));
            lines.add("  AUC " + Rounded.interval(one.onTest().roc().area()) + ", Brier score "
                    + Rounded.interval(one.onTest().brier()));
            lines.add("  calibration slope "
                    + Rounded.interval(one.onTest().calibration().slope()) + ", intercept "
                    + Rounded.interval(one.onTest().calibration().intercept()));
            if (!one.bySet().isEmpty()) {
                lines.add("  AUC under each parameter set, "
                        + one.bySet().get(0).patients() + " patients: "
                        + one.bySet().stream()
                                .map(judged -> Rounded.interval(judged.roc().area()))
                                .collect(Collectors.joining(", ")));
            }
        }
        return lines;
    }

    private static String counts(ModelPerformance judgement) {
        return judgement.patients() + " patients (" + judgement.withEvent() + " with)";
    }
}
