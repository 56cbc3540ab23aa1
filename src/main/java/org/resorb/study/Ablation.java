package org.resorb.study;

import org.resorb.statistics.Design;

/** First all factors at their first value; then each at its last, alone; then each pair of them. */
public final class Ablation implements Design {
    private final int factors;
    private final boolean pairs;

    /** A design of so many factors, with or without pairs. */
    public Ablation(int factors, boolean pairs) {
        this.factors = factors;
        this.pairs = pairs;
    }

    @Override
    public long rows() {
        long alone = 1L + factors;
        return pairs ? alone + (long) factors * (factors - 1) / 2 : alone;
    }

    @Override
    public double[] at(long row) {
        double[] at = new double[factors];
        if (row >= 1 && row <= factors) {
            at[(int) row - 1] = 1;
        } else if (row > factors) {
            pair(row - factors - 1, at);
        }
        return at;
    }

    private void pair(long number, double[] at) {
        long rest = number;
        int first = 0;
        while (rest >= factors - 1 - first) {
            rest -= factors - 1 - first;
            first++;
        }
        at[first] = 1;
        at[first + 1 + (int) rest] = 1;
    }
}
