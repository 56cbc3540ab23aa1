package org.resorb.chart.guide;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** Annotations told by numbers above the plot, equal labels by the same number, and a key in words below it. */
final class NumberedLabels implements AnnotationLabels {
    private static final int MOST_ROWS = 6;

    private final List<String> labels = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<String> key;
    private final Font font;

    /** Neighbours whose numbers would touch share one place, from the left edge of the plot. */
    private record Group(TreeSet<Integer> numbers, double from, double to) {
        String text() {
            if (numbers.size() <= 2) {
                return numbers.size() == 1 ? "" + numbers.first() : numbers.first() + "," + numbers.last();
            }
            return numbers.first() + "\u2013" + numbers.last();
        }

        double middle() {
            return (from + to) / 2;
        }

        boolean touches(Group other, Font font) {
            double halves = (Typeface.width(text(), font) + Typeface.width(other.text(), font)) / 2 + 3;
            return middle() + halves > other.middle();
        }
    }

    /** {@code annotations} in order of place. */
    NumberedLabels(List<Annotation> annotations, Scale scale, double width, Font font) {
        this.font = font;
        for (Annotation annotation : annotations) {
            if (!labels.contains(annotation.label())) {
                labels.add(annotation.label());
            }
            double x = scale.part(annotation.at()) * width;
            add(new Group(new TreeSet<>(List.of(labels.indexOf(annotation.label()) + 1)), x, x));
        }
        key = Typeface.wrap(words(), font, width, MOST_ROWS);
    }

    private void add(Group next) {
        Group group = next;
        while (!groups.isEmpty() && groups.get(groups.size() - 1).touches(group, font)) {
            Group last = groups.remove(groups.size() - 1);
            TreeSet<Integer> numbers = new TreeSet<>(last.numbers);
            numbers.addAll(group.numbers);
            group = new Group(numbers, last.from, group.to);
        }
        groups.add(group);
    }

    /** Lines break between annotations, not within one. */
    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            words.append(i == 0 ? "" : "; ")
                    .append(i + 1)
                    .append("\u00a0")
                    .append(labels.get(i).replace(' ', '\u00a0'));
        }
        return words.toString();
    }

    private double row() {
        return 1.3 * font.getSize2D();
    }

    @Override
    public double above() {
        return row();
    }

    @Override
    public double below() {
        return key.size() * row() + 3;
    }

    @Override
    public void draw(Graphics2D pen, Rectangle2D area, double foot) {
        for (Group group : groups) {
            Typeface.centre(pen, group.text(), area.getX() + group.middle(), area.getY() - 2.5, font, Theme.INK);
        }
        double y = area.getMaxY() + foot + row();
        for (String line : key) {
            Typeface.left(pen, line, area.getX(), y, font, Theme.INK);
            y += row();
        }
    }
}
