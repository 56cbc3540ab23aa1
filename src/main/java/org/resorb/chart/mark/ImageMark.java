package org.resorb.chart.mark;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.resorb.chart.theme.Theme;

/**
 * A picture of dots that reaches from the origin to a corner, in a thin frame.
 *
 * @param right where it ends on the x axis
 * @param top where it ends on the y axis
 */
public record ImageMark(BufferedImage image, double right, double top) implements Mark {
    @Override
    public void draw(Graphics2D pen, Frame frame) {
        AffineTransform place = AffineTransform.getTranslateInstance(frame.x(0), frame.y(top));
        place.scale((frame.x(right) - frame.x(0)) / image.getWidth(), (frame.y(0) - frame.y(top)) / image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, place, null);
        pen.setColor(Theme.GREY);
        pen.setStroke(Theme.solid(0.4));
        double width = frame.x(right) - frame.x(0);
        pen.draw(new Rectangle2D.Double(frame.x(0), frame.y(top), width, frame.y(0) - frame.y(top)));
    }
}
