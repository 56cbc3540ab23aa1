package org.resorb.chart.guide;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** Labels in words, in lanes above the plot; no label meets another one or another one's line. */
final class StaggeredLabels implements AnnotationLabels {
    private static final int LANES = 5;
    private static final double GAP = 2.5;

    /** A label in its lane (0 on top) with the ends of its text and its line, from the left edge of the plot. */
    private record Label(String text, double line, double from, double to, int lane) {
        boolean meets(Label other) {
            boolean together = from < other.to + GAP && other.from < to + GAP;
            boolean above = lane <= other.lane && crosses(other);
            boolean below = lane >= other.lane && other.crosses(this);
            return above || below || lane == other.lane && together;
        }

        /** A line runs down from its label through all lanes below. */
        private boolean crosses(Label lower) {
            return line > lower.from - GAP && line < lower.to + GAP;
        }
    }

    private final List<Label> labels = new ArrayList<>();
    private final Font font;
    private int lanes;

    private StaggeredLabels(Font font) {
        this.font = font;
    }

    /** Labels of all, in order of place, or null if there isn't room. */
    static StaggeredLabels fit(List<Annotation> annotations, Scale scale, double width, Font font) {
        StaggeredLabels fitted = new StaggeredLabels(font);
        for (Annotation annotation : annotations) {
            Label label = fitted.place(annotation, scale.part(annotation.at()) * width, width);
            if (label == null) {
                return null;
            }
            fitted.labels.add(label);
            fitted.lanes = Math.max(fitted.lanes, label.lane + 1);
        }
        return fitted;
    }

    private Label place(Annotation annotation, double x, double width) {
        double text = Typeface.width(annotation.label(), font);
        for (int lane = 0; lane < LANES; lane++) {
            Label after = new Label(annotation.label(), x, x + GAP, x + GAP + text, lane);
            Label before = new Label(annotation.label(), x, x - GAP - text, x - GAP, lane);
            if (after.to <= width && isFree(after)) {
                return after;
            }
            if (before.from >= 0 && isFree(before)) {
                return before;
            }
        }
        return null;
    }

    private boolean isFree(Label label) {
        return labels.stream().noneMatch(label::meets);
    }

    private double lane() {
        return 1.3 * font.getSize2D();
    }

    @Override
    public double above() {
        return lanes * lane() + (lanes > 0 ? 2 : 0);
    }

    @Override
    public double below() {
        return 0;
    }

    @Override
    public void draw(Graphics2D pen, Rectangle2D area, double foot) {
        for (Label label : labels) {
            double top = area.getY() - above() + label.lane * lane();
            double x = area.getX() + label.line;
            pen.setColor(Theme.GREY);
            pen.setStroke(Theme.dashed(0.5, 1.5f, 1.5f));
            pen.draw(new Line2D.Double(x, top, x, area.getY()));
            Typeface.left(pen, label.text, area.getX() + label.from, top + lane() - 2.5, font, Theme.INK);
        }
    }
}
