package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.measure.Section;
import org.resorb.quantity.Time;

/** The tissue at a few times, one column each: T2-weighted MRI, contrast-enhanced T1-weighted MRI, histology. */
public final class Panels {
    private static final List<String> ROWS = List.of("T2-weighted", "T1, contrast", "Histology");
    private static final double WIDTH = 540;
    private static final double NARROWEST = 380;
    private static final double LEFT = 22;
    private static final double EDGE = 8;
    private static final double GAP = 3;
    private static final double HEAD = 42;
    private static final double FOOT = 40;
    private static final double WIDEST = 130;
    private static final double PIXELS = 300 / 72.0;
    private static final double BAR_MM = 5;

    private Panels() {}

    /** Writes {@code panels.png}. No section: {@link IllegalArgumentException}. */
    public static void write(Picture picture, Path folder) throws IOException {
        if (picture.sections().isEmpty()) {
            throw new IllegalArgumentException("panels need at least one section");
        }
        Files.createDirectories(folder);
        Grid grid = Grid.of(picture.sections());
        double height = HEAD + 3 * (grid.height + GAP) + FOOT;
        new Sheet(grid.sheet, height).png(folder.resolve("panels.png"), pen -> draw(pen, picture, grid));
    }

    /** Width of the sheet and size of a panel in points; all have one scale, set by the largest section. */
    private record Grid(double sheet, double width, double height, double pointsPerMm) {
        static Grid of(List<Section> sections) {
            double across = sections.stream()
                    .mapToDouble(s -> s.nx() * s.voxelMm())
                    .max()
                    .orElse(1);
            double up = sections.stream()
                    .mapToDouble(s -> s.ny() * s.voxelMm())
                    .max()
                    .orElse(1);
            double room = (WIDTH - LEFT - EDGE - GAP * (sections.size() - 1)) / sections.size();
            double width = Math.min(WIDEST, room);
            double used = LEFT + sections.size() * (width + GAP) - GAP + EDGE;
            return new Grid(Math.max(NARROWEST, used), width, width * up / across, width / across);
        }

        Rectangle2D frame(int column, int row, Section section) {
            return new Rectangle2D.Double(
                    LEFT + column * (width + GAP),
                    HEAD + row * (height + GAP),
                    section.nx() * section.voxelMm() * pointsPerMm,
                    section.ny() * section.voxelMm() * pointsPerMm);
        }

        double bottom() {
            return HEAD + 3 * (height + GAP) - GAP;
        }
    }

    private static void draw(Graphics2D pen, Picture picture, Grid grid) {
        String title = Words.shorten(picture.title(), Look.font(Look.TITLE), grid.sheet - LEFT - EDGE);
        Words.left(pen, title, LEFT, 18, Look.font(Look.TITLE), Look.INK);
        for (int row = 0; row < ROWS.size(); row++) {
            upright(pen, ROWS.get(row), LEFT - 7, HEAD + row * (grid.height + GAP) + grid.height / 2);
        }
        int stride = Histology.stride(picture.sections());
        for (int column = 0; column < picture.sections().size(); column++) {
            Section section = picture.sections().get(column);
            double middle = LEFT + column * (grid.width + GAP) + grid.width / 2;
            Words.centre(pen, time(section.timeDays()), middle, HEAD - 5, Look.font(Look.TEXT), Look.INK);
            column(pen, section, column, grid, stride);
        }
        foot(pen, picture, grid);
    }

    private static void column(Graphics2D pen, Section section, int column, Grid grid, int stride) {
        Rectangle2D size = grid.frame(column, 0, section);
        int width = (int) (size.getWidth() * PIXELS + 0.5);
        int height = (int) (size.getHeight() * PIXELS + 0.5);
        picture(pen, Mri.t2(section, width, height), size);
        picture(pen, Mri.enhancedT1(section, width, height), grid.frame(column, 1, section));
        Rectangle2D slide = grid.frame(column, 2, section);
        picture(pen, Histology.tissue(section, width, height), slide);
        Graphics2D inside = (Graphics2D) pen.create();
        inside.clip(slide);
        Histology.cells(inside, section, stride, slide);
        inside.dispose();
    }

    private static void picture(Graphics2D pen, BufferedImage image, Rectangle2D frame) {
        AffineTransform place = AffineTransform.getTranslateInstance(frame.getX(), frame.getY());
        place.scale(frame.getWidth() / image.getWidth(), frame.getHeight() / image.getHeight());
        pen.drawImage(image, place, null);
        pen.setColor(Look.GREY);
        pen.setStroke(Look.solid(0.3));
        pen.draw(frame);
    }

    private static void foot(Graphics2D pen, Picture picture, Grid grid) {
        double y = grid.bottom() + 10;
        double end = LEFT + picture.sections().size() * (grid.width + GAP) - GAP;
        Words.left(pen, "A", LEFT, y, Look.font(Look.TEXT), Look.INK);
        Words.right(pen, "P", LEFT + grid.width, y, Look.font(Look.TEXT), Look.INK);
        double bar = BAR_MM * grid.pointsPerMm;
        pen.setColor(Look.INK);
        pen.setStroke(Look.solid(1.5));
        pen.draw(new Line2D.Double(end - bar, y - 3, end, y - 3));
        String length = Axes.whole(BAR_MM) + " mm";
        Words.right(pen, length, end - bar - 4, y, Look.font(Look.TEXT), Look.INK);
        Histology.legend(pen, LEFT, y + 14);
    }

    private static void upright(Graphics2D pen, String text, double x, double y) {
        Graphics2D turned = (Graphics2D) pen.create();
        turned.rotate(-Math.PI / 2, x, y);
        Words.centre(turned, text, x, y, Look.font(Look.TEXT), Look.INK);
        turned.dispose();
    }

    private static String time(double days) {
        double months = days / Time.DAYS_PER_MONTH;
        if (days < 14) {
            return "Day " + Axes.whole(days);
        }
        String number = Axes.brief(months);
        return number + (number.equals("1") ? " month" : " months");
    }
}
