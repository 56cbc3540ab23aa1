package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * All persons under all parameter sets, each with so many seeds: an analysis of variance with random factors, sets crossed with
 * persons (Searle, Casella and McCulloch 1992, doi 10.1002/9780470316856). The seeds of a person are the same under every set, or
 * each run has a seed of its own.
 */
public final class CrossedDesign {
    private final int sets;
    private final int persons;
    private final int seeds;
    private final boolean ownSeeds;
    private final double[] freedoms;
    private final PivotalDraws draws;

    /**
     * So many of each, the seeds of a person the same under every set.
     *
     * @throws IllegalArgumentException if there is none of something
     */
    public CrossedDesign(int sets, int persons, int seeds) {
        this(sets, persons, seeds, false);
    }

    /**
     * So many of each, no two runs with the same seed.
     *
     * @throws IllegalArgumentException if there is none of something
     */
    public static CrossedDesign withOwnSeeds(int sets, int persons, int seeds) {
        return new CrossedDesign(sets, persons, seeds, true);
    }

    private CrossedDesign(int sets, int persons, int seeds, boolean ownSeeds) {
        if (sets < 1 || persons < 1 || seeds < 1) {
            throw new IllegalArgumentException(sets + " sets, " + persons + " persons and " + seeds + " seeds");
        }
        this.sets = sets;
        this.persons = persons;
        this.seeds = seeds;
        double ofSets = sets - 1.0;
        double ofPersons = persons - 1.0;
        double ofSeeds = ownSeeds ? 0 : persons * (seeds - 1.0);
        double rest = persons * (seeds - 1.0) * (ownSeeds ? sets : ofSets);
        this.ownSeeds = ownSeeds;
        freedoms = new double[] {ofSets, ofPersons, ofSets * ofPersons, ofSeeds, rest};
        draws = new PivotalDraws(freedoms);
    }

    /** The parts of the variance of values {@code [set][person][seed]}. */
    public VarianceParts parts(double[][][] values) {
        double[] sums = sums(values);
        VarianceParts.Part[] parts = draws.parts(sums, new double[][] {
            weightsOfSets(), weightsOfPersons(), weightsOfInterplay(), weightsOfChance(),
        });
        int square = persons > 1 ? 1 : seeds();
        double error = FastMath.sqrt(sums[square] / freedoms[square] / size());
        // Where all persons came to the same, nothing is known of how far others would be from it.
        return new VarianceParts(mean(values), error > 0 ? error : Double.NaN, parts[0], parts[1], parts[2], parts[3]);
    }

    /**
     * How far the mean of values {@code [set][person][seed]} may be from that over all sets, persons and seeds that there might be:
     * what it varies by, sets and persons being few as well. Components that come out negative are left out.
     */
    public StandardError error(double[][][] values) {
        double[] squares = sums(values);
        double[] weights = new double[squares.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = freedoms[i] > 0 ? squares[i] / freedoms[i] : 0;
        }
        add(weights, weightsOfSets(), squares, sets);
        add(weights, weightsOfPersons(), squares, persons);
        add(weights, weightsOfInterplay(), squares, (double) sets * persons);
        if (seeds > 1) {
            weights[seeds()] += 1 / size();
        }
        return StandardError.of(weights, squares, freedoms);
    }

    private static void add(double[] sum, double[] weights, double[] squares, double count) {
        double variance = 0;
        for (int i = 0; weights != null && i < squares.length; i++) {
            variance += weights[i] * squares[i];
        }
        for (int i = 0; variance > 0 && i < squares.length; i++) {
            sum[i] += weights[i] / count;
        }
    }

    private double size() {
        return (double) sets * persons * seeds;
    }

    /** Which mean square holds what seeds do to the mean of all. */
    private int seeds() {
        return ownSeeds ? 4 : 3;
    }

    private double[] weightsOfSets() {
        if (sets == 1) {
            return null;
        }
        double times = (double) persons * seeds;
        return persons > 1
                ? new double[] {1 / times, 0, -1 / times, 0, 0}
                : new double[] {1 / times, 0, 0, 0, seeds > 1 ? -1 / times : 0};
    }

    private double[] weightsOfPersons() {
        if (persons == 1) {
            return null;
        }
        double times = (double) sets * seeds;
        double ofSets = sets > 1 ? -1 / times : 0;
        if (ownSeeds) {
            return new double[] {0, 1 / times, ofSets, 0, sets == 1 && seeds > 1 ? -1 / times : 0};
        }
        double ofSeeds = seeds > 1 ? -1 / times : 0;
        return new double[] {0, 1 / times, ofSets, ofSeeds, sets > 1 && seeds > 1 ? 1 / times : 0};
    }

    private double[] weightsOfInterplay() {
        return sets == 1 || persons == 1 ? null : new double[] {0, 0, 1.0 / seeds, 0, seeds > 1 ? -1.0 / seeds : 0};
    }

    private double[] weightsOfChance() {
        if (seeds == 1) {
            return null;
        }
        return ownSeeds ? new double[] {0, 0, 0, 0, 1} : new double[] {0, 0, 0, 1.0 / sets, 1 - 1.0 / sets};
    }

    /** Means less that of all: {@code [set]}, {@code [person]}, {@code [set][person]} and {@code [person][seed]}. */
    private record Deviations(double[] ofSet, double[] ofPerson, double[][] ofBoth, double[][] ofSeed) {}

    private Deviations deviations(double[][][] values, double mean) {
        Deviations means = new Deviations(
                new double[sets], new double[persons], new double[sets][persons], new double[persons][seeds]);
        for (int set = 0; set < sets; set++) {
            for (int person = 0; person < persons; person++) {
                for (int seed = 0; seed < seeds; seed++) {
                    double apart = values[set][person][seed] - mean;
                    means.ofSet[set] += apart / (persons * seeds);
                    means.ofPerson[person] += apart / (sets * seeds);
                    means.ofBoth[set][person] += apart / seeds;
                    means.ofSeed[person][seed] += apart / sets;
                }
            }
        }
        return means;
    }

    /** Of sets, persons, both, seeds of a person, and what is left, which holds the seeds where each run has its own. */
    private double[] sums(double[][][] values) {
        double mean = mean(values);
        Deviations means = deviations(values, mean);
        double[] sums = new double[5];
        for (int set = 0; set < sets; set++) {
            sums[0] += persons * seeds * means.ofSet[set] * means.ofSet[set];
            for (int person = 0; person < persons; person++) {
                double both = means.ofBoth[set][person] - means.ofSet[set] - means.ofPerson[person];
                sums[2] += seeds * both * both;
                for (int seed = 0; seed < seeds; seed++) {
                    double rest = values[set][person][seed]
                            - mean
                            - means.ofBoth[set][person]
                            - means.ofSeed[person][seed]
                            + means.ofPerson[person];
                    sums[4] += rest * rest;
                }
            }
        }
        for (int person = 0; person < persons; person++) {
            sums[1] += sets * seeds * means.ofPerson[person] * means.ofPerson[person];
            for (int seed = 0; seed < seeds; seed++) {
                double own = means.ofSeed[person][seed] - means.ofPerson[person];
                sums[seeds()] += sets * own * own;
            }
        }
        return sums;
    }

    private double mean(double[][][] values) {
        double sum = 0;
        for (double[][] set : values) {
            for (double[] person : set) {
                for (double value : person) {
                    sum += value;
                }
            }
        }
        return sum / ((double) sets * persons * seeds);
    }
}
