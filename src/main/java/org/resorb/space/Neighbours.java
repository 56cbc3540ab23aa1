package org.resorb.space;

import java.util.Arrays;

/**
 * Where a quarter of the checkerboard finds its neighbours. In each direction along a row or a column one neighbour has
 * the same slot in another quarter; the other is a fixed way off for whole stretches of rows, so that copying it there
 * brings both to one index. Arrays are as long as the board says; of either type, as copying what could be anything costs
 * more than the copy.
 */
final class Neighbours {
    private final Checkerboard board;
    private final int farSide;
    private final int shift;
    private final int[] from;
    private final int[] way;

    Neighbours(Checkerboard board, int colour, int shift) {
        this.board = board;
        this.shift = shift;
        farSide = colour == shift ? -1 : 1;
        int[] starts = new int[board.layers * board.pairs + 1];
        int[] ways = new int[board.layers * board.pairs];
        int count = 0;
        for (int z = 0; z < board.layers; z++) {
            for (int pair = 0; pair < board.pairs; pair++) {
                int other = pair + acrossSide(z);
                int here = hasAcross(z, pair) ? board.way(pair, other) : 0;
                if (count == 0 || hasAcross(z, pair) && ways[count - 1] != here) {
                    starts[count] = board.start(z, pair);
                    ways[count++] = here;
                }
            }
        }
        starts[count] = board.length - board.pad;
        from = Arrays.copyOf(starts, count + 1);
        way = Arrays.copyOf(ways, count);
    }

    /** The farther neighbour in the row. */
    void far(double[] beside, double[] into) {
        copy(beside, farSide, into);
    }

    /** The farther neighbour in the column. */
    void across(double[] stacked, double[] into) {
        for (int i = 0; i < way.length; i++) {
            System.arraycopy(stacked, from[i] + way[i], into, from[i], from[i + 1] - from[i]);
        }
    }

    /** The neighbour in the next layer. */
    void after(double[] stacked, double[] into) {
        copy(stacked, board.layer, into);
    }

    /** The neighbour in the layer before. */
    void before(double[] stacked, double[] into) {
        copy(stacked, -board.layer, into);
    }

    private void copy(double[] other, int by, double[] into) {
        System.arraycopy(other, board.pad + by, into, board.pad, board.length - 2 * board.pad);
    }

    /** The farther neighbour in the row. */
    void far(float[] beside, float[] into) {
        copy(beside, farSide, into);
    }

    /** The farther neighbour in the column. */
    void across(float[] stacked, float[] into) {
        for (int i = 0; i < way.length; i++) {
            System.arraycopy(stacked, from[i] + way[i], into, from[i], from[i + 1] - from[i]);
        }
    }

    /** The neighbour in the next layer. */
    void after(float[] stacked, float[] into) {
        copy(stacked, board.layer, into);
    }

    /** The neighbour in the layer before. */
    void before(float[] stacked, float[] into) {
        copy(stacked, -board.layer, into);
    }

    private void copy(float[] other, int by, float[] into) {
        System.arraycopy(other, board.pad + by, into, board.pad, board.length - 2 * board.pad);
    }

    /** Lets nothing through to farther neighbours that do not exist: {@code far} along rows, {@code across} columns. */
    void closeEnds(double[] far, double[] across) {
        for (int z = 0; z < board.layers; z++) {
            for (int pair = 0; pair < board.pairs; pair++) {
                int start = board.start(z, pair);
                int end = board.end(z, pair);
                if (end > start) {
                    far[farSide < 0 ? start : end - 1] = 0;
                }
                boolean has = hasAcross(z, pair);
                int other = pair + acrossSide(z);
                int firstShared = has ? board.firstShared(z, pair, other) : end;
                int endShared = has ? Math.max(firstShared, board.endShared(z, pair, other)) : end;
                Arrays.fill(across, start, firstShared, 0);
                Arrays.fill(across, endShared, end, 0);
            }
        }
    }

    private boolean hasAcross(int z, int pair) {
        int other = pair + acrossSide(z);
        return other >= 0 && other < board.pairs;
    }

    /** Rows of a pair change places from layer to layer. */
    private int acrossSide(int z) {
        return (shift + z & 1) == 0 ? -1 : 1;
    }
}
