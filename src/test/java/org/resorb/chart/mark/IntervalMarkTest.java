package org.resorb.chart.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.chart.scale.Scale;
import org.resorb.statistics.Estimate;

class IntervalMarkTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(20, 20, 100, 40);

    @Test
    void anIntervalReachesFromEndToEnd() {
        BufferedImage drawn = drawn(new Estimate(5, 2, 8));
        assertThat(height(drawn, 45)).isPositive();
        assertThat(height(drawn, 95)).isPositive();
        assertThat(height(drawn, 35)).isZero();
        assertThat(height(drawn, 105)).isZero();
    }

    @Test
    void anEndBeyondTheAxisGoesOnAsAnArrowAndStaysInThePlot() {
        BufferedImage drawn = drawn(new Estimate(5, 2, 80));
        assertThat(height(drawn, 116)).isGreaterThan(height(drawn, 100));
        assertThat(height(drawn, 122)).isZero();
    }

    @Test
    void anIntervalThatIsWhollyBeyondTheAxisIsOneArrowThatPointsThere() {
        BufferedImage drawn = drawn(new Estimate(50, 20, 80));
        assertThat(height(drawn, 116)).isGreaterThan(height(drawn, 118)).isPositive();
        assertThat(height(drawn, 112)).isZero();
    }

    @Test
    void aCensoredValueIsOpenToTheRight() {
        BufferedImage drawn = drawn(new Estimate(5, 5, Double.POSITIVE_INFINITY));
        assertThat(height(drawn, 116)).isGreaterThan(height(drawn, 100));
        assertThat(height(drawn, 60)).isZero();
    }

    @Test
    void anEndThatIsNotKnownIsNotDrawn() {
        BufferedImage drawn = drawn(new Estimate(5, Double.NaN, 8));
        assertThat(height(drawn, 60)).isZero();
        assertThat(height(drawn, 80)).isPositive();
    }

    private static BufferedImage drawn(Estimate estimate) {
        BufferedImage image = new BufferedImage(140, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Frame frame = new Frame(AREA, Scale.steps("", 0, 10, 1), Scale.bare(0, 1));
        new IntervalMark(new double[] {0.5}, List.of(estimate), true, Color.WHITE, 1.8, 0).draw(pen, frame);
        pen.dispose();
        return image;
    }

    /** How many dots of a column are drawn. */
    private static long height(BufferedImage image, int x) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> (image.getRGB(x, y) & 0xFFFFFF) != 0)
                .count();
    }
}
