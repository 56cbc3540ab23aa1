package org.resorb.scenario;

import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.Length;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;

/** How a segmentation differs from what the model would begin with without it. */
public final class SegmentationComparison {
    private static final double VOXEL_UM = 400;
    private static final double NEAR_UM = 5000;

    private SegmentationComparison() {}

    /** In sentences, of a scenario with a segmentation. */
    public static List<String> sentences(Scenario scenario) {
        List<String> sentences = new ArrayList<>();
        Segmentation.Fragment fragment = scenario.segmentation().fragment();
        Outline usual = Outline.of(scenario.herniation(), scenario.anatomy());
        double front = Math.max(0, usual.centreX() - usual.x());
        sentences.add("fragment: " + tenth(fragment.volume()) + " mm3, "
                + lengths(fragment.length(1), fragment.length(2), fragment.length(0))
                + " mm from front to back, below to above and right to left; the reference anatomy would have "
                + lengths(
                        (usual.centreX() + usual.x() - front) * Length.MM_PER_UM,
                        2 * usual.y() * Length.MM_PER_UM,
                        2 * usual.z() * Length.MM_PER_UM));
        sentences.add(surroundings(scenario));
        return sentences;
    }

    private static String lengths(double depth, double height, double width) {
        return tenth(depth) + " x " + tenth(height) + " x " + tenth(width);
    }

    private static String tenth(double value) {
        return String.valueOf(Math.floor(value * 10 + 0.5) / 10);
    }

    private static String surroundings(Scenario scenario) {
        Segmentation segmentation = scenario.segmentation();
        List<String> told = new ArrayList<>();
        for (Structure structure : Structure.values()) {
            if (structure != Structure.FRAGMENT && segmentation.tells(structure)) {
                told.add(structure.word());
            }
        }
        if (told.isEmpty()) {
            return "around it: the reference anatomy, laid against the fragment";
        }
        SegmentedLayout layout = SegmentedLayout.whole(segmentation, scenario.herniation(), scenario.anatomy());
        Grid grid = TissueBuilder.grid(3, VOXEL_UM, VOXEL_UM, scenario.anatomy(), layout);
        byte[] labelled = layout.places(grid);
        boolean[] fragment = new boolean[labelled.length];
        for (int v = 0; v < labelled.length; v++) {
            fragment[v] = labelled[v] == Region.FRAGMENT;
        }
        Field distance = ReferenceLayout.distance(fragment, grid);
        byte[] usual = new ReferenceLayout(layout.outline(), scenario.anatomy()).around(fragment, distance, grid);
        int near = 0;
        int other = 0;
        for (int v = 0; v < labelled.length; v++) {
            if (!fragment[v] && distance.at(v) <= NEAR_UM) {
                near++;
                other += labelled[v] == usual[v] ? 0 : 1;
            }
        }
        return "around it: " + String.join(", ", told) + " as labelled, by which " + Math.round(100.0 * other / near)
                + " % of the places within 5 mm are others than in the reference anatomy laid against the fragment";
    }
}
