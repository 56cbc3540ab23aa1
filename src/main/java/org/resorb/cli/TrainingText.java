package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import org.resorb.patients.ModelPerformance;
import org.resorb.patients.ValidatedModel;

/** How good regressions are, in a few lines for a console. */
final class TrainingText {
    private final List<ValidatedModel> trained;

    TrainingText(List<ValidatedModel> trained) {
        this.trained = trained;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ValidatedModel one : trained) {
            lines.add(one.model().outcome().words() + ":");
            lines.add("  learnt from " + counts(one.onTraining()) + "; judged by " + counts(one.onTest()));
            lines.add("  AUC " + Rounded.interval(one.onTest().roc().area()) + ", Brier score "
                    + Rounded.interval(one.onTest().brier()));
            lines.add("  calibration slope "
                    + Rounded.interval(one.onTest().calibration().slope()) + ", intercept "
                    + Rounded.interval(one.onTest().calibration().intercept()));
        }
        return lines;
    }

    private static String counts(ModelPerformance judgement) {
        return judgement.patients() + " patients (" + judgement.withEvent() + " with)";
    }
}
