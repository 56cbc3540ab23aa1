package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.ModelPerformance;
import org.resorb.patients.ValidatedModel;
import org.resorb.quantity.Disclaimer;
import org.resorb.statistics.RocCurve;

/** Receiver operating characteristics of predictions on patients who were not learnt from. */
final class RocChart {
    private static final double WIDTH = 350;
    private static final double[] ENDS = {0, 1};

    private RocChart() {}

    /** Writes {@code roc.png} and {@code .svg}; models whose test knows one answer alone have no curve. */
    static void write(List<ValidatedModel> trained, Path folder) throws IOException {
        List<ValidatedModel> drawn = trained.stream()
                .filter(one -> !one.onTest().roc().points().isEmpty())
                .toList();
        sheet(drawn, Theme.STANDARD.withWidth(WIDTH)).write(folder, "roc");
    }

    private static Sheet sheet(List<ValidatedModel> drawn, Theme theme) {
        Plot plot = square("False positives (1 \u2212 specificity)", "True positives (sensitivity)")
                .add("chance", new LineMark(ENDS, ENDS, Theme.GREY, Theme.dashed(0.7, 3, 2)));
        for (int i = 0; i < drawn.size(); i++) {
            List<RocCurve.Point> points = drawn.get(i).onTest().roc().points();
            double[] across =
                    points.stream().mapToDouble(RocCurve.Point::falsePositives).toArray();
            double[] up =
                    points.stream().mapToDouble(RocCurve.Point::truePositives).toArray();
            plot.add(label(drawn.get(i)), new LineMark(across, up, theme.color(i), Theme.stroke(i, 1.4)));
        }
        String words = drawn.stream().map(RocChart::label).collect(Collectors.joining("; ", "Test patients. ", "."));
        return new Sheet(
                        new Metadata("How well the first image tells who resorbs", words, Disclaimer.WORDS, ""),
                        theme,
                        plot)
                .note("AUC: area under the curve with its 95 % interval, in test patients.");
    }

    /** Two fractions on axes of the same length. */
    static Plot square(String across, String up) {
        return new Plot(Scale.steps(across, 0, 1, 0.2), Scale.steps(up, 0, 1, 0.2)).aspect(1);
    }

    private static String label(ValidatedModel one) {
        ModelPerformance test = one.onTest();
        return one.model().outcome().words() + ": AUC "
                + Digits.brief(test.roc().area()) + ", n = " + test.patients() + " (" + test.withEvent() + " with)";
    }
}
