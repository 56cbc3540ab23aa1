package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.ImageMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Fonts;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Stain;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.SegmentationViews;
import org.resorb.scenario.SegmentationViews.View;
import org.resorb.tissue.Region;

/** Three cuts through a segmentation as the tissue starts with it, by which to see whether front, back and labels are right. */
public final class SegmentationChart {
    /** The name of the picture, without ending. */
    public static final String NAME = "segmentation";

    private static final double WIDTH = 560;
    private static final double TICK_MM = 5;
    private static final int DOTS_PER_VOXEL = 8;
    private static final int OUTLINE_DOTS = 2;
    private static final Color OUTLINE = new Color(0x1B1B1B);
    private static final double[] NOTHING = {};
    private static final Color[] COLORS = {
        new Color(Stain.BONE),
        new Color(Stain.DISC),
        new Color(Stain.LOOSE),
        new Color(Stain.VIOLET),
        new Color(Stain.SAC)
    };

    private SegmentationChart() {}

    /** Writes {@code segmentation.png} and {@code segmentation.svg} of a scenario with a segmentation. */
    static void write(ScenarioFile file, Path folder, Theme theme) throws IOException {
        Fonts.prepare();
        List<Plot> plots = new ArrayList<>();
        for (View view : SegmentationViews.of(file.scenario())) {
            double across = view.across() * view.voxelMm();
            double up = view.up() * view.voxelMm();
            Plot plot = new Plot(
                    Scale.steps(view.alongAcross(), 0, across, TICK_MM), Scale.steps(view.alongUp(), 0, up, TICK_MM));
            plots.add(
                    plot.boxed().aspect(up / across).heading(view.name()).add(new ImageMark(image(view), across, up)));
        }
        legend(plots.get(plots.size() - 1));
        String words = "Sagittal, coronal and axial cut through the fragment as it was labelled and as the run starts.";
        Metadata about = new Metadata(
                file.scenario().title(),
                words,
                "",
                "scenario " + file.scenario().name());
        new Sheet(about, theme.withWidth(WIDTH), plots)
                .columns(plots.size(), 12)
                .legendBelow()
                .write(folder, NAME);
    }

    private static void legend(Plot plot) {
        Map<String, Byte> words = new LinkedHashMap<>();
        words.put("fragment", Region.FRAGMENT);
        words.put("disc", Region.DISC);
        words.put("bone", Region.BONE);
        words.put("epidural tissue", Region.EPIDURAL);
        words.put("dural sac and beyond", Region.DURA);
        words.forEach((word, place) -> plot.add(word, new BandMark(NOTHING, NOTHING, NOTHING, COLORS[place])));
        plot.add("outline of the labelled voxels", new LineMark(NOTHING, NOTHING, OUTLINE, new BasicStroke(1)));
    }

    private static BufferedImage image(View view) {
        int width = view.across() * DOTS_PER_VOXEL;
        int height = view.up() * DOTS_PER_VOXEL;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = at(view, x, y);
                boolean edge = view.labelled()[at] && isEdge(view, x, y);
                image.setRGB(x, y, (edge ? OUTLINE : COLORS[view.places()[at]]).getRGB());
            }
        }
        return image;
    }

    private static int at(View view, int x, int y) {
        return x / DOTS_PER_VOXEL + view.across() * (view.up() - 1 - y / DOTS_PER_VOXEL);
    }

    /** Near a dot outside, in or beside the picture. */
    private static boolean isEdge(View view, int x, int y) {
        for (int dy = -OUTLINE_DOTS; dy <= OUTLINE_DOTS; dy += OUTLINE_DOTS) {
            for (int dx = -OUTLINE_DOTS; dx <= OUTLINE_DOTS; dx += OUTLINE_DOTS) {
                boolean inside = x + dx >= 0
                        && y + dy >= 0
                        && x + dx < view.across() * DOTS_PER_VOXEL
                        && y + dy < view.up() * DOTS_PER_VOXEL;
                if (inside && !view.labelled()[at(view, x + dx, y + dy)]) {
                    return true;
                }
            }
        }
        return false;
    }
}
