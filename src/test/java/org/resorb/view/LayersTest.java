package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.view.Driver.press;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JCheckBoxMenuItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.scenario.ScenarioFile;
import sim.display.Display2D;

@Tag("window")
class LayersTest {
    private static final int PICTURES = 11;

    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void everyPictureIsDrawnInTwoAndThreeDimensions(String dimensions) throws Exception {
        Map<String, String> settings =
                Map.of("duration", "60 d", "resolution.dimensions", dimensions, "resolution.voxel", "0.4 mm");
        try (Driver driver = new Driver(ScenarioFile.read("extrusion", settings))) {
            driver.playUntil(40);
            for (int picture = 0; picture < PICTURES; picture++) {
                String name = "picture_" + picture + "_" + dimensions + "d.png";
                File file = Driver.PICTURES.resolve(name).toFile();
                show(driver.window.display(), picture, file);
                assertThat(colors(ImageIO.read(file))).as("picture %s", picture).isGreaterThan(20);
            }
        }
    }

    /** Only this picture, with all that lies over pictures. */
    private static void show(Display2D display, int picture, File into) throws Exception {
        List<JCheckBoxMenuItem> layers = Arrays.stream(display.popup.getComponents())
                .filter(JCheckBoxMenuItem.class::isInstance)
                .map(JCheckBoxMenuItem.class::cast)
                .toList();
        for (int i = 0; i < PICTURES; i++) {
            JCheckBoxMenuItem layer = layers.get(i);
            if (layer.isSelected() != (i == picture)) {
                press(() -> layer.doClick(0));
            }
        }
        Driver.onSwing(() -> {
            display.takeSnapshot(into, Display2D.TYPE_PNG);
            return null;
        });
    }

    private static long colors(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
