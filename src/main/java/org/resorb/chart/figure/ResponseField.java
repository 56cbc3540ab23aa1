package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.chart.scale.Scale;
import org.resorb.statistics.GaussianProcess;

/**
 * A value between the rows at which it is known: linear between the neighbours of a grid, or smooth.
 *
 * @param x axis of one number
 * @param y axis of the other
 * @param gridX parts of the x axis, rising
 * @param gridY parts of the y axis, rising
 * @param grid values there, by row and column; those later than the end of the runs at the end
 * @param atX numbers at which it is known
 * @param atY one to each
 * @param known values there
 * @param end of the runs, infinite if the value is no event
 * @param isScattered whether the rows lie on no grid
 * @param how it is found in between, in words
 */
record ResponseField(
        Scale x,
        Scale y,
        double[] gridX,
        double[] gridY,
        double[][] grid,
        double[] atX,
        double[] atY,
        double[] known,
        double end,
        boolean isScattered,
        String how) {
    /** Rows that a Gaussian process learns from; more take long and tell little more. */
    private static final int MOST = 250;

    private static final int FINE = 41;
    /** What a smooth function comes to where it would reach the end. */
    private static final double NEARLY = 0.999;

    /** A row of the design and the median of its runs. */
    private record Site(double x, double y, double value) {}

    static ResponseField of(ResolvedFigure figure, int[] rows) {
        FigureColumn across = figure.get("x");
        FigureColumn up = figure.get("y");
        double end = figure.value().isEvent()
                ? Arrays.stream(figure.value().ends()).max().orElse(0)
                : Double.POSITIVE_INFINITY;
        List<Site> sites = sites(figure, rows, end);
        Scale x = axis(across);
        Scale y = axis(up);
        double[] levelsX =
                sites.stream().mapToDouble(Site::x).sorted().distinct().toArray();
        double[] levelsY =
                sites.stream().mapToDouble(Site::y).sorted().distinct().toArray();
        boolean isGrid = levelsX.length * levelsY.length == sites.size() && levelsX.length > 1 && levelsY.length > 1;
        Smoothing smooth = figure.figure().reading().smooth();
        return isGrid && smooth != Smoothing.ON
                ? onGrid(x, y, levelsX, levelsY, sites, end)
                : smooth(x, y, sites, end, !isGrid);
    }

    private static Scale axis(FigureColumn column) {
        double[] levels = column.levels();
        double last = levels[levels.length - 1];
        return Scale.within(
                        ValueScale.title(column),
                        levels[0],
                        last > levels[0] ? last : levels[0] + 1,
                        ValueScale.isLogarithmic(levels))
                .inLargeUnits();
    }

    private static List<Site> sites(ResolvedFigure figure, int[] rows, double end) {
        FigureColumn across = figure.get("x");
        FigureColumn up = figure.get("y");
        Summariser summariser = figure.summariser();
        int[] known = Arrays.stream(rows)
                .filter(row -> across.isKnown(row) && up.isKnown(row))
                .toArray();
        List<Site> sites = new ArrayList<>();
        for (int[] together : FigureTable.together(List.of(across, up), known)) {
            double value = summariser.of(together).estimate().value();
            if (!Double.isNaN(value)) {
                sites.add(new Site(across.numbers()[together[0]], up.numbers()[together[0]], Math.min(end, value)));
            }
        }
        return sites;
    }

    private static ResponseField onGrid(
            Scale x, Scale y, double[] levelsX, double[] levelsY, List<Site> sites, double end) {
        double[][] grid = new double[levelsY.length][levelsX.length];
        for (Site site : sites) {
            grid[Arrays.binarySearch(levelsY, site.y())][Arrays.binarySearch(levelsX, site.x())] = site.value();
        }
        return made(x, y, parts(x, levelsX), parts(y, levelsY), grid, sites, end, false, "linear between the rows");
    }

    private static double[] parts(Scale scale, double[] values) {
        return Arrays.stream(values).map(scale::part).toArray();
    }

    private static ResponseField smooth(Scale x, Scale y, List<Site> sites, double end, boolean isScattered) {
        int every = (sites.size() + MOST - 1) / MOST;
        List<Site> some = IntStream.range(0, sites.size())
                .filter(i -> i % every == 0)
                .mapToObj(sites::get)
                .toList();
        double[][] points = some.stream()
                .map(site -> new double[] {x.part(site.x()), y.part(site.y())})
                .toArray(double[][]::new);
        GaussianProcess process = GaussianProcess.of(
                points, some.stream().mapToDouble(Site::value).toArray());
        double[] fine =
                IntStream.range(0, FINE).mapToDouble(i -> i / (FINE - 1.0)).toArray();
        double[][] grid = new double[FINE][FINE];
        for (int row = 0; row < FINE; row++) {
            for (int column = 0; column < FINE; column++) {
                grid[row][column] = Math.min(end, process.mean(new double[] {fine[column], fine[row]}));
            }
        }
        String of = some.size() == sites.size() ? "" : " of " + some.size() + " of the " + sites.size() + " rows";
        String how = "smoothed by a Gaussian process" + of + ", which explains " + Math.round(100 * process.explained())
                + " % of what differs between rows left out in turn"
                + (sites.stream().anyMatch(site -> site.value() >= end)
                        ? ", with what is later than the end at the end"
                        : "");
        return made(x, y, fine, fine, grid, sites, end, isScattered, how);
    }

    private static ResponseField made(
            Scale x,
            Scale y,
            double[] gridX,
            double[] gridY,
            double[][] grid,
            List<Site> sites,
            double end,
            boolean isScattered,
            String how) {
        double[] atX = sites.stream().mapToDouble(Site::x).toArray();
        double[] atY = sites.stream().mapToDouble(Site::y).toArray();
        double[] known = sites.stream().mapToDouble(Site::value).toArray();
        return new ResponseField(x, y, gridX, gridY, grid, atX, atY, known, end, isScattered, how);
    }

    /** All that colours have to tell. */
    DoubleStream values() {
        return DoubleStream.concat(DoubleStream.of(known), Arrays.stream(grid).flatMapToDouble(Arrays::stream));
    }

    /** Whether some rows are later than the end. */
    boolean isCensored() {
        return Arrays.stream(known).anyMatch(value -> value >= end);
    }

    boolean isLater(double partX, double partY) {
        return at(partX, partY) >= NEARLY * end;
    }

    /** The value at parts of the axes, linear between the places of the grid. */
    double at(double partX, double partY) {
        int column = below(gridX, partX);
        int row = below(gridY, partY);
        double right = part(gridX, column, partX);
        double up = part(gridY, row, partY);
        return (1 - up) * ((1 - right) * grid[row][column] + right * grid[row][column + 1])
                + up * ((1 - right) * grid[row + 1][column] + right * grid[row + 1][column + 1]);
    }

    private static int below(double[] places, double part) {
        int at = Arrays.binarySearch(places, part);
        int below = at >= 0 ? at : -at - 2;
        return Math.min(places.length - 2, Math.max(0, below));
    }

    private static double part(double[] places, int below, double part) {
        return Math.min(1, Math.max(0, (part - places[below]) / (places[below + 1] - places[below])));
    }

    void note(FigureNumbers numbers, String facet) {
        for (int row = 0; row < gridY.length; row++) {
            for (int column = 0; column < gridX.length; column++) {
                numbers.add(facet, x.value(gridX[column]), y.value(gridY[row]), grid[row][column]);
            }
        }
    }
}
