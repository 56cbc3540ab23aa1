package org.resorb.space;

import java.util.Arrays;

/**
 * Thin layers on faces between voxels. A face is named by the voxel before it and the axis along which it is crossed.
 * Its {@code resistance} is the length of free tissue (um) that would hinder diffusion as much; the open part of a face
 * hinders nothing.
 */
public final class Membrane {
    private final int[][] faceAfter;
    private int[] voxel = new int[64];
    private byte[] axis = new byte[64];
    private double[] resistance = new double[64];
    private double[] open = new double[64];
    private int size;

    /** No face has a layer yet. */
    public Membrane(Grid grid) {
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

    /** Resistance of the closed part of a face, in um of free tissue. */
    public double resistance(int face) {
        return resistance[face];
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
}
