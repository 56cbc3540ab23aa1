package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Dated events as thin vertical lines, told by words above the plot or, where words don't fit, by numbers and a key. */
interface MarkLabels {
    /** Height needed above the plot, in points. */
    double above();

    /** Height needed below the axis label, in points. */
    double below();

    /** Draws lines over the height of the plot and what tells them. */
    void draw(Graphics2D pen, Rectangle2D inner);

    /** The way that fits marks over a plot between two ends. */
    static MarkLabels fit(List<Mark> marks, TimeScale time, double left, double right) {
        List<Mark> held = marks.stream()
                .filter(mark -> time.holds(mark.timeDays()))
                .distinct()
                .sorted(Comparator.comparingDouble(Mark::timeDays))
                .toList();
        StaggeredMarks words = StaggeredMarks.fit(together(held), time, left, right);
        if (words == null) {
            words = StaggeredMarks.fit(held, time, left, right);
        }
        return words != null ? words : new NumberedMarks(held, time, left, right);
    }

    /** What starts on the same day shares a line and a label. */
    private static List<Mark> together(List<Mark> ordered) {
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : ordered) {
            Mark last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.timeDays() == mark.timeDays()) {
                joined.set(joined.size() - 1, new Mark(mark.timeDays(), last.label() + ", " + mark.label()));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    /** One vertical line. */
    static void line(Graphics2D pen, double x, double top, double bottom) {
        pen.setColor(Look.GREY);
        pen.setStroke(Look.dashed(0.5, 1.5f, 1.5f));
        pen.draw(new Line2D.Double(x, top, x, bottom));
    }
}
