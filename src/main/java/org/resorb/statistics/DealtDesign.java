package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Persons of whom each has one of several parameter sets, and so many seeds: a nested analysis of variance with random factors
 * (Searle, Casella and McCulloch 1992, doi 10.1002/9780470316856). Which part is the persons' and which what they do otherwise
 * under another set cannot be told.
 */
public final class DealtDesign {
    private final int[] setOf;
    private final int sets;
    private final int seeds;
    private final PivotalDraws draws;

    /**
     * So many of each.
     *
     * @param setOf the set of each person, from 0
     * @param seeds of each person
     */
    public DealtDesign(int[] setOf, int seeds) {
        this.setOf = setOf.clone();
        this.seeds = seeds;
        sets = (int) Arrays.stream(setOf).distinct().count();
        double persons = setOf.length;
        draws = new PivotalDraws(sets - 1.0, persons - sets, persons * (seeds - 1));
    }

    /** The parts of the variance of values {@code [person][seed]}. */
    public VarianceParts parts(double[][] values) {
        int persons = values.length;
        double[] means = Arrays.stream(values).mapToDouble(Moments::mean).toArray();
        double mean = Moments.mean(means);
        if (persons <= sets) {
            return VarianceParts.alone(mean);
        }
        int[] sizes = new int[Arrays.stream(setOf).max().orElse(0) + 1];
        double[] totals = new double[sizes.length];
        for (int person = 0; person < persons; person++) {
            sizes[setOf[person]]++;
            totals[setOf[person]] += means[person];
        }
        double[] sums = sums(values, means, sizes, totals);
        double squares =
                Arrays.stream(sizes).mapToDouble(size -> (double) size * size).sum();
        double repeats = seeds * (persons - squares / persons) / (sets - 1);
        VarianceParts.Part[] parts = draws.parts(sums, new double[][] {
            sets == 1 ? null : new double[] {1 / repeats, -1 / repeats, 0},
            {0, 1.0 / seeds, seeds > 1 ? -1.0 / seeds : 0},
            null,
            seeds == 1 ? null : new double[] {0, 0, 1},
        });
        double error = FastMath.sqrt(sums[1] / (persons - sets) / persons / seeds);
        return new VarianceParts(mean, error > 0 ? error : Double.NaN, parts[0], parts[1], parts[2], parts[3]);
    }

    /** Of sets, persons of a set, and seeds of a person. */
    private double[] sums(double[][] values, double[] means, int[] sizes, double[] totals) {
        double mean = Moments.mean(means);
        double[] sums = new double[3];
        for (int person = 0; person < means.length; person++) {
            double ofSet = totals[setOf[person]] / sizes[setOf[person]];
            sums[0] += seeds * (ofSet - mean) * (ofSet - mean);
            sums[1] += seeds * (means[person] - ofSet) * (means[person] - ofSet);
            for (double value : values[person]) {
                sums[2] += (value - means[person]) * (value - means[person]);
            }
        }
        return sums;
    }
}
