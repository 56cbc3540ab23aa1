package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.patients.PredictionJudgement;
import org.resorb.patients.Trained;
import org.resorb.statistics.RocCurve;

/** Receiver operating characteristics of predictions on patients who were not learnt from. */
public final class RocChart {
    private static final double WIDTH = 350;
    private static final double SIZE = 270;
    private static final double EDGE = 8;
    private static final double HEAD = 42;
    private static final String TITLE = "How well the first image tells who resorbs";

    private RocChart() {}

    /** Writes {@code roc.png} and {@code .svg}; models whose test knows one answer alone have no curve. */
    public static void write(List<Trained> trained, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Trained> drawn = trained.stream()
                .filter(one -> !one.onTest().roc().points().isEmpty())
                .toList();
        Sheet sheet = new Sheet(WIDTH, Math.ceil(HEAD + drawn.size() * Legend.ROW + SIZE + Stage.FOOT + EDGE));
        sheet.png(folder.resolve("roc.png"), pen -> draw(pen, drawn));
        sheet.svg(folder.resolve("roc.svg"), TITLE, inWords(drawn), pen -> draw(pen, drawn));
    }

    private static void draw(Graphics2D pen, List<Trained> drawn) {
        Prediction.head(pen, TITLE, EDGE);
        List<Legend.Key> keys = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            keys.add(new Legend.Key(label(drawn.get(i)), Prediction.color(i), Prediction.stroke(i)));
        }
        Legend legend = new Legend(keys, WIDTH - 2 * EDGE, Look.SMALL);
        legend.draw(pen, EDGE, HEAD - 8);
        double top = HEAD + legend.height();
        UnitSquare square = new UnitSquare(
                pen,
                UnitSquare.LEFT,
                top,
                SIZE,
                "False positives (1 \u2212 specificity)",
                "True positives (sensitivity)");
        for (int i = 0; i < drawn.size(); i++) {
            List<RocCurve.Point> points = drawn.get(i).onTest().roc().points();
            double[] across =
                    points.stream().mapToDouble(RocCurve.Point::falsePositives).toArray();
            double[] up =
                    points.stream().mapToDouble(RocCurve.Point::truePositives).toArray();
            square.curve(across, up, Prediction.color(i), Prediction.stroke(i));
        }
        Font small = Look.font(Look.SMALL);
        Words.left(pen, "grey: chance", UnitSquare.LEFT + SIZE - 56, top + SIZE - 6, small, Look.GREY);
    }

    private static String label(Trained one) {
        PredictionJudgement test = one.onTest();
        return one.model().question().words() + ": AUC "
                + Prediction.interval(test.roc().area()) + ", n = " + test.patients() + " test patients, "
                + test.withEvent()
                + " with";
    }

    private static String inWords(List<Trained> drawn) {
        return drawn.stream().map(RocChart::label).collect(Collectors.joining("; ", "Test patients. ", "."));
    }
}
