package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * All persons under all parameter sets, each with the same so many seeds of his or her own: an analysis of variance with random
 * factors, sets crossed with persons, seeds nested in persons (Searle, Casella and McCulloch 1992, doi 10.1002/9780470316856).
 */
public final class CrossedDesign {
    private final int sets;
    private final int persons;
    private final int seeds;
    private final PivotalDraws draws;

    /**
     * So many of each.
     *
     * @throws IllegalArgumentException if there is none of something
     */
    public CrossedDesign(int sets, int persons, int seeds) {
        if (sets < 1 || persons < 1 || seeds < 1) {
            throw new IllegalArgumentException(sets + " sets, " + persons + " persons and " + seeds + " seeds");
        }
        this.sets = sets;
        this.persons = persons;
        this.seeds = seeds;
        double ofSets = sets - 1.0;
        double ofPersons = persons - 1.0;
        double ofSeeds = persons * (seeds - 1.0);
        draws = new PivotalDraws(ofSets, ofPersons, ofSets * ofPersons, ofSeeds, ofSets * ofSeeds);
    }

    /** The parts of the variance of values {@code [set][person][seed]}. */
    public VarianceParts parts(double[][][] values) {
        double[] sums = sums(values);
        double all = (double) sets * persons * seeds;
        VarianceParts.Part[] parts = draws.parts(sums, new double[][] {
            weightsOfSets(), weightsOfPersons(), weightsOfInterplay(), weightsOfChance(),
        });
        double square =
                persons > 1 ? sums[1] / (persons - 1) : seeds > 1 ? sums[3] / (persons * (seeds - 1.0)) : Double.NaN;
        return new VarianceParts(mean(values), FastMath.sqrt(square / all), parts[0], parts[1], parts[2], parts[3]);
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
        double ofSeeds = seeds > 1 ? -1 / times : 0;
        return new double[] {0, 1 / times, ofSets, ofSeeds, sets > 1 && seeds > 1 ? 1 / times : 0};
    }

    private double[] weightsOfInterplay() {
        return sets == 1 || persons == 1 ? null : new double[] {0, 0, 1.0 / seeds, 0, seeds > 1 ? -1.0 / seeds : 0};
    }

    private double[] weightsOfChance() {
        return seeds == 1 ? null : new double[] {0, 0, 0, 1.0 / sets, 1 - 1.0 / sets};
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

    /** Of sets, persons, both, seeds of a person, and what is left. */
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
                sums[3] += sets * own * own;
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
