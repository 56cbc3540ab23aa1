package org.resorb.chart;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Stain;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;

/**
 * The 256 colours of a GIF, the same in all of its pictures so that none flickers: greys as MRI has them, the stains of
 * histology, and the tissue of a fragment in light and shade.
 */
final class FilmPalette {
    private static final int GREYS = 64;
    private static final int LIGHTS = 9;
    private static final int BITS = 6;
    private static final int MOST = 256;
    private static final double[] PROTEOGLYCAN = {0, 1 / 3.0, 2 / 3.0, 1};
    private static final double[] VESSELS = {0, 1.2, 2.4, 4.8};
    private static final int[] GROUND = {Stain.BONE, Stain.DISC, Stain.LOOSE, Stain.SAC, Stain.PINK, Stain.BLOOD};

    private final int[] colors = colors();
    private final short[] nearest = new short[1 << 3 * BITS];
    private final IndexColorModel model = new IndexColorModel(8, colors.length, colors, 0, false, -1, 0);

    private static int[] colors() {
        Set<Integer> all = new LinkedHashSet<>();
        for (int i = 0; i < GREYS; i++) {
            all.add(i * 255 / (GREYS - 1) * 0x010101);
        }
        for (int color : GROUND) {
            all.add(color);
        }
        Declared.drawnStates().stream().map(CellState::color).forEach(all::add);
        all.add(Theme.STANDARD.color(Palette.VERMILION).getRGB() & 0xFFFFFF);
        List<Integer> tissue = new ArrayList<>();
        for (double vessels : VESSELS) {
            tissue.add(Stain.withVessels(Stain.LOOSE, vessels));
            tissue.add(Stain.withVessels(Stain.mix(Stain.LOOSE, Stain.PINK, 0.5), vessels));
            for (double proteoglycan : PROTEOGLYCAN) {
                tissue.add(Stain.fragment(proteoglycan, vessels));
            }
        }
        all.addAll(tissue);
        for (int light = LIGHTS - 1; light > 0; light--) {
            for (double vessels : VESSELS) {
                for (double proteoglycan : PROTEOGLYCAN) {
                    all.add(Stain.mix(0, Stain.fragment(proteoglycan, vessels), 0.3 + 0.7 * light / LIGHTS));
                }
            }
        }
        return all.stream().mapToInt(color -> color).limit(MOST).toArray();
    }

    /** The picture in these colours. */
    BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        BufferedImage indexed = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                indexed.getRaster().setSample(x, y, 0, nearest(row[x]));
            }
        }
        return indexed;
    }

    private int nearest(int rgb) {
        int bucket = (rgb >> 18 & 0x3F) << 2 * BITS | (rgb >> 10 & 0x3F) << BITS | rgb >> 2 & 0x3F;
        if (nearest[bucket] == 0) {
            nearest[bucket] = (short) (search(rgb) + 1);
        }
        return nearest[bucket] - 1;
    }

    private int search(int rgb) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            long red = (rgb >> 16 & 0xFF) - (colors[i] >> 16 & 0xFF);
            long green = (rgb >> 8 & 0xFF) - (colors[i] >> 8 & 0xFF);
            long blue = (rgb & 0xFF) - (colors[i] & 0xFF);
            long distance = 2 * red * red + 4 * green * green + 3 * blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
