package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of values with intervals along one axis, each named on the left and told in numbers on the right.
 *
 * @param left room for names in points
 * @param right room for numbers in points
 * @param reference a value to draw a line at, {@link Double#NaN} for none
 */
record DotRows(Ruler ruler, double left, double right, double reference, List<Section> sections) {
    private static final double HEADING = 15;
    private static final double LINE = 9;
    private static final double GAP = 7;

    /** Rows under a heading, which may be empty. */
    record Section(String heading, List<Row> rows) {}

    /**
     * One row.
     *
     * @param more a second line in grey below the label, may be empty
     * @param dots from above; a band lies under the dot that follows it
     */
    record Row(String label, String more, List<Dot> dots) {
        private double height() {
            double lines = Math.max(lines(), more.isEmpty() ? 1 : 2);
            return lines * LINE + GAP;
        }

        /** Bands need no line of their own. */
        private long lines() {
            return dots.stream().filter(dot -> dot.kind() != Dot.Kind.BAND).count();
        }
    }

    /** Room on the left that holds all these names. */
    static double room(List<Section> sections, double most) {
        Font text = Look.font(Look.TEXT);
        Font small = Look.font(Look.SMALL);
        double widest = sections.stream()
                .flatMap(section -> section.rows().stream())
                .mapToDouble(row -> Math.max(Look.width(row.label(), text), Look.width(row.more(), small)))
                .max()
                .orElse(0);
        return Math.ceil(Math.min(most, widest + CohortSheet.EDGE + 10));
    }

    /** Height of all rows and the axis. */
    double height() {
        return rowsHeight() + Ruler.FOOT;
    }

    private double rowsHeight() {
        return sections.stream()
                .mapToDouble(section -> heading(section)
                        + section.rows().stream().mapToDouble(Row::height).sum())
                .sum();
    }

    private static double heading(Section section) {
        return section.heading().isEmpty() ? 0 : HEADING;
    }

    /** Keys of the marks that these rows have, in one line around {@code y}. */
    static void keys(Graphics2D pen, List<Section> sections, double y) {
        Set<Dot.Kind> kinds = EnumSet.noneOf(Dot.Kind.class);
        sections.forEach(section -> section.rows().forEach(row -> row.dots().forEach(dot -> kinds.add(dot.kind()))));
        double x = CohortSheet.EDGE;
        for (Dot.Kind kind : kinds) {
            x = Dot.key(pen, kind, x, y);
        }
    }

    /** Draws all below {@code top}. */
    void draw(Graphics2D pen, double top) {
        double width = CohortSheet.WIDTH - left - right;
        Rectangle2D inner = new Rectangle2D.Double(left, top, width, rowsHeight());
        ruler.draw(pen, inner);
        if (!Double.isNaN(reference)) {
            double x = ruler.place(reference, inner);
            pen.setColor(Look.GREY);
            pen.setStroke(Look.solid(0.7));
            pen.draw(new Line2D.Double(x, top, x, inner.getMaxY()));
        }
        double y = top;
        for (Section section : sections) {
            heading(pen, section, y);
            y += heading(section);
            for (Row row : section.rows()) {
                draw(pen, row, inner, y);
                y += row.height();
            }
        }
    }

    private static void heading(Graphics2D pen, Section section, double y) {
        if (section.heading().isEmpty()) {
            return;
        }
        Rectangle2D strip = new Rectangle2D.Double(
                CohortSheet.EDGE - 3, y + 1, CohortSheet.WIDTH - 2 * CohortSheet.EDGE + 6, HEADING - 3);
        pen.setColor(Look.tint(Look.GREY, 0.12));
        pen.fill(strip);
        Words.left(pen, section.heading(), CohortSheet.EDGE, y + 10, Look.font(Look.TEXT), Look.INK);
    }

    private void draw(Graphics2D pen, Row row, Rectangle2D inner, double top) {
        Font text = Look.font(Look.TEXT);
        Font small = Look.font(Look.SMALL);
        double middle = top + row.height() / 2;
        double room = left - CohortSheet.EDGE - 8;
        double first = row.more().isEmpty() ? middle : middle - LINE / 2;
        Words.left(pen, Words.shorten(row.label(), text, room), CohortSheet.EDGE, first + 2.8, text, Look.INK);
        Words.left(pen, Words.shorten(row.more(), small, room), CohortSheet.EDGE, first + LINE + 2.6, small, Look.GREY);
        double y = middle - (row.lines() - 1) * LINE / 2;
        for (Dot dot : row.dots()) {
            dot.draw(pen, ruler, inner, y);
            double x = inner.getMaxX() + 12;
            Words.left(pen, Words.shorten(dot.text(), small, right - 16), x, y + 2.5, small, Look.INK);
            y += dot.kind() == Dot.Kind.BAND ? 0 : LINE;
        }
    }
}
