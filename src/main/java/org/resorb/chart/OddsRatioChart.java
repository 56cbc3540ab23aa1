package org.resorb.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.patients.FittedOddsRatio;
import org.resorb.patients.FittedOddsRatio.Kind;
import org.resorb.patients.PredictionQuestion;
import org.resorb.patients.Trained;

/** Odds ratios as a forest: those of the regression, and below them plain comparisons beside the published ones. */
public final class OddsRatioChart {
    private static final String TITLE = "What goes with resorption";

    private OddsRatioChart() {}

    /** Writes {@code odds_ratios.png} and {@code .svg}. */
    public static void write(List<Trained> trained, Path folder) throws IOException {
        Files.createDirectories(folder);
        Forest forest = new Forest(keys(trained), groups(trained));
        forest.sheet().png(folder.resolve("odds_ratios.png"), pen -> draw(pen, forest));
        forest.sheet().svg(folder.resolve("odds_ratios.svg"), TITLE, forest.inWords(), pen -> draw(pen, forest));
    }

    private static void draw(Graphics2D pen, Forest forest) {
        Prediction.head(pen, TITLE, Forest.EDGE);
        forest.draw(pen);
    }

    private static List<Legend.Key> keys(List<Trained> trained) {
        List<Legend.Key> keys = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            String label = trained.get(i).model().question().words() + ", n = "
                    + trained.get(i).model().patients();
            keys.add(new Legend.Key(label, Prediction.color(i), Look.solid(2)));
        }
        keys.add(new Legend.Key("real patients, published", Look.INK, Look.solid(2)));
        return keys;
    }

    private static List<Forest.Group> groups(List<Trained> trained) {
        List<PredictionQuestion> questions =
                trained.stream().map(one -> one.model().question()).toList();
        Map<String, List<Forest.Dot>> fitted = new LinkedHashMap<>();
        Map<String, List<Forest.Dot>> plain = new LinkedHashMap<>();
        for (FittedOddsRatio ratio :
                trained.stream().flatMap(one -> one.ratios().stream()).toList()) {
            int number = questions.indexOf(ratio.question());
            if (ratio.kind() == Kind.ADJUSTED) {
                add(fitted, ratio.words(), new Forest.Dot(ratio.ratio(), Prediction.color(number)));
            } else if (ratio.kind() == Kind.AS_PUBLISHED
                    && ratio.published().ratio().isKnown()) {
                String label = ratio.words() + " (" + ratio.published().source() + ")";
                add(plain, label, new Forest.Dot(ratio.ratio(), Prediction.color(number)));
                if (number == questions.size() - 1) {
                    add(plain, label, new Forest.Dot(ratio.published().ratio(), Look.INK));
                }
            }
        }
        return List.of(
                new Forest.Group("In the regression, other things equal", rows(fitted)),
                new Forest.Group("Compared as published, nothing held equal", rows(plain)));
    }

    private static void add(Map<String, List<Forest.Dot>> rows, String label, Forest.Dot dot) {
        rows.computeIfAbsent(label, key -> new ArrayList<>()).add(dot);
    }

    private static List<Forest.Row> rows(Map<String, List<Forest.Dot>> rows) {
        return rows.entrySet().stream()
                .map(row -> new Forest.Row(row.getKey(), row.getValue()))
                .collect(Collectors.toList());
    }
}
