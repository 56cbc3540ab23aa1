package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Labels in words, in lanes above the plot; no label meets another one or another mark's line. */
final class StaggeredMarks implements MarkLabels {
    private static final int LANES = 5;
    private static final double LANE = 9;
    private static final double GAP = 2.5;

    /** A label in its lane (0 on top) with the ends of its text and its line. */
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
    private int lanes;

    private StaggeredMarks() {}

    /** Labels of all marks, in order of time, or null if there isn't room. */
    static StaggeredMarks fit(List<Mark> marks, TimeScale time, double left, double right) {
        StaggeredMarks fitted = new StaggeredMarks();
        for (Mark mark : marks) {
            Label label = fitted.place(mark, time.place(mark.timeDays(), left, right), left, right);
            if (label == null) {
                return null;
            }
            fitted.labels.add(label);
            fitted.lanes = Math.max(fitted.lanes, label.lane + 1);
        }
        return fitted;
    }

    private Label place(Mark mark, double x, double left, double right) {
        double width = Look.width(mark.label(), font());
        for (int lane = 0; lane < LANES; lane++) {
            Label after = new Label(mark.label(), x, x + GAP, x + GAP + width, lane);
            Label before = new Label(mark.label(), x, x - GAP - width, x - GAP, lane);
            if (after.to <= right && isFree(after)) {
                return after;
            }
            if (before.from >= left && isFree(before)) {
                return before;
            }
        }
        return null;
    }

    private boolean isFree(Label label) {
        return labels.stream().noneMatch(label::meets);
    }

    private static Font font() {
        return Look.font(Look.SMALL);
    }

    @Override
    public double above() {
        return lanes * LANE + (lanes > 0 ? 2 : 0);
    }

    @Override
    public double below() {
        return 0;
    }

    @Override
    public void draw(Graphics2D pen, Rectangle2D inner) {
        for (Label label : labels) {
            double top = inner.getY() - above() + label.lane * LANE;
            MarkLabels.line(pen, label.line, top, inner.getMaxY());
            Words.left(pen, label.text, label.from, top + LANE - 2.5, font(), Look.INK);
        }
    }
}
