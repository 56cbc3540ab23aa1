package org.resorb.space;

import java.util.Arrays;

/**
 * Thin layers on faces between voxels. A face is named by the voxel before it and the axis along which it is crossed. A
 * layer hinders diffusion as much as some length (um) of free tissue would; its open part hinders no more than a hole as
 * long as the layer is thick, and a wholly open face not at all.
 */
public final class Membrane {
    private final int[][] faceAfter;
    private final double thickness;
    private int[] voxel = new int[64];
    private byte[] axis = new byte[64];
    private double[] resistance = new double[64];
    private double[] open = new double[64];
    private int size;

    /** No face has a layer yet; layers will be this thick, in um. */
    public Membrane(Grid grid, double thicknessUm) {
        thickness = thicknessUm;
        faceAfter = new int[grid.axes()][grid.size()];
        for (int[] faces : faceAfter) {
            Arrays.fill(faces, -1);
        }
    }

    /** Puts a layer on a face. */
    public void add(int before, int along, double lengthUm, double openPart) {
        if (size == voxel.length) {
            voxel = Arrays.copyOf(voxel, size * 2);
            axis = Arrays.copyOf(axis, size * 2);
            resistance = Arrays.copyOf(resistance, size * 2);
            open = Arrays.copyOf(open, size * 2);
        }
        voxel[size] = before;
        axis[size] = (byte) along;
        resistance[size] = lengthUm;
        open[size] = openPart;
        faceAfter[along][before] = size++;
    }

    /** Number of faces with a layer. */
    public int size() {
        return size;
    }

    /** Voxel before a face. */
    public int voxel(int face) {
        return voxel[face];
    }

    /** Axis along which a face is crossed. */
    public int axis(int face) {
        return axis[face];
    }

    /** Thickness of the layers in um. */
    public double thickness() {
        return thickness;
    }

    /** Resistance of a face as it is now, in um of free tissue: closed part and holes side by side. */
    public double resistance(int face) {
        double closed = 1 - open[face];
        return closed > 0 ? closed / (open[face] / thickness + closed / resistance[face]) : 0;
    }

    /** Open part of a face, 0 to 1. */
    public double open(int face) {
        return open[face];
    }

    /** Sets the open part of a face. */
    public void open(int face, double part) {
        open[face] = part;
    }

    /** The face between a voxel and its neighbour, or -1 if it bears no layer. */
    public int between(int v, int alongAxis, int side, int neighbour) {
        return faceAfter[alongAxis][side > 0 ? v : neighbour];
    }

    /** What of it a checkpoint keeps: how far each face is open. */
    public void archive(Archive archive) {
        archive.numbers("open part of the cover", open, size);
    }
}
