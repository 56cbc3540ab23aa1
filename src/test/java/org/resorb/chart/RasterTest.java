package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RasterTest {
    @Test
    void oneColourStaysOneColour() {
        BufferedImage image = Raster.smooth(3, 4, i -> 0x336699, 30, 41);
        for (int x = 0; x < 30; x++) {
            for (int y = 0; y < 41; y++) {
                assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(0x336699);
            }
        }
    }

    @Test
    void theCentreOfAVoxelHasItsColourAndTheFirstRowLiesBelow() {
        BufferedImage image = Raster.smooth(3, 2, i -> i * 0x101010, 9, 6);
        for (int i = 0; i < 6; i++) {
            int pixel = image.getRGB(3 * (i % 3) + 1, 4 - 3 * (i / 3)) & 0xFFFFFF;
            assertThat(pixel).isEqualTo(i * 0x101010);
        }
    }

    @Test
    void allPanelsSkipTheSameShareOfCells() {
        assertThat(Histology.stride(List.of())).isEqualTo(1);
        assertThat(Histology.stride(List.of(Synthetic.section(0, 10, 10)))).isEqualTo(3);
    }
}
