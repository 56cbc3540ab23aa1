package org.resorb.chart.sheet;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.resorb.chart.guide.Legend;
import org.resorb.chart.mark.Mark;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;
import org.resorb.storage.Folders;

/** A page of plots in columns, with title, note and legend above them and a caption below. */
public final class Sheet {
    private static final double EDGE = Theme.EDGE;
    private static final int MOST_LINES = 3;

    private final Metadata about;
    private final Theme theme;
    private final List<Plot> plots;
    private String note = "";
    private int columns = 1;
    private double gap = 8;
    private boolean isFaceted;
    private boolean legendIsBelow;
    private boolean isTitled = true;

    public Sheet(Metadata about, Theme theme, List<Plot> plots) {
        this.about = about;
        this.theme = theme;
        this.plots = List.copyOf(plots);
    }

    public Sheet(Metadata about, Theme theme, Plot plot) {
        this(about, theme, List.of(plot));
    }

    /** Small print below the title: what marks stand for, how many there are. */
    public Sheet note(String words) {
        note = words;
        return this;
    }

    /** Plots side by side, filled row by row, {@code between} points apart. */
    public Sheet columns(int count, double between) {
        columns = count;
        gap = between;
        return this;
    }

    /** Plots of the same scales: titles of axes stand at the left and below alone. */
    public Sheet facets() {
        isFaceted = true;
        return this;
    }

    /** The legend below the plots in place of above them. */
    public Sheet legendBelow() {
        legendIsBelow = true;
        return this;
    }

    /** Without title and caption on the page, which a journal sets itself; the file has them all the same. */
    public Sheet untitled() {
        isTitled = false;
        return this;
    }

    /** Writes {@code NAME.png} and {@code NAME.svg}. */
    public void write(Path folder, String name) throws IOException {
        write(folder, name, List.of(PictureFormat.PNG, PictureFormat.SVG));
    }

    /** Writes {@code NAME} with the ending of each format. */
    public void write(Path folder, String name, List<PictureFormat> formats) throws IOException {
        Folders.create(folder);
        Canvas canvas = new Canvas(theme.width(), Math.ceil(height()), about);
        for (PictureFormat format : formats) {
            Path file = folder.resolve(name + format.ending());
            switch (format) {
                case PNG -> canvas.png(file, theme.dpi(), this::draw);
                case SVG -> canvas.svg(file, this::draw);
                case PDF -> canvas.pdf(file, this::draw);
            }
        }
    }

    /** A picture of it with so many dots a point. */
    public BufferedImage image(double dots) {
        return new Canvas(theme.width(), Math.ceil(height()), about).image(dots, this::draw);
    }

    private int rows() {
        return (plots.size() + columns - 1) / columns;
    }

    private List<Plot> column(int column) {
        List<Plot> found = new ArrayList<>();
        for (int i = column; i < plots.size(); i += columns) {
            found.add(plots.get(i));
        }
        return found;
    }

    private List<Plot> row(int row) {
        return plots.subList(row * columns, Math.min(plots.size(), (row + 1) * columns));
    }

    private boolean isLeft(int plot) {
        return !isFaceted || plot % columns == 0;
    }

    /** Nothing stands below the last plots of a column. */
    private boolean isLow(int plot) {
        return !isFaceted || plot + columns >= plots.size();
    }

    /** JFreeChart draws axes at whole points, so margins are whole. */
    private double left(int column) {
        return Math.ceil(most(column(column), plot -> plot.left(theme, isLeft(column))));
    }

    private double right(int column) {
        return Math.ceil(most(column(column), plot -> plot.right(theme)));
    }

    private static double most(List<Plot> plots, ToDoubleFunction<Plot> size) {
        return plots.stream().mapToDouble(size).max().orElse(0);
    }

    /** Width of the data of each plot. */
    private double width() {
        double margins = 0;
        for (int column = 0; column < columns; column++) {
            margins += left(column) + right(column);
        }
        return Math.floor((theme.width() - 2 * EDGE - margins - (columns - 1) * gap) / columns);
    }

    private double above(int row) {
        return Math.ceil(most(row(row), plot -> plot.above(theme, width())));
    }

    private double data(int row) {
        return Math.ceil(most(row(row), plot -> plot.dataHeight(width())));
    }

    private double below(int row) {
        double most = 0;
        for (int i = row * columns; i < Math.min(plots.size(), (row + 1) * columns); i++) {
            most = Math.max(most, plots.get(i).below(theme, width(), isLow(i)));
        }
        return Math.ceil(most);
    }

    private double height() {
        double height = head();
        for (int row = 0; row < rows(); row++) {
            height += above(row) + data(row) + below(row) + (row > 0 ? gap : 0);
        }
        return height + foot();
    }

    private List<String> wrapped(String words, Font font) {
        return words.isEmpty() ? List.of() : Typeface.wrap(words, font, theme.width() - 2 * EDGE, MOST_LINES);
    }

    private List<String> title() {
        return isTitled ? wrapped(about.title(), theme.title()) : List.of();
    }

    private List<String> caption() {
        return isTitled ? wrapped(about.caption(), theme.small()) : List.of();
    }

    private double head() {
        double legend = legendIsBelow ? 0 : legend().height();
        return EDGE
                + 1.5 * theme.size() * title().size()
                + theme.line() * wrapped(note, theme.small()).size()
                + (legend > 0 ? legend + 3 : 0)
                + 4;
    }

    private double foot() {
        int lines = caption().size();
        double legend = legendIsBelow ? legend().height() + 4 : 0;
        return 4 + legend + (lines == 0 ? 0 : theme.line() * lines + 4);
    }

    private Legend legend() {
        Map<String, List<Mark>> keys = new LinkedHashMap<>();
        for (Plot plot : plots) {
            if (!plot.hasOwnLegend()) {
                plot.keys().forEach(keys::putIfAbsent);
            }
        }
        return new Legend(keys, theme.width() - 2 * EDGE, theme, theme.text());
    }

    private void draw(Graphics2D pen) {
        double under = head(pen);
        double y = head();
        for (int row = 0; row < rows(); row++) {
            y += above(row) + (row > 0 ? gap : 0);
            double x = EDGE;
            for (int column = 0; column < row(row).size(); column++) {
                draw(pen, row * columns + column, x, y);
                x += left(column) + width() + right(column) + gap;
            }
            y += data(row) + below(row);
        }
        legend().draw(pen, EDGE, legendIsBelow ? y + 4 : under);
        y += legendIsBelow ? legend().height() + 8 : 4;
        for (String line : caption()) {
            y += theme.line();
            Typeface.left(pen, line, EDGE, y - 1, theme.small(), Theme.GREY);
        }
    }

    private void draw(Graphics2D pen, int plot, double x, double y) {
        int column = plot % columns;
        double height = plots.get(plot).dataHeight(width());
        Rectangle2D area = new Rectangle2D.Double(x + left(column), y, width(), height);
        double above = above(plot / columns);
        Rectangle2D cell = new Rectangle2D.Double(x, y - above, left(column) + width() + right(column), above + height);
        plots.get(plot).draw(pen, area, theme, cell, isLow(plot), isLeft(plot));
    }

    private double head(Graphics2D pen) {
        double y = EDGE;
        for (String line : title()) {
            y += 1.5 * theme.size();
            Typeface.left(pen, line, EDGE, y - 0.4 * theme.size(), theme.title(), Theme.INK);
        }
        for (String line : wrapped(note, theme.small())) {
            y += theme.line();
            Typeface.left(pen, line, EDGE, y - 1, theme.small(), Theme.GREY);
        }
        return y + 1;
    }
}
