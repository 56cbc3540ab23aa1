package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.resorb.chart.figure.ColorBar;
import org.resorb.chart.mark.TileMark;
import org.resorb.chart.mark.TileMark.Tile;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Gradient;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Variable;
import org.resorb.statistics.TwoWayMap;
import org.resorb.study.PairMap;

/** The mean of an output over the two factors that do most together. */
final class TwoWayChart {
    private static final double ASPECT = 0.62;

    private TwoWayChart() {}

    /** Writes {@code two_way_NAME.png} and {@code .svg}; {@code units} are those of factors. */
    static void write(Subject subject, PairMap pair, Map<String, String> units, Path folder) throws IOException {
        TwoWayMap map = pair.map();
        double[] means = Arrays.stream(map.means())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (means.length == 0) {
            return;
        }
        double low = Arrays.stream(means).min().getAsDouble();
        double high = Arrays.stream(means).max().getAsDouble();
        String first = FactorWords.name(pair.first());
        String second = FactorWords.name(pair.second());
        Scale colors = Scale.around(subject.in("Mean of " + subject.title()), low, high);
        Plot plot = new Plot(
                        scale(first, units.get(pair.first()), map.x()),
                        scale(second, units.get(pair.second()), map.y()))
                .boxed()
                .aspect(ASPECT)
                .add(new TileMark(tiles(map, colors), null));
        String title = subject.title() + " over " + first + " and " + second;
        String words = "The two factors that do most together, of all others the mean.";
        new Sheet(
                        new Metadata(title, words, "", ""),
                        Theme.STANDARD,
                        List.of(plot, ColorBar.of(colors, Gradient.VIRIDIS)))
                .note(words)
                .write(folder, "two_way_" + subject.name());
    }

    private static Scale scale(String factor, String unit, double[] ends) {
        Subject subject = Subject.of(new Variable(factor, unit, ""));
        return Scale.within(subject.in(factor), ends[0], ends[ends.length - 1], false);
    }

    private static List<Tile> tiles(TwoWayMap map, Scale colors) {
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < map.means().length; i++) {
            for (int j = 0; j < map.means()[i].length; j++) {
                double mean = map.means()[i][j];
                if (Double.isFinite(mean)) {
                    tiles.add(new Tile(
                            map.x()[i],
                            map.y()[j],
                            map.x()[i + 1],
                            map.y()[j + 1],
                            Gradient.VIRIDIS.color(colors.part(mean))));
                }
            }
        }
        return tiles;
    }
}
