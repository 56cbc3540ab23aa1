package org.resorb.chart.guide;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;

/** Annotations as thin upright lines, told by words above the plot or, where words don't fit, by numbers and a key. */
public interface AnnotationLabels {
    /** Height needed above the plot, in points. */
    double above();

    /** Height needed below the axis, in points. */
    double below();

    /** Draws what tells the lines; {@code foot} is the height of the axis below the data. */
    void draw(Graphics2D pen, Rectangle2D area, double foot);

    /** The way that fits annotations over a plot of this width. */
    static AnnotationLabels fit(List<Annotation> annotations, Scale scale, double width, Theme theme) {
        List<Annotation> held = annotations.stream()
                .filter(annotation -> scale.holds(annotation.at()))
                .distinct()
                .sorted(Comparator.comparingDouble(Annotation::at))
                .toList();
        Font font = theme.small();
        StaggeredLabels words = StaggeredLabels.fit(together(held), scale, width, font);
        if (words == null) {
            words = StaggeredLabels.fit(held, scale, width, font);
        }
        return words != null ? words : new NumberedLabels(held, scale, width, font);
    }

    /** What starts at the same place shares a line and a label. */
    private static List<Annotation> together(List<Annotation> ordered) {
        List<Annotation> joined = new ArrayList<>();
        for (Annotation next : ordered) {
            Annotation last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.at() == next.at()) {
                joined.set(joined.size() - 1, new Annotation(next.at(), last.label() + ", " + next.label()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
