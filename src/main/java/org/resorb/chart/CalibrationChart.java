package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.patients.Trained;
import org.resorb.statistics.ProbabilityCalibration;

/** Whether it happens as often as was said, in patients who were not learnt from; a panel a question. */
public final class CalibrationChart {
    private static final double SIZE = 200;
    private static final double GAP = 16;
    private static final double TOP = 78;
    private static final double EDGE = 8;
    private static final double LEAST_WIDTH = 330;
    private static final String TITLE = "Does it happen as often as was said?";

    private CalibrationChart() {}

    /** Writes {@code calibration.png} and {@code .svg}. */
    public static void write(List<Trained> trained, Path folder) throws IOException {
        Files.createDirectories(folder);
        double width = Math.max(LEAST_WIDTH, trained.size() * pitch() + EDGE);
        Sheet sheet = new Sheet(width, Math.ceil(TOP + SIZE + Stage.FOOT + EDGE));
        sheet.png(folder.resolve("calibration.png"), pen -> draw(pen, trained));
        sheet.svg(folder.resolve("calibration.svg"), TITLE, inWords(trained), pen -> draw(pen, trained));
    }

    private static double pitch() {
        return UnitSquare.LEFT + SIZE + GAP;
    }

    private static void draw(Graphics2D pen, List<Trained> trained) {
        Prediction.head(pen, TITLE, EDGE);
        for (int i = 0; i < trained.size(); i++) {
            panel(pen, trained.get(i), i * pitch() + UnitSquare.LEFT, Prediction.color(i));
        }
    }

    private static void panel(Graphics2D pen, Trained one, double left, Color color) {
        ProbabilityCalibration calibration = one.onTest().calibration();
        Words.left(pen, one.model().question().words(), left, TOP - 31, Look.font(Look.TEXT), Look.INK);
        String numbers = "slope " + Prediction.interval(calibration.slope()) + ", intercept "
                + Prediction.interval(calibration.intercept());
        Words.left(pen, numbers, left, TOP - 21, Look.font(Look.SMALL), Look.GREY);
        int groups = calibration.groups().size();
        String key = "dots: " + groups + " groups, n = " + one.onTest().patients()
                + " test patients; bars: 95 % intervals; grey: as said";
        Words.left(pen, key, left, TOP - 11, Look.font(Look.SMALL), Look.GREY);
        UnitSquare square = new UnitSquare(pen, left, TOP, SIZE, "Probability as said", "Part in which it happened");
        for (ProbabilityCalibration.Group group : calibration.groups()) {
            square.line(
                    group.said(),
                    group.happened().lower(),
                    group.said(),
                    group.happened().upper(),
                    Look.tint(color, 0.5),
                    Look.solid(0.9));
        }
        calibration
                .groups()
                .forEach(group -> square.dot(group.said(), group.happened().value(), color));
    }

    private static String inWords(List<Trained> trained) {
        return trained.stream()
                .map(one -> one.model().question().words() + ": "
                        + one.onTest().calibration().groups().stream()
                                .map(group -> Axes.brief(group.said()) + " said, "
                                        + Axes.brief(group.happened().value()) + " happened")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "", "."));
    }
}
