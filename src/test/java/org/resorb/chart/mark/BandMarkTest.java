package org.resorb.chart.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.resorb.chart.scale.Scale;

class BandMarkTest {
    @Test
    void aBandThatGoesBelowTheAxisEndsThere() {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Frame frame = new Frame(new Rectangle2D.Double(10, 10, 80, 60), Scale.upTo("x", 10), Scale.upTo("y", 100));
        double[] x = {0, 10};
        new BandMark(x, new double[] {-40, -40}, new double[] {50, 50}, Color.WHITE).draw(pen, frame);
        pen.dispose();
        assertThat(image.getRGB(50, 65)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(50, 75)).isEqualTo(Color.BLACK.getRGB());
    }
}
