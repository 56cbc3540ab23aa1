package org.resorb.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines along which a function on a grid has a value, linear between the points of the grid: marching squares (Lorensen and
 * Cline 1987, doi 10.1145/37401.37422, in two dimensions). Where two opposite corners of a square lie above, the mean of
 * its corners decides which belong together. Squares with a corner that is not a number have no line.
 */
public final class Contours {
    private final double[] x;
    private final double[] y;
    private final double[][] z;
    private final double level;
    /** The one or two edges that the line goes to from an edge. */
    private final Map<Integer, List<Integer>> next = new LinkedHashMap<>();

    private Contours(double[] x, double[] y, double[][] z, double level) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.level = level;
    }

    /**
     * The lines of a level, each as its places {@code {x, y}} in order; a closed one ends where it begins.
     *
     * @param x of the columns of the grid, rising
     * @param y of its rows, rising
     * @param z values by row and column
     */
    public static List<double[][]> of(double[] x, double[] y, double[][] z, double level) {
        Contours contours = new Contours(x, y, z, level);
        for (int row = 0; row + 1 < y.length; row++) {
            for (int column = 0; column + 1 < x.length; column++) {
                contours.square(row, column);
            }
        }
        return contours.joined();
    }

    private boolean isAbove(int row, int column) {
        return z[row][column] >= level;
    }

    /** Edges have numbers: twice that of the point at their beginning, and one more if they go up. */
    private int across(int row, int column) {
        return 2 * (row * x.length + column);
    }

    private int up(int row, int column) {
        return across(row, column) + 1;
    }

    private void square(int row, int column) {
        double middle = (z[row][column] + z[row][column + 1] + z[row + 1][column] + z[row + 1][column + 1]) / 4;
        if (Double.isNaN(middle)) {
            return;
        }
        boolean[] above = {
            isAbove(row, column), isAbove(row, column + 1), isAbove(row + 1, column + 1), isAbove(row + 1, column)
        };
        int[] edges = {across(row, column), up(row, column + 1), across(row + 1, column), up(row, column)};
        int[] crossed = new int[4];
        int count = 0;
        for (int side = 0; side < 4; side++) {
            if (above[side] != above[(side + 1) % 4]) {
                crossed[count++] = side;
            }
        }
        if (count == 2) {
            link(edges[crossed[0]], edges[crossed[1]]);
        } else if (count == 4) {
            // The line cuts off the corners that the middle does not belong to.
            int shift = above[0] == middle >= level ? 0 : 3;
            link(edges[shift], edges[(shift + 1) % 4]);
            link(edges[(shift + 2) % 4], edges[(shift + 3) % 4]);
        }
    }

    private void link(int a, int b) {
        next.computeIfAbsent(a, edge -> new ArrayList<>(2)).add(b);
        next.computeIfAbsent(b, edge -> new ArrayList<>(2)).add(a);
    }

    /** Open lines from their ends first, then those that are closed. */
    private List<double[][]> joined() {
        List<double[][]> lines = new ArrayList<>();
        for (int ends = 1; ends <= 2; ends++) {
            for (int edge : List.copyOf(next.keySet())) {
                if (next.containsKey(edge) && next.get(edge).size() <= ends) {
                    lines.add(from(edge));
                }
            }
        }
        return lines;
    }

    private double[][] from(int start) {
        List<double[]> places = new ArrayList<>();
        int edge = start;
        places.add(place(edge));
        while (!next.get(edge).isEmpty()) {
            int to = next.get(edge).remove(0);
            next.get(to).remove(Integer.valueOf(edge));
            places.add(place(to));
            edge = to;
        }
        next.values().removeIf(List::isEmpty);
        return places.toArray(double[][]::new);
    }

    private double[] place(int edge) {
        int row = edge / 2 / x.length;
        int column = edge / 2 % x.length;
        double from = z[row][column];
        if (edge % 2 == 0) {
            double part = (level - from) / (z[row][column + 1] - from);
            return new double[] {x[column] + part * (x[column + 1] - x[column]), y[row]};
        }
        double part = (level - from) / (z[row + 1][column] - from);
        return new double[] {x[column], y[row] + part * (y[row + 1] - y[row])};
    }
}
