package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.resorb.measure.Section;
import org.resorb.measure.Section.Kind;
import org.resorb.measure.Stain;

/** Tissue as under the microscope: proteoglycan violet, collagen pink, vessels red, cells as dots. */
public final class Histology {
    private static final int MOST_CELLS = 4000;

    private Histology() {}

    /** How a kind of cell is drawn. */
    public record Dot(Kind kind, String label, Color color, double radius) {}

    /** In the order of drawing: what is rare lies on top. */
    public static final List<Dot> DOTS = List.of(
            new Dot(Kind.DISC_CELL, "disc cell", new Color(0x6A5A9A), 0.3),
            new Dot(Kind.AUTOPHAGIC_DISC_CELL, "disc cell in autophagy", Look.GREEN, 0.5),
            new Dot(Kind.M2, "macrophage M2", Look.BLUE, 0.55),
            new Dot(Kind.M1, "macrophage M1", Look.VERMILION, 0.55),
            new Dot(Kind.TIP, "vessel tip", Color.BLACK, 0.75));

    /** The tissue without cells as a picture of this size in pixels. */
    public static BufferedImage tissue(Section section, int width, int height) {
        return Raster.smooth(section.nx(), section.ny(), i -> Stain.color(section, i), width, height);
    }

    /** Only each n-th cell is drawn where there are very many: n for a series of sections, so that densities compare. */
    static int stride(List<Section> sections) {
        int most = sections.stream()
                .mapToInt(section -> section.cells().size())
                .max()
                .orElse(0);
        return 1 + Math.max(0, most - 1) / MOST_CELLS;
    }

    /** Draws each {@code stride}-th cell over the frame. */
    static void cells(Graphics2D pen, Section section, int stride, Rectangle2D frame) {
        for (Dot dot : DOTS) {
            pen.setColor(dot.color());
            for (int i = 0; i < section.cells().size(); i += stride) {
                Section.Cell cell = section.cells().get(i);
                if (cell.kind() == dot.kind()) {
                    double x = frame.getX() + cell.x() / section.nx() * frame.getWidth();
                    double y = frame.getMaxY() - cell.y() / section.ny() * frame.getHeight();
                    pen.fill(dot(x, y, dot.radius()));
                }
            }
        }
    }

    private static Ellipse2D dot(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Explains the dots from left to right, what lies on top first. */
    static void legend(Graphics2D pen, double left, double y) {
        double x = left;
        for (int i = DOTS.size() - 1; i >= 0; i--) {
            Dot dot = DOTS.get(i);
            pen.setColor(dot.color());
            pen.fill(dot(x + 2, y - 2.4, dot.radius() * 3));
            Words.left(pen, dot.label(), x + 7, y, Look.font(Look.SMALL), Look.INK);
            x += Look.width(dot.label(), Look.font(Look.SMALL)) + 17;
        }
    }
}
