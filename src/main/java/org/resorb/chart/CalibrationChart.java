package org.resorb.chart;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.ValidatedModel;
import org.resorb.quantity.Disclaimer;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.ProbabilityCalibration;

/** Whether it happens as often as was said, in patients who were not learnt from; a panel a question. */
final class CalibrationChart {
    private static final double PANEL = 262;
    private static final double LEAST_WIDTH = 340;
    private static final double[] ENDS = {0, 1};

    private CalibrationChart() {}

    /** Writes {@code calibration.png} and {@code .svg}. */
    static void write(List<ValidatedModel> trained, Path folder) throws IOException {
        Theme theme = Theme.STANDARD.withWidth(Math.max(LEAST_WIDTH, trained.size() * PANEL));
        List<Plot> plots = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            plots.add(plot(trained.get(i), theme.color(i)));
        }
        String words = trained.stream().map(CalibrationChart::words).collect(Collectors.joining("; ", "", "."));
        new Sheet(new Metadata("Does it happen as often as predicted?", words, Disclaimer.WORDS, ""), theme, plots)
                .note(
                        "Dots: groups of test patients by predicted probability; bars: 95 % intervals; broken line: as predicted.")
                .columns(trained.size(), 8)
                .write(folder, "calibration");
    }

    private static Plot plot(ValidatedModel one, Color color) {
        ProbabilityCalibration calibration = one.onTest().calibration();
        List<ProbabilityCalibration.Group> groups = calibration.groups();
        double[] said =
                groups.stream().mapToDouble(ProbabilityCalibration.Group::said).toArray();
        List<Estimate> happened =
                groups.stream().map(ProbabilityCalibration.Group::happened).toList();
        double[] parts = happened.stream().mapToDouble(Estimate::value).toArray();
        return RocChart.square("Predicted probability", "Observed proportion")
                .heading(one.model().outcome().words() + ", n = " + one.onTest().patients() + " in " + groups.size()
                        + " groups")
                .note("slope " + Digits.brief(calibration.slope()) + ", intercept "
                        + Digits.brief(calibration.intercept()))
                .add(new LineMark(ENDS, ENDS, Theme.GREY, Theme.dashed(0.7, 3, 2)))
                .add(new IntervalMark(said, happened, false, color, 0.9, 1.5))
                .add(new PointMark(said, parts, Symbol.CIRCLE, 2.6, color));
    }

    private static String words(ValidatedModel one) {
        return one.model().outcome().words() + ": "
                + one.onTest().calibration().groups().stream()
                        .map(group -> Digits.brief(group.said()) + " predicted, "
                                + Digits.brief(group.happened().value()) + " observed")
                        .collect(Collectors.joining(", "));
    }
}
