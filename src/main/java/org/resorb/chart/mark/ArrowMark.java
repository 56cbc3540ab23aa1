package org.resorb.chart.mark;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.resorb.chart.theme.Theme;

/**
 * An arrow from one place to another, level or upright.
 *
 * @param fromX place on the x axis
 * @param fromY place on the y axis
 * @param toX where its head is
 * @param toY where its head is
 * @param headed whether it has a head
 */
public record ArrowMark(double fromX, double fromY, double toX, double toY, boolean headed) implements Mark {
    private static final double HEAD = 5;
    private static final double HALF = 2.4;

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        double x = frame.x(toX);
        double y = frame.y(toY);
        double alongX = Math.signum(x - frame.x(fromX));
        double alongY = Math.signum(y - frame.y(fromY));
        double backX = x - HEAD * alongX;
        double backY = y - HEAD * alongY;
        pen.setColor(Theme.GREY);
        pen.setStroke(Theme.solid(0.7));
        pen.draw(new Line2D.Double(frame.x(fromX), frame.y(fromY), headed ? backX : x, headed ? backY : y));
        if (headed) {
            pen.fill(Paths.polygon(
                    x, y, backX - HALF * alongY, backY - HALF * alongX, backX + HALF * alongY, backY + HALF * alongX));
        }
    }
}
