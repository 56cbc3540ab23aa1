package org.resorb.scenario;

import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.resorb.image.Affine;
import org.resorb.image.NiftiHeader;
import org.resorb.image.Orientation;
import org.resorb.image.VoxelType;
import org.resorb.quantity.Keyword;

/**
 * A made-up fragment behind a made-up disc between two bones, in front of a canal, labelled as in an image of a patient.
 * Lengths in mm; places are (right, anterior, superior) from the rear of the disc in the middle.
 */
public final class MadeUpSegmentation {
    /** Shapes of the fragment. */
    public enum Shape implements Keyword {
        /** Free, an ellipsoid. */
        ELLIPSOID {
            @Override
            boolean holds(double r, double a, double s) {
                return ball(r, a + BACK, s, 1, 0.64, 1.2);
            }
        },
        /** Free, two lobes bent around each other. */
        BEAN {
            @Override
            boolean holds(double r, double a, double s) {
                return ball(r + 0.35, a + BACK, s - 0.45, 0.85, 0.64, 0.8)
                        || ball(r - 0.3, a + BACK, s + 0.4, 0.8, 0.62, 0.85);
            }
        },
        /** Hanging on the disc by a neck. */
        MUSHROOM {
            @Override
            boolean holds(double r, double a, double s) {
                return ball(r, a + BACK, s, 1, 0.6, 1.1) || a <= 0 && a > -BACK && r * r + s * s < 0.2;
            }
        };

        private static final double BACK = 0.75;

        abstract boolean holds(double r, double a, double s);

        private static boolean ball(double r, double a, double s, double wide, double deep, double high) {
            return sum(r / wide, a / deep, s / high) < 1;
        }

        private static double sum(double r, double a, double s) {
            return r * r + a * a + s * s;
        }
    }

    /** Labels of what is made up, unless a preset says others. */
    public static final Map<Structure, Integer> LABELS =
            Map.of(Structure.FRAGMENT, 1, Structure.DISC, 4, Structure.CANAL, 5, Structure.VERTEBRAE, 6);

    /** The bone below; the one above has the label of {@link #LABELS}. */
    private static final int LOWER_BONE = 7;

    private static final double DISC_HALF_HEIGHT = 5.5;
    private static final double BONE_HEIGHT = 26;
    private static final double WIDTH = 24;
    private static final double DEPTH = 17;
    private static final double HOLLOW = 1.5;
    private static final double[] CANAL = {11, 7.5, -9.5};

    /** What an image shows if nothing else is asked: from right to left, front to back, above to below. */
    private static final double[] FIELD = {36, 44, 52};

    private static final double FIELD_CENTRE = -2;
    private static final double LATTICE = 0.02;

    private final Shape shape;
    private final double scale;
    private final double migration;
    private final LabelPreset preset;

    /**
     * A segmentation.
     *
     * @param volume of the fragment
     * @param migration of the fragment downwards
     * @param preset whose labels are written; the fragment is then part of the disc. Null for own labels
     */
    public MadeUpSegmentation(Shape shape, double volume, double migration, LabelPreset preset) {
        this.shape = shape;
        this.scale = FastMath.cbrt(volume / unitVolume(shape));
        this.migration = migration;
        this.preset = preset;
    }

    private static double unitVolume(Shape shape) {
        int inside = 0;
        int reach = (int) (1.6 / LATTICE);
        for (int s = -reach; s <= reach; s++) {
            for (int a = -reach; a <= 0; a++) {
                for (int r = -reach; r <= reach; r++) {
                    inside += shape.holds((r + 0.5) * LATTICE, (a + 0.5) * LATTICE, (s + 0.5) * LATTICE) ? 1 : 0;
                }
            }
        }
        return inside * LATTICE * LATTICE * LATTICE;
    }

    /** The label at a place, 0 for nothing. */
    public int label(double right, double anterior, double superior) {
        if (isFragment(right, anterior, superior)) {
            return label(Structure.FRAGMENT);
        }
        boolean behind = Math.abs(superior) <= DISC_HALF_HEIGHT + BONE_HEIGHT;
        if (behind && inBody(right, anterior, hollow(superior))) {
            return label(superior);
        }
        double r = right / CANAL[0];
        double a = (anterior - CANAL[2]) / CANAL[1];
        return r * r + a * a < 1 ? label(Structure.CANAL) : 0;
    }

    private boolean isFragment(double right, double anterior, double superior) {
        return shape.holds(right / scale, anterior / scale, (superior + migration) / scale);
    }

    /** Whether a voxel of an image lies in the fragment. */
    public boolean isFragment(NiftiHeader header, int voxel) {
        double[] place = place(header, voxel);
        return isFragment(place[0], place[1], place[2]);
    }

    /** Bones are hollow behind, discs are not. */
    private static double hollow(double superior) {
        double part = (Math.abs(superior) - DISC_HALF_HEIGHT - BONE_HEIGHT / 2) / (BONE_HEIGHT / 2);
        return Math.abs(superior) < DISC_HALF_HEIGHT ? 0 : HOLLOW * (1 - part * part);
    }

    private static boolean inBody(double right, double anterior, double from) {
        double r = right / WIDTH;
        double a = (anterior - from - DEPTH) / DEPTH;
        return r * r * r * r + a * a * a * a < 1;
    }

    private int label(double superior) {
        if (Math.abs(superior) < DISC_HALF_HEIGHT) {
            return label(Structure.DISC);
        }
        if (preset == null) {
            return superior > 0 ? LABELS.get(Structure.VERTEBRAE) : LOWER_BONE;
        }
        return preset.bone(superior > 0 ? 1 : 0);
    }

    private int label(Structure structure) {
        if (preset == null) {
            return LABELS.get(structure);
        }
        return structure == Structure.CANAL ? Math.max(0, preset.canal()) : preset.disc(1);
    }

    /**
     * The header of an image of it.
     *
     * @param orientation of its indices
     * @param spacing towards right, anterior and superior
     * @param size towards right, anterior and superior; null for what shows all
     * @param tilt of the slices about the axis from right to left, in degrees
     */
    public static NiftiHeader header(
            VoxelType type, Orientation orientation, double[] spacing, int[] size, double tilt) {
        int[] voxels = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            voxels[axis] = size == null ? (int) Math.ceil(FIELD[axis] / spacing[axis]) : size[axis];
        }
        double c = FastMath.cos(FastMath.toRadians(tilt));
        double s = FastMath.sin(FastMath.toRadians(tilt));
        double[][] turn = {{1, 0, 0}, {0, c, -s}, {0, s, c}};
        double[][] rows = new double[3][4];
        int[] inFile = new int[3];
        for (int row = 0; row < 3; row++) {
            rows[row][3] = row == 1 ? FIELD_CENTRE : 0;
            for (int axis = 0; axis < 3; axis++) {
                int index = orientation.index()[axis];
                double step = orientation.backwards()[axis] ? -spacing[axis] : spacing[axis];
                rows[row][index] = turn[row][axis] * step;
                rows[row][3] -= rows[row][index] * 0.5 * (voxels[axis] - 1);
                inFile[index] = voxels[axis];
            }
        }
        return new NiftiHeader(inFile, type, new Affine(rows));
    }

    /** The label of each voxel of an image, by {@code i + nx * (j + ny * k)}. */
    public double value(NiftiHeader header, int voxel) {
        double[] place = place(header, voxel);
        return label(place[0], place[1], place[2]);
    }

    private static double[] place(NiftiHeader header, int voxel) {
        int[] size = header.size();
        return header.affine().place(voxel % size[0], voxel / size[0] % size[1], voxel / size[0] / size[1]);
    }
}
