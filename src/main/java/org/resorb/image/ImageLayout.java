package org.resorb.image;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a header says about the values behind it.
 *
 * @param format in words
 * @param size voxels along i, j and k
 * @param type of a value
 * @param order of its bytes
 * @param slope by which a value is multiplied
 * @param intercept that is then added
 * @param affine where the voxels lie
 * @param remarks what is odd but no mistake
 */
record ImageLayout(
        String format,
        int[] size,
        VoxelType type,
        ByteOrder order,
        double slope,
        double intercept,
        Affine affine,
        List<String> remarks) {
    private static final double LEAST_SPACING_MM = 0.01;
    private static final double MOST_SPACING_MM = 50;

    /** Single precision, in which results keep it, has steps of less than 0.01 mm up to here. */
    private static final double FARTHEST_MM = 100_000;

    /** Checks what holds whatever the format; the fields are those that say each. */
    static ImageLayout checked(ImageLayout layout, String spacingField, String directionField, String originField)
            throws UnreadableImageException {
        Affine affine = layout.affine;
        for (int index = 0; index < 3; index++) {
            double spacing = affine.spacing(index);
            if (!(spacing >= LEAST_SPACING_MM && spacing <= MOST_SPACING_MM)) {
                throw new UnreadableImageException(
                        spacingField,
                        "makes voxels of " + (float) spacing + " mm along index " + (index + 1),
                        "0.01 to 50 mm");
            }
        }
        if (affine.isSheared()) {
            throw new UnreadableImageException(
                    directionField,
                    "has axes that are not at right angles, as with a tilted gantry",
                    "an image resampled to right angles");
        }
        for (int row = 0; row < 3; row++) {
            if (!(Math.abs(affine.at(row, 3)) <= FARTHEST_MM)) {
                throw new UnreadableImageException(
                        originField, "puts the first voxel at " + affine.at(row, 3) + " mm", "-100000 to 100000 mm");
            }
        }
        return layout;
    }

    long voxels() {
        return (long) size[0] * size[1] * size[2];
    }

    String sizeWords() {
        return size[0] + " x " + size[1] + " x " + size[2];
    }

    ImageLayout with(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new ImageLayout(format, size, type, order, slope, intercept, affine, more);
    }
}
