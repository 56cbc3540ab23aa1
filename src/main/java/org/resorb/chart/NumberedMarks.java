package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Marks told by numbers above the plot, equal labels by the same number, and a key in words below it. */
final class NumberedMarks implements MarkLabels {
    private static final double ROW = 9;
    private static final int MOST_ROWS = 6;

    private final List<String> labels = new ArrayList<>();
    private final List<Double> lines = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<String> key;

    /** Neighbours whose numbers would touch share one place. */
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

        double half() {
            return Look.width(text(), font()) / 2 + 1.5;
        }
    }

    /** {@code marks} in order of time. */
    NumberedMarks(List<Mark> marks, TimeScale time, double left, double right) {
        for (Mark mark : marks) {
            if (!labels.contains(mark.label())) {
                labels.add(mark.label());
            }
            double x = time.place(mark.timeDays(), left, right);
            lines.add(x);
            add(new Group(new TreeSet<>(List.of(labels.indexOf(mark.label()) + 1)), x, x));
        }
        key = Words.wrap(words(), font(), right - left, MOST_ROWS);
    }

    private void add(Group next) {
        Group group = next;
        while (!groups.isEmpty() && touches(groups.get(groups.size() - 1), group)) {
            Group last = groups.remove(groups.size() - 1);
            TreeSet<Integer> numbers = new TreeSet<>(last.numbers);
            numbers.addAll(group.numbers);
            group = new Group(numbers, last.from, group.to);
        }
        groups.add(group);
    }

    private static boolean touches(Group one, Group other) {
        return one.middle() + one.half() > other.middle() - other.half();
    }

    /** Lines break between marks, not within one. */
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

    private static Font font() {
        return Look.font(Look.SMALL);
    }

    @Override
    public double above() {
        return ROW;
    }

    @Override
    public double below() {
        return key.size() * ROW + 3;
    }

    @Override
    public void draw(Graphics2D pen, Rectangle2D inner) {
        for (double x : lines) {
            MarkLabels.line(pen, x, inner.getY(), inner.getMaxY());
        }
        for (Group group : groups) {
            Words.centre(pen, group.text(), group.middle(), inner.getY() - 2.5, font(), Look.INK);
        }
        double y = inner.getMaxY() + Stage.FOOT + ROW;
        for (String line : key) {
            Words.left(pen, line, inner.getX(), y, font(), Look.INK);
            y += ROW;
        }
    }
}
