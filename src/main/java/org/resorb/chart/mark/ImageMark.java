package org.resorb.chart.mark;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.resorb.chart.theme.Theme;

/**
 * A picture of dots between two corners, in a thin frame.
 *
 * @param left where it begins on the x axis
 * @param bottom where it begins on the y axis
 * @param right where it ends on the x axis
 * @param top where it ends on the y axis
 */
public record ImageMark(BufferedImage image, double left, double bottom, double right, double top) implements Mark {
    /** From the origin to a corner. */
    public ImageMark(BufferedImage image, double right, double top) {
        this(image, 0, 0, right, top);
    }

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        AffineTransform place = AffineTransform.getTranslateInstance(frame.x(left), frame.y(top));
        place.scale(
                (frame.x(right) - frame.x(left)) / image.getWidth(),
                (frame.y(bottom) - frame.y(top)) / image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, place, null);
        pen.setColor(Theme.GREY);
        pen.setStroke(Theme.solid(0.4));
        double width = frame.x(right) - frame.x(left);
        pen.draw(new Rectangle2D.Double(frame.x(left), frame.y(top), width, frame.y(bottom) - frame.y(top)));
    }
}
