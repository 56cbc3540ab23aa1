package org.resorb.chart.mark;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** Short arms in a corner of the plot that tell how what is shown there is turned. */
public record TriadMark(List<Arm> arms, Font font) implements Mark {
    private static final double LENGTH = 9;
    private static final double BEYOND = 5;
    private static final double CORNER = 17;
    /** An arm that points at who looks has no letter, which would lie on those of the others. */
    private static final double SHORT = 0.45;

    private static final double HALF_OF_CAPITALS = 0.35;

    /**
     * A direction.
     *
     * @param letter that names it
     * @param across part of its length that is seen to the right
     * @param up part of its length that is seen to rise
     */
    public record Arm(String letter, double across, double up) {}

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        Rectangle2D area = frame.area();
        double x = area.getX() + CORNER;
        double y = area.getMaxY() - CORNER;
        for (Arm arm : arms) {
            pen.setColor(Theme.INK);
            pen.setStroke(Theme.solid(0.8));
            pen.draw(new Line2D.Double(x, y, x + LENGTH * arm.across(), y - LENGTH * arm.up()));
            double length = Math.hypot(arm.across(), arm.up());
            if (length < SHORT) {
                continue;
            }
            double reach = LENGTH + BEYOND / length;
            Typeface.centre(
                    pen,
                    arm.letter(),
                    x + reach * arm.across(),
                    y - reach * arm.up() + HALF_OF_CAPITALS * font.getSize2D(),
                    font,
                    Theme.INK);
        }
    }
}
