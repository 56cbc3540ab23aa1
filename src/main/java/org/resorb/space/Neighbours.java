package org.resorb.space;

import java.util.Arrays;

/**
 * Where a quarter of the checkerboard finds its neighbours. In each direction along a row or a column one
 * neighbour has the same slot in another quarter; the other is a fixed way off for whole stretches of rows, so that copying
 * it there brings both to one index. Arrays are as long as the board says; of either type, as copying what could be anything
 * costs more than the copy.
 */
final class Neighbours {
    private final Checkerboard board;
    private final int farSide;
    private final int shift;
    private final Stretches even;
    private final Stretches odd;

    /** Stretches of rows of a slab whose farther neighbours in the column are a fixed way off. */
    private final class Stretches {
        private final int[] from;
        private final int[] way;

        Stretches(int firstLayer) {
            int[] starts = new int[board.thick * board.pairs + 1];
            int[] ways = new int[board.thick * board.pairs];
            int count = 0;
            for (int z = 0; z < board.thick; z++) {
                for (int pair = 0; pair < board.pairs; pair++) {
                    int other = pair + acrossSide(firstLayer + z);
                    boolean has = other >= 0 && other < board.pairs;
                    int here = has ? board.way(pair, other) : 0;
                    if (count == 0 || has && ways[count - 1] != here) {
                        starts[count] = board.start(z, pair);
                        ways[count++] = here;
                    }
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
        even = new Stretches(0);
        odd = new Stretches(1);
    }

    private Stretches stretches(int slab) {
        return slab * board.thick % 2 == 0 ? even : odd;
    }

    /** The farther neighbour in the row. */
    void far(int slab, double[] beside, double[] into) {
        System.arraycopy(beside, board.from[slab] + farSide, into, board.from[slab], board.to[slab] - board.from[slab]);
    }

    /** The farther neighbour in the column. */
    void across(int slab, double[] stacked, double[] into) {
        Stretches stretches = stretches(slab);
        for (int i = 0; i < stretches.way.length; i++) {
            int from = Math.max(stretches.from[i], board.from[slab]);
            int count = Math.min(stretches.from[i + 1], board.to[slab]) - from;
            if (count > 0) {
                System.arraycopy(stacked, from + stretches.way[i], into, from, count);
            }
        }
    }

    /** The farther neighbour in the row. */
    void far(int slab, float[] beside, float[] into) {
        System.arraycopy(beside, board.from[slab] + farSide, into, board.from[slab], board.to[slab] - board.from[slab]);
    }

    /** The farther neighbour in the column. */
    void across(int slab, float[] stacked, float[] into) {
        Stretches stretches = stretches(slab);
        for (int i = 0; i < stretches.way.length; i++) {
            int from = Math.max(stretches.from[i], board.from[slab]);
            int count = Math.min(stretches.from[i + 1], board.to[slab]) - from;
            if (count > 0) {
                System.arraycopy(stacked, from + stretches.way[i], into, from, count);
            }
        }
    }

    /** The neighbour in the next layer, copied if it lies in the same slab. */
    double[] after(int slab, double[][] stacked, double[] nothing, double[] into) {
        double[] next = slab + 1 < board.slabs ? stacked[slab + 1] : nothing;
        if (board.thick == 1) {
            return next;
        }
        int within = (board.thick - 1) * board.layer;
        System.arraycopy(stacked[slab], board.pad + board.layer, into, board.pad, within);
        System.arraycopy(next, board.pad, into, board.pad + within, board.layer);
        return into;
    }

    /** The neighbour in the layer before. */
    double[] before(int slab, double[][] stacked, double[] nothing, double[] into) {
        double[] last = slab > 0 ? stacked[slab - 1] : nothing;
        if (board.thick == 1) {
            return last;
        }
        int within = (board.thick - 1) * board.layer;
        System.arraycopy(last, board.pad + within, into, board.pad, board.layer);
        System.arraycopy(stacked[slab], board.pad, into, board.pad + board.layer, within);
        return into;
    }

    /** The neighbour in the next layer. */
    float[] after(int slab, float[][] stacked, float[] nothing, float[] into) {
        float[] next = slab + 1 < board.slabs ? stacked[slab + 1] : nothing;
        if (board.thick == 1) {
            return next;
        }
        int within = (board.thick - 1) * board.layer;
        System.arraycopy(stacked[slab], board.pad + board.layer, into, board.pad, within);
        System.arraycopy(next, board.pad, into, board.pad + within, board.layer);
        return into;
    }

    /** The neighbour in the layer before. */
    float[] before(int slab, float[][] stacked, float[] nothing, float[] into) {
        float[] last = slab > 0 ? stacked[slab - 1] : nothing;
        if (board.thick == 1) {
            return last;
        }
        int within = (board.thick - 1) * board.layer;
        System.arraycopy(last, board.pad + within, into, board.pad, board.layer);
        System.arraycopy(stacked[slab], board.pad, into, board.pad + board.layer, within);
        return into;
    }

    /** Lets nothing through to farther neighbours that do not exist: {@code far} along rows, {@code across} columns. */
    void closeEnds(int slab, double[] far, double[] across) {
        for (int z = slab * board.thick; z < Math.min((slab + 1) * board.thick, board.layers); z++) {
            for (int pair = 0; pair < board.pairs; pair++) {
                int start = board.start(z, pair);
                int end = board.end(z, pair);
                if (end > start) {
                    far[farSide < 0 ? start : end - 1] = 0;
                }
                int other = pair + acrossSide(z);
                boolean has = other >= 0 && other < board.pairs;
                int firstShared = has ? board.firstShared(z, pair, other) : end;
                int endShared = has ? Math.max(firstShared, board.endShared(z, pair, other)) : end;
                Arrays.fill(across, start, firstShared, 0);
                Arrays.fill(across, endShared, end, 0);
            }
        }
    }

    /** Rows of a pair change places from layer to layer. */
    private int acrossSide(int z) {
        return (shift + z & 1) == 0 ? -1 : 1;
    }
}
