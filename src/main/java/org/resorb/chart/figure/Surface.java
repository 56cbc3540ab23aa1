package org.resorb.chart.figure;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.chart.mark.ContourMark;
import org.resorb.chart.mark.ImageMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.mark.TileMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Contours;

/** A value over two numbers, in colours and contours; where an event was not reached it is hatched. */
final class Surface implements Drawing {
    private static final int DOTS = 240;
    private static final int HATCHES = 48;

    private final ResolvedFigure figure;
    private final Scale colors;
    private final FigureNumbers numbers;
    private String how = "";
    private boolean isHatched;
    private boolean hasDots;

    Surface(ResolvedFigure figure, List<int[]> parts) {
        this.figure = figure;
        DoubleStream found =
                parts.stream().map(part -> ResponseField.of(figure, part)).flatMapToDouble(field -> field.values());
        colors = ValueScale.ofColors(figure.value(), found);
        numbers = new FigureNumbers(List.of(
                "facet",
                figure.get("x").name(),
                figure.get("y").name(),
                figure.value().name()));
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        ResponseField field = ResponseField.of(figure, rows);
        how = field.how();
        Scale x = field.x();
        Scale y = field.y();
        Plot plot = new Plot(x, y)
                .boxed()
                .aspect(figure.theme().width() > HeatMap.WIDE ? HeatMap.FLAT : 1)
                .add(new ImageMark(image(field), x.lower(), y.lower(), x.upper(), y.upper()));
        List<TileMark.Tile> later = later(field);
        if (!later.isEmpty()) {
            isHatched = true;
            plot.add("not reached by half of the runs", new TileMark(later, Theme.GREY));
        }
        plot.add(new ContourMark(levels(field), Theme.INK, figure.theme().small()));
        if (field.isScattered()) {
            hasDots = true;
            plot.add(new PointMark(field.atX(), field.atY(), Symbol.CIRCLE, 0.9, Color.WHITE));
        }
        field.note(numbers, facet);
        return List.of(plot);
    }

    private BufferedImage image(ResponseField field) {
        BufferedImage image = new BufferedImage(DOTS, DOTS, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < DOTS; row++) {
            for (int column = 0; column < DOTS; column++) {
                double value = field.at((column + 0.5) / DOTS, 1 - (row + 0.5) / DOTS);
                int color = Double.isNaN(value)
                        ? 0xFFFFFF
                        : figure.style().gradient().rgb(colors.part(value));
                image.setRGB(column, row, color);
            }
        }
        return image;
    }

    /** Where the value is at the end of the runs. */
    private List<TileMark.Tile> later(ResponseField field) {
        List<TileMark.Tile> tiles = new ArrayList<>();
        for (int row = 0; row < HATCHES && field.isCensored(); row++) {
            for (int column = 0; column < HATCHES; column++) {
                double middleX = (column + 0.5) / HATCHES;
                double middleY = (row + 0.5) / HATCHES;
                if (field.isLater(middleX, middleY)) {
                    double left = field.x().value(column / (double) HATCHES);
                    double right = field.x().value((column + 1.0) / HATCHES);
                    double bottom = field.y().value(row / (double) HATCHES);
                    double top = field.y().value((row + 1.0) / HATCHES);
                    tiles.add(new TileMark.Tile(left, bottom, right, top, Palette.tint(Theme.GREY, 0.08)));
                }
            }
        }
        return tiles;
    }

    /** A contour at each value that the colours are told by, in between too if they are few. */
    private List<ContourMark.Level> levels(ResponseField field) {
        List<ContourMark.Level> levels = new ArrayList<>();
        for (Scale.Tick tick : colors.ticks()) {
            if (!field.isCensored() || tick.value() < field.end()) {
                List<double[][]> lines = Contours.of(field.gridX(), field.gridY(), field.grid(), tick.value());
                levels.add(new ContourMark.Level(
                        tick.label(),
                        lines.stream().map(line -> placed(field, line)).toList()));
            }
        }
        return levels;
    }

    private static double[][] placed(ResponseField field, double[][] line) {
        return IntStream.range(0, line.length)
                .mapToObj(i ->
                        new double[] {field.x().value(line[i][0]), field.y().value(line[i][1])})
                .toArray(double[][]::new);
    }

    @Override
    public List<Plot> guides() {
        return List.of(ColorBar.of(colors, figure.style().gradient()));
    }

    @Override
    public String note() {
        String rows = hasDots ? " White dots: rows." : "";
        return "Colours and contours: " + figure.summariser().centre() + " of the runs of a row, " + how + "." + rows
                + (isHatched ? " Hatched: later than the end of half of the runs or more." : "");
    }

    @Override
    public String words() {
        return figure.value().label() + " over " + figure.get("x").label() + " and "
                + figure.get("y").label() + ".";
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
