package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** Lines along which something has the same value, each told by a number on its longest piece where there is room. */
public record ContourMark(List<Level> levels, Color color, Font font) implements Mark {
    /** Parts of a line at which its number is tried, the middle first. */
    private static final double[] PLACES = {0.5, 0.35, 0.65, 0.2, 0.8};

    private static final double AIR = 2;

    /**
     * The lines of one value.
     *
     * @param label the value as told
     * @param lines each as its places {@code {x, y}} on the axes
     */
    public record Level(String label, List<double[][]> lines) {}

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        pen.setColor(color);
        pen.setStroke(Theme.solid(0.8));
        for (Level level : levels) {
            Path2D path = new Path2D.Double();
            for (double[][] line : level.lines()) {
                frame.trace(path, at(line, 0), at(line, 1), false);
            }
            pen.draw(path);
        }
        List<Rectangle2D> taken = new ArrayList<>();
        for (Level level : levels) {
            label(pen, frame, level, taken);
        }
    }

    private static double[] at(double[][] line, int axis) {
        double[] values = new double[line.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = line[i][axis];
        }
        return values;
    }

    private void label(Graphics2D pen, Frame frame, Level level, List<Rectangle2D> taken) {
        double[][] longest = {};
        for (double[][] line : level.lines()) {
            longest = line.length > longest.length ? line : longest;
        }
        double width = Typeface.width(level.label(), font) + 2;
        double height = font.getSize2D() + 1;
        for (double part : longest.length < 2 ? new double[0] : PLACES) {
            double[] place = longest[(int) (part * (longest.length - 1))];
            double x = frame.x(place[0]);
            double y = frame.y(place[1]);
            Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
            Rectangle2D wide =
                    new Rectangle2D.Double(box.getX() - AIR, box.getY() - AIR, width + 2 * AIR, height + 2 * AIR);
            if (frame.area().contains(wide) && taken.stream().noneMatch(wide::intersects)) {
                taken.add(box);
                pen.setColor(Palette.clear(Color.WHITE, 0.8));
                pen.fill(box);
                Typeface.centre(pen, level.label(), x, y + 0.36 * font.getSize2D(), font, Theme.INK);
                return;
            }
        }
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        pen.setColor(color);
        pen.setStroke(Theme.solid(0.8));
        pen.draw(new Line2D.Double(box.getX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
    }
}
