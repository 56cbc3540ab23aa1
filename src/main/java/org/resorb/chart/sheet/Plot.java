package org.resorb.chart.sheet;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.chart.guide.Annotation;
import org.resorb.chart.guide.AnnotationLabels;
import org.resorb.chart.guide.Axis;
import org.resorb.chart.guide.AxisTable;
import org.resorb.chart.guide.EndLabels;
import org.resorb.chart.guide.Legend;
import org.resorb.chart.guide.RowLabels;
import org.resorb.chart.mark.Frame;
import org.resorb.chart.mark.Mark;
import org.resorb.chart.mark.RuleMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** Marks on a pair of scales with their guides: one panel of a sheet. What is added later lies on top. */
public final class Plot {
    private static final double USUAL_HEIGHT = 200;

    private record Layer(String label, Mark mark, boolean onSecond) {}

    private final Scale x;
    private final Scale y;
    private final List<Layer> layers = new ArrayList<>();
    private Scale second;
    private String heading = "";
    private String note = "";
    private List<Annotation> annotations = List.of();
    private boolean annotationsAreTold;
    private EndLabels endLabels = new EndLabels(0, List.of());
    private RowLabels rowLabels = new RowLabels(List.of(), List.of(), List.of(), 0, 0);
    private AxisTable table = new AxisTable("", List.of());
    private boolean hasLegend;
    private boolean isBoxed;
    private double height = USUAL_HEIGHT;
    private double aspect;

    public Plot(Scale x, Scale y) {
        this.x = x;
        this.y = y;
    }

    /** Adds a mark that no legend tells. */
    public Plot add(Mark mark) {
        return add("", mark);
    }

    /** Adds a mark with its name in the legend. */
    public Plot add(String label, Mark mark) {
        layers.add(new Layer(label, mark, false));
        return this;
    }

    /** Adds a mark on the second vertical axis. */
    public Plot addSecond(String label, Mark mark) {
        layers.add(new Layer(label, mark, true));
        return this;
    }

    /** A second vertical axis on the right. */
    public Plot second(Scale scale) {
        second = scale;
        return this;
    }

    /** Words above the plot. */
    public Plot heading(String words) {
        heading = words;
        return this;
    }

    /** Small print below the heading. */
    public Plot note(String words) {
        note = words;
        return this;
    }

    /** Upright lines at places of the x axis, with words if {@code told}. */
    public Plot annotate(List<Annotation> places, boolean told) {
        annotations = places;
        annotationsAreTold = told && !places.isEmpty();
        return this;
    }

    /** Words to the right, beside the ends of curves. */
    public Plot endLabels(EndLabels labels) {
        endLabels = labels;
        return this;
    }

    /** Names and numbers of rows in place of a vertical axis. */
    public Plot rowLabels(RowLabels labels) {
        rowLabels = labels;
        return this;
    }

    /** Words below the horizontal axis. */
    public Plot table(AxisTable below) {
        table = below;
        return this;
    }

    /** A legend of its own in place of the sheet's. */
    public Plot legend() {
        hasLegend = true;
        return this;
    }

    /** A thin frame around the data. */
    public Plot boxed() {
        isBoxed = true;
        return this;
    }

    /** Height of the data in points. */
    public Plot height(double points) {
        height = points;
        return this;
    }

    /** Height of the data relative to their width, in place of a fixed one. */
    public Plot aspect(double ratio) {
        aspect = ratio;
        return this;
    }

    double dataHeight(double width) {
        return aspect > 0 ? aspect * width : height;
    }

    boolean hasOwnLegend() {
        return hasLegend;
    }

    /** Marks by what the legend calls them. */
    Map<String, List<Mark>> keys() {
        Map<String, List<Mark>> keys = new LinkedHashMap<>();
        layers.stream()
                .filter(layer -> !layer.label().isEmpty())
                .forEach(layer -> keys.computeIfAbsent(layer.label(), label -> new ArrayList<>())
                        .add(layer.mark()));
        return keys;
    }

    double left(Theme theme, boolean titled) {
        double axis = Axis.room(titled ? y : y.untitled(), theme, RectangleEdge.LEFT);
        return Math.max(table.left(theme), Math.max(rowLabels.left(), axis));
    }

    double right(Theme theme) {
        double axis = second == null ? 0 : Axis.room(second, theme, RectangleEdge.RIGHT);
        // The last number of the horizontal axis reaches beyond it.
        double number = x.ticks().isEmpty() ? 0 : 6;
        return Math.max(Math.max(axis, number), Math.max(endLabels.room(theme), rowLabels.right()));
    }

    double above(Theme theme, double width) {
        return head(theme, width).height()
                + (annotationsAreTold ? labels(theme, width).above() : 0)
                + (y.ticks().isEmpty() ? 0 : 4);
    }

    double below(Theme theme, double width, boolean titled) {
        return foot(theme, titled)
                + (annotationsAreTold ? labels(theme, width).below() : 0)
                + (table.rows().isEmpty() ? 0 : table.height(theme));
    }

    private double foot(Theme theme, boolean titled) {
        return Axis.room(titled ? x : x.untitled(), theme, RectangleEdge.BOTTOM);
    }

    /** Width of the data and of what stands beside them. */
    private double wide(Theme theme, double width) {
        return left(theme, true) + width + right(theme) - 4;
    }

    private PlotHead head(Theme theme, double width) {
        Legend legend = hasLegend ? new Legend(keys(), wide(theme, width), theme, theme.small()) : null;
        return new PlotHead(heading, note, legend, theme, width);
    }

    private AnnotationLabels labels(Theme theme, double width) {
        return AnnotationLabels.fit(annotations, x, width, theme);
    }

    /** Draws with the data in {@code area}; what surrounds them lies in {@code cell}. */
    void draw(Graphics2D pen, Rectangle2D area, Theme theme, Rectangle2D cell, boolean xTitled, boolean yTitled) {
        Frame frame = new Frame(area, x, y);
        grid(pen, frame);
        for (Annotation annotation : annotations) {
            new RuleMark(annotation.at(), true, Theme.GREY, Theme.dashed(0.5, 1.5f, 1.5f)).draw(pen, frame);
        }
        for (Layer layer : layers) {
            layer.mark().draw(pen, layer.onSecond() ? new Frame(area, x, second) : frame);
        }
        rowLabels.drawHeadings(pen, frame, theme);
        axes(pen, area, theme, xTitled, yTitled);
        head(theme, area.getWidth()).draw(pen, cell, hasLegend ? cell.getX() + 4 : area.getX());
        double foot = foot(theme, xTitled);
        if (annotationsAreTold) {
            labels(theme, area.getWidth()).draw(pen, area, foot);
        }
        endLabels.draw(pen, frame, theme);
        rowLabels.draw(pen, frame, theme);
        table.draw(pen, frame, theme, cell.getX(), area.getMaxY() + foot);
    }

    /** Faint lines from the ticks of the axis along which values are read. */
    private void grid(Graphics2D pen, Frame frame) {
        boolean rows = y.ticks().isEmpty();
        for (Scale.Tick tick : rows ? x.ticks() : y.ticks()) {
            new RuleMark(tick.value(), rows, Theme.FAINT, Theme.solid(0.4)).draw(pen, frame);
        }
    }

    private void axes(Graphics2D pen, Rectangle2D area, Theme theme, boolean xTitled, boolean yTitled) {
        if (isBoxed) {
            pen.setColor(Theme.GREY);
            pen.setStroke(Theme.solid(0.4));
            pen.draw(area);
        }
        if (!x.ticks().isEmpty() || !x.title().isEmpty()) {
            Axis.draw(pen, xTitled ? x : x.untitled(), theme, area, RectangleEdge.BOTTOM);
        }
        if (!y.ticks().isEmpty()) {
            Axis.draw(pen, yTitled ? y : y.untitled(), theme, area, RectangleEdge.LEFT);
        } else if (yTitled && !y.title().isEmpty()) {
            Typeface.upright(pen, y.title(), area.getX() - 6, area.getCenterY(), theme.text(), Theme.INK);
        }
        if (second != null) {
            Axis.draw(pen, second, theme, area, RectangleEdge.RIGHT);
        } else if (y.holds(0) && y.lower() < 0 && !y.ticks().isEmpty() && !y.isOfNames()) {
            pen.setColor(Theme.INK);
            pen.setStroke(Theme.solid(0.6));
            double zero = new Frame(area, x, y).y(0);
            pen.draw(new Line2D.Double(area.getX(), zero, area.getMaxX(), zero));
        }
    }
}
