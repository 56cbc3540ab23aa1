package org.resorb.image;

import java.util.List;
import java.util.TreeMap;

/**
 * The labels of an image, counted towards right, anterior and superior whatever the file's own order. Nothing of what a file
 * says about a person is kept.
 *
 * @param name of the file, as the user knows it
 * @param sha256 of the file
 * @param format in words, such as {@code NIfTI-1, uint8}
 * @param size voxels along i, j and k in the file
 * @param affine where the file's voxels lie, to single precision
 * @param orientation of the file's indices
 * @param labels 0 to 65535 of the voxels by {@code r + nr * (a + na * s)}
 * @param remarks what is odd but no mistake, one sentence each
 */
public record LabelImage(
        String name,
        String sha256,
        String format,
        int[] size,
        Affine affine,
        Orientation orientation,
        short[] labels,
        List<String> remarks) {
    /** The largest label. */
    public static final int MOST = 0xFFFF;

    /** Of labels in the order of a file, by {@code i + nx * (j + ny * k)}. */
    static LabelImage of(
            String name,
            String sha256,
            String format,
            int[] size,
            Affine affine,
            short[] inFile,
            List<String> remarks) {
        Affine rounded = affine.rounded();
        Orientation orientation = Orientation.of(rounded);
        int[] turned = orientation.size(size);
        short[] labels = new short[inFile.length];
        int next = 0;
        for (int s = 0; s < turned[2]; s++) {
            for (int a = 0; a < turned[1]; a++) {
                for (int r = 0; r < turned[0]; r++) {
                    labels[next++] = inFile[orientation.voxel(size, r, a, s)];
                }
            }
        }
        return new LabelImage(name, sha256, format, size.clone(), rounded, orientation, labels, List.copyOf(remarks));
    }

    /** Voxels towards right, anterior and superior. */
    public int[] turnedSize() {
        return orientation.size(size);
    }

    /** Where voxels lie by their steps towards right, anterior and superior, in mm from the first of them. */
    public Affine turnedAffine() {
        return orientation.turned(affine);
    }

    /** The label of a voxel by its steps. */
    public int at(int r, int a, int s) {
        int[] turned = turnedSize();
        return labels[r + turned[0] * (a + turned[1] * s)] & MOST;
    }

    /** The label of a voxel by its index in the file, {@code i + nx * (j + ny * k)}. */
    public int inFile(int voxel) {
        int[] steps = orientation.steps(size, voxel);
        return at(steps[0], steps[1], steps[2]);
    }

    /** How many voxels each label has, background (0) aside. */
    public TreeMap<Integer, Integer> counts() {
        int[] counts = new int[MOST + 1];
        for (short label : labels) {
            counts[label & MOST]++;
        }
        TreeMap<Integer, Integer> found = new TreeMap<>();
        for (int label = 1; label <= MOST; label++) {
            if (counts[label] > 0) {
                found.put(label, counts[label]);
            }
        }
        return found;
    }

    /** Volume of a voxel in mm3. */
    public double voxelVolume() {
        return affine.spacing(0) * affine.spacing(1) * affine.spacing(2);
    }
}
