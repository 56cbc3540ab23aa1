package org.resorb.space;

import java.util.Arrays;

/**
 * Where a quarter of the checkerboard finds its neighbours within a layer. In each direction along a row or a column one
 * neighbour has the same slot in another quarter; the other is a fixed way off for whole stretches of rows, so that copying
 * it there brings both to one index. Arrays are as long as the board says; of either type, as copying what could be anything
 * costs more than the copy.
 */
final class Neighbours {
    private final Checkerboard board;
    private final int farSide;
    private final int shift;
    private final Stretches below;
    private final Stretches above;

    /** Stretches of rows whose farther neighbours in the column are a fixed way off. */
    private static final class Stretches {
        private final int[] from;
        private final int[] way;

        Stretches(Checkerboard board, int side) {
            int[] starts = new int[board.pairs + 1];
            int[] ways = new int[board.pairs];
            int count = 0;
            for (int pair = 0; pair < board.pairs; pair++) {
                boolean has = pair + side >= 0 && pair + side < board.pairs;
                int here = has ? board.way(pair, pair + side) : 0;
                if (count == 0 || has && ways[count - 1] != here) {
                    starts[count] = board.start(pair);
                    ways[count++] = here;
                }
            }
            starts[count] = board.length - board.pad;
            from = Arrays.copyOf(starts, count + 1);
            way = Arrays.copyOf(ways, count);
        }
    }

    Neighbours(Checkerboard board, int colour, int shift) {
        this.board = board;
        this.shift = shift;
        farSide = colour == shift ? -1 : 1;
        below = new Stretches(board, -1);
        above = new Stretches(board, 1);
    }

    /** The farther neighbour in the row. */
    void far(int z, double[] beside, double[] into) {
        System.arraycopy(beside, board.from[z] + farSide, into, board.from[z], board.to[z] - board.from[z]);
    }

    /** The farther neighbour in the column. */
    void across(int z, double[] stacked, double[] into) {
        Stretches stretches = acrossSide(z) < 0 ? below : above;
        for (int i = 0; i < stretches.way.length; i++) {
            int from = Math.max(stretches.from[i], board.from[z]);
            int count = Math.min(stretches.from[i + 1], board.to[z]) - from;
            if (count > 0) {
                System.arraycopy(stacked, from + stretches.way[i], into, from, count);
            }
        }
    }

    /** The farther neighbour in the row. */
    void far(int z, float[] beside, float[] into) {
        System.arraycopy(beside, board.from[z] + farSide, into, board.from[z], board.to[z] - board.from[z]);
    }

    /** The farther neighbour in the column. */
    void across(int z, float[] stacked, float[] into) {
        Stretches stretches = acrossSide(z) < 0 ? below : above;
        for (int i = 0; i < stretches.way.length; i++) {
            int from = Math.max(stretches.from[i], board.from[z]);
            int count = Math.min(stretches.from[i + 1], board.to[z]) - from;
            if (count > 0) {
                System.arraycopy(stacked, from + stretches.way[i], into, from, count);
            }
        }
    }

    /** Lets nothing through to farther neighbours that do not exist: {@code far} along rows, {@code across} columns. */
    void closeEnds(int z, double[] far, double[] across) {
        for (int pair = 0; pair < board.pairs; pair++) {
            int start = board.start(pair);
            int end = board.end(pair);
            if (end > start) {
                far[farSide < 0 ? start : end - 1] = 0;
            }
            int other = pair + acrossSide(z);
            boolean has = other >= 0 && other < board.pairs;
            int firstShared = has ? board.firstShared(pair, other) : end;
            int endShared = has ? Math.max(firstShared, board.endShared(pair, other)) : end;
            Arrays.fill(across, start, firstShared, 0);
            Arrays.fill(across, endShared, end, 0);
        }
    }

    /** Rows of a pair change places from layer to layer. */
    private int acrossSide(int z) {
        return (shift + z & 1) == 0 ? -1 : 1;
    }
}
