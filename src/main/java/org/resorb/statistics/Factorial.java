package org.resorb.statistics;

/** Every level of every factor with every level of the others; the last factor changes fastest. */
public final class Factorial implements Design {
    private final int[] levels;
    private final long rows;

    /**
     * A full factorial design.
     *
     * @param levels how many each factor has, at least 1; more rows than a long holds: {@link ArithmeticException}
     */
    public Factorial(int... levels) {
        this.levels = levels.clone();
        long product = 1;
        for (int count : levels) {
            product = Math.multiplyExact(product, (long) count);
        }
        rows = product;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public double[] at(long row) {
        double[] at = new double[levels.length];
        long rest = row;
        for (int i = levels.length - 1; i >= 0; i--) {
            int level = (int) (rest % levels[i]);
            at[i] = levels[i] == 1 ? 0 : level / (levels[i] - 1.0);
            rest /= levels[i];
        }
        return at;
    }
}
