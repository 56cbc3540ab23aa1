package org.resorb.chart.figure;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Quantiles;

/** Each curve as a thin line, with the median of its group. */
final class Spaghetti implements Drawing {
    /** Of a plot: more lie on one another, and a vector picture of them is too large to be opened. */
    private static final int MOST = 300;

    private static final double HEIGHT = 150;

    private final ResolvedFigure figure;
    private final FigureColumn time;
    private final Theme theme;
    private final Scale across;
    private final Scale up;
    private final FigureNumbers numbers = new FigureNumbers(List.of("facet", "group", "curve", "time_d", "value"));
    private int curves;
    private int drawn;

    Spaghetti(ResolvedFigure figure) {
        this.figure = figure;
        time = figure.get("x");
        theme = figure.theme();
        across = ValueScale.of(time, DoubleStream.of(time.levels()));
        up = ValueScale.of(figure.value(), figure.value().finite());
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        Plot plot = new Plot(across, up).height(HEIGHT);
        Map<String, int[]> series = Series.of(figure.group(), rows);
        int number = 0;
        for (Map.Entry<String, int[]> one : series.entrySet()) {
            curves(plot, facet, one.getKey(), one.getValue(), theme.color(number++));
        }
        number = 0;
        for (Map.Entry<String, int[]> one : series.entrySet()) {
            String label = Series.label(figure.group(), one.getKey());
            plot.add(label.isEmpty() ? "median" : label, median(one.getValue(), theme.color(number), number));
            number++;
        }
        return List.of(plot);
    }

    private void curves(Plot plot, String facet, String group, int[] rows, Color color) {
        List<int[]> all = FigureTable.together(
                figure.table().of(ColumnRole.IDENTITY, ColumnRole.REPLICATE, ColumnRole.GROUP), rows);
        int every = (all.size() + MOST - 1) / MOST;
        curves += all.size();
        Color thin = Palette.clear(color, all.size() > 40 ? 0.25 : 0.45);
        for (int i = 0; i < all.size(); i += every) {
            int[] days = all.get(i);
            double[] at =
                    Arrays.stream(days).mapToDouble(row -> time.numbers()[row]).toArray();
            double[] values = Arrays.stream(days)
                    .mapToDouble(row -> figure.value().numbers()[row])
                    .toArray();
            plot.add(new LineMark(at, values, thin, Theme.solid(0.5)));
            drawn++;
            int curve = i + 1;
            IntStream.range(0, at.length).forEach(day -> numbers.add(facet, group, curve, at[day], values[day]));
        }
    }

    private LineMark median(int[] rows, Color color, int number) {
        FigureColumn own = time.at(rows);
        Map<String, int[]> days = own.rowsByLevel();
        double[] at = days.values().stream()
                .mapToDouble(some -> own.numbers()[some[0]])
                .toArray();
        double[] values = days.values().stream()
                .mapToDouble(some -> Quantiles.median(figure.value()
                        .values(Arrays.stream(some).map(i -> rows[i]).toArray())))
                .toArray();
        return new LineMark(at, values, color, Theme.stroke(number, 1.6));
    }

    @Override
    public String note() {
        return "Thin lines: " + curves + " curves" + (drawn < curves ? ", of which " + drawn + " are drawn" : "")
                + "; thick: median of each group.";
    }

    @Override
    public String words() {
        return figure.value().label() + " of every run over time.";
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
