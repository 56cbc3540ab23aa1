package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootTest {
    private static final List<String> MODEL =
            List.of("disc cell", "disc cell in autophagy", "macrophage M2", "macrophage M1", "vessel tip");
    private static final List<String> PLUGIN = List.of(
            "disc cell", "disc cell in autophagy", "macrophage M2", "macrophage M1", "vessel tip", "neutrophil");

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.7, 2.5})
    void keysOfMoreKindsOfCellsAreSmallerUntilTheyFitAndThoseOfTheModelStayAsTheyAre(double zoom) {
        double room = width(MODEL, zoom, Double.MAX_VALUE);
        assertThat(width(MODEL, zoom, room)).isEqualTo(room);
        assertThat(width(PLUGIN, zoom, Double.MAX_VALUE)).isGreaterThan(room);
        assertThat(width(PLUGIN, zoom, room)).isLessThanOrEqualTo(room);
    }

    /** What words take when they are given so much room. */
    private static double width(List<String> words, double zoom, double room) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, Placement.WIDTH * zoom, Placement.HEIGHT * zoom);
        Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Foot foot = new Foot(pen, new Placement(all, all, all, 1, 1));
        foot.fit(words, room);
        return words.stream().mapToDouble(foot::width).sum();
    }
}
