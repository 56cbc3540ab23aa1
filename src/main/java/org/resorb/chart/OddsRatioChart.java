package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictorOddsRatio;
import org.resorb.patients.PredictorOddsRatio.Kind;
import org.resorb.patients.ShortCitation;
import org.resorb.patients.ValidatedModel;
import org.resorb.quantity.Disclaimer;
import org.resorb.statistics.Estimate;

/** Odds ratios as a forest: those of the regression, and below them plain comparisons beside the published ones. */
final class OddsRatioChart {
    private static final double WIDTH = 540;
    private static final double LINE = 7;
    private static final Symbol[] SYMBOLS = {Symbol.CIRCLE, Symbol.SQUARE, Symbol.TRIANGLE};

    private OddsRatioChart() {}

    /** Writes {@code odds_ratios.png} and {@code .svg}. */
    static void write(List<ValidatedModel> trained, Path folder) throws IOException {
        sheet(trained, Theme.STANDARD.withWidth(WIDTH)).write(folder, "odds_ratios");
    }

    private static Sheet sheet(List<ValidatedModel> trained, Theme theme) {
        List<Rows.Series> series = new ArrayList<>();
        for (ValidatedModel one : trained) {
            int i = series.size();
            String label =
                    one.model().outcome().words() + ", n = " + one.model().patients();
            series.add(new Rows.Series(label, Rows.Geometry.POINT, SYMBOLS[i % SYMBOLS.length], theme.color(i)));
        }
        Map<String, List<Rows.Entry>> adjusted = new LinkedHashMap<>();
        Map<String, List<Rows.Entry>> plain = new LinkedHashMap<>();
        sort(trained, series, Beside.of(theme).published(), adjusted, plain);
        Rows rows = new Rows(theme, LINE);
        add(rows, "In the regression, other things equal", adjusted);
        add(rows, "Compared as published, nothing held equal", plain);
        List<Estimate> all = Stream.concat(adjusted.values().stream(), plain.values().stream())
                .flatMap(List::stream)
                .map(Rows.Entry::estimate)
                .toList();
        Scale ratio = ForestChart.ratios("Odds ratio (right of 1: more often resorbed)", all);
        String words = Stream.concat(adjusted.entrySet().stream(), plain.entrySet().stream())
                .map(row -> row.getKey() + " "
                        + row.getValue().stream()
                                .map(entry -> Digits.brief(entry.estimate()))
                                .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; ", "Odds ratios. ", "."));
        return new Sheet(
                        new Metadata("What goes with resorption", words, Disclaimer.WORDS, ""),
                        theme,
                        rows.plot(ratio, 1, rows.left()))
                .note("Lines: 95 % intervals, with an arrow where they go on beyond the axis.");
    }

    private static void sort(
            List<ValidatedModel> trained,
            List<Rows.Series> series,
            Rows.Series published,
            Map<String, List<Rows.Entry>> adjusted,
            Map<String, List<Rows.Entry>> plain) {
        List<PredictedOutcome> outcomes =
                trained.stream().map(one -> one.model().outcome()).toList();
        for (PredictorOddsRatio ratio :
                trained.stream().flatMap(one -> one.ratios().stream()).toList()) {
            int number = outcomes.indexOf(ratio.outcome());
            if (ratio.kind() == Kind.ADJUSTED) {
                put(adjusted, ratio.words(), new Rows.Entry(series.get(number), ratio.ratio(), ""));
            } else if (ratio.kind() == Kind.AS_PUBLISHED
                    && ratio.published().ratio().isKnown()) {
                String label = ratio.words() + " ("
                        + ShortCitation.of(ratio.published().source()) + ")";
                put(plain, label, new Rows.Entry(series.get(number), ratio.ratio(), ""));
                if (number == outcomes.size() - 1) {
                    put(
                            plain,
                            label,
                            new Rows.Entry(published, ratio.published().ratio(), ""));
                }
            }
        }
    }

    private static void put(Map<String, List<Rows.Entry>> rows, String label, Rows.Entry entry) {
        rows.computeIfAbsent(label, key -> new ArrayList<>()).add(entry);
    }

    private static void add(Rows rows, String heading, Map<String, List<Rows.Entry>> entries) {
        if (!entries.isEmpty()) {
            rows.heading(heading);
            entries.forEach((label, row) -> rows.row(label, "", row));
        }
    }
}
