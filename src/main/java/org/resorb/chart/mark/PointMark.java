package org.resorb.chart.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.resorb.chart.theme.Theme;

/**
 * Points; those that are not numbers or that the axes do not reach are left out.
 *
 * @param x one a point
 * @param y one a point
 * @param radius in points
 */
public record PointMark(double[] x, double[] y, Symbol symbol, double radius, Color color) implements Mark {
    @Override
    public void draw(Graphics2D pen, Frame frame) {
        Path2D all = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (frame.x().holds(x[i]) && frame.y().holds(y[i])) {
                draw(pen, all, frame.x(x[i]), frame.y(y[i]));
            }
        }
        pen.setColor(color);
        pen.setStroke(
                symbol == Symbol.CIRCLE
                        ? new BasicStroke((float) (2 * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        : Theme.solid(0.9));
        pen.draw(all);
    }

    /** Dots and strokes become one path, which keeps a vector picture of many small. */
    private void draw(Graphics2D pen, Path2D all, double atX, double atY) {
        if (symbol == Symbol.CIRCLE || symbol == Symbol.CENSORED) {
            double half = symbol == Symbol.CENSORED ? radius : 0;
            all.moveTo(atX, atY - half);
            all.lineTo(atX, atY + half);
            return;
        }
        pen.setColor(symbol.isOpen() ? Color.WHITE : color);
        pen.fill(symbol.at(atX, atY, radius));
        pen.setColor(color);
        pen.setStroke(Theme.solid(0.9));
        pen.draw(symbol.at(atX, atY, radius));
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        pen.setColor(symbol.isOpen() ? Color.WHITE : color);
        double size = Math.min(3.5, Math.max(1.6, radius));
        pen.fill(symbol.at(box.getCenterX(), box.getCenterY(), size));
        pen.setColor(color);
        pen.setStroke(Theme.solid(0.9));
        pen.draw(symbol.at(box.getCenterX(), box.getCenterY(), size));
    }
}
