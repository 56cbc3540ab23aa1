package org.resorb.scenario;

import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.Length;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;

/** Three cuts through the fragment of a segmentation as the tissue will start with it: sagittal, coronal and axial. */
public final class SegmentationViews {
    /** Finer than most runs, so that a picture shows shapes and not steps. */
    private static final double VOXEL_UM = 250;

    private static final String[] NAMES = {"Sagittal", "Coronal", "Axial"};

    /** Axes of the tissue to the right and upwards in each picture; 0 front to back, 1 below to above, 2 right to left. */
    private static final int[][] AXES = {{0, 1}, {2, 1}, {2, 0}};

    private static final String[] ACROSS = {"A\u2013P (mm)", "R\u2013L (mm)", "R\u2013L (mm)"};
    private static final String[] UP = {"I\u2013S (mm)", "I\u2013S (mm)", "P\u2013A (mm)"};

    private final Segmentation segmentation;
    private final SegmentedLayout layout;
    private final Grid grid;
    private final byte[] places;

    private SegmentationViews(Scenario scenario) {
        segmentation = scenario.segmentation();
        layout = SegmentedLayout.whole(segmentation, scenario.herniation(), scenario.anatomy());
        grid = TissueBuilder.grid(3, VOXEL_UM, VOXEL_UM, scenario.anatomy(), layout);
        places = layout.places(grid);
    }

    /**
     * One cut, where values are by {@code column + across * row} from the lower left corner.
     *
     * @param name of the plane
     * @param alongAcross which way it goes from left to right
     * @param alongUp which way it goes upwards
     * @param across columns
     * @param up rows
     * @param voxelMm edge of a voxel in mm
     * @param places kind of place, see {@link Region}
     * @param labelled whether the nearest voxel of the image is labelled as fragment
     */
    public record View(
            String name,
            String alongAcross,
            String alongUp,
            int across,
            int up,
            double voxelMm,
            byte[] places,
            boolean[] labelled) {}

    /** The cuts of a scenario with a segmentation, each through where it meets most of the fragment. */
    public static List<View> of(Scenario scenario) {
        SegmentationViews views = new SegmentationViews(scenario);
        List<View> all = new ArrayList<>();
        for (int view = 0; view < NAMES.length; view++) {
            all.add(views.view(view));
        }
        return all;
    }

    private int count(int axis) {
        return axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
    }

    private int at(int v, int axis) {
        return axis == 0 ? grid.column(v) : axis == 1 ? grid.row(v) : grid.layerOf(v);
    }

    private int fullest(int axis) {
        int[] voxels = new int[count(axis)];
        for (int v = 0; v < places.length; v++) {
            voxels[at(v, axis)] += places[v] == Region.FRAGMENT ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < voxels.length; i++) {
            best = voxels[i] > voxels[best] ? i : best;
        }
        return best;
    }

    private View view(int view) {
        int across = count(AXES[view][0]);
        int up = count(AXES[view][1]);
        byte[] shown = new byte[across * up];
        boolean[] labelled = new boolean[across * up];
        int[] steps = new int[3];
        steps[3 - AXES[view][0] - AXES[view][1]] = fullest(3 - AXES[view][0] - AXES[view][1]);
        for (int row = 0; row < up; row++) {
            for (int column = 0; column < across; column++) {
                steps[AXES[view][0]] = column;
                // What is in front is above in an axial picture, as radiologists hang it.
                steps[AXES[view][1]] = AXES[view][1] == 0 ? up - 1 - row : row;
                int v = grid.index(steps[0], steps[1], steps[2]);
                shown[column + across * row] = places[v];
                labelled[column + across * row] = segmentation.isLabelled(
                        layout.right(grid.z(v)), layout.anterior(grid.x(v)), layout.superior(grid.y(v)));
            }
        }
        return new View(NAMES[view], ACROSS[view], UP[view], across, up, VOXEL_UM * Length.MM_PER_UM, shown, labelled);
    }
}
