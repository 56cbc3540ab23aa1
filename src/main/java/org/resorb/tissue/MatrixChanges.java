package org.resorb.tissue;

import java.util.Arrays;

/**
 * What should happen to the matrix in one step. All losses of a pool act together: {@code c' = gain - loss * c} is solved
 * in closed form, and what was lost is shared among the causes in proportion to their rates, so nothing goes negative and
 * the book closes.
 */
final class MatrixChanges {
    private static final Cause[] CLEAVERS = {Cause.DEHYDRATION, Cause.MATRIX_DEGRADATION, Cause.TREATMENT};

    private final Tissue tissue;
    private final double[][] cleavage;
    private final double[][] cleavedSoFar;
    private final double[] fraying;
    private final double[] clearing;
    private final double[] waterTarget;
    private final double[] waterRate;

    MatrixChanges(Tissue tissue) {
        this.tissue = tissue;
        int size = tissue.grid.size();
        cleavage = new double[CLEAVERS.length][size];
        cleavedSoFar = new double[CLEAVERS.length][size];
        fraying = new double[size];
        clearing = new double[size];
        waterTarget = new double[size];
        waterRate = new double[size];
    }

    void cleave(int v, double ratePerHour, Cause cause) {
        cleavage[place(cause)][v] += ratePerHour;
    }

    private static int place(Cause cause) {
        int place = 0;
        while (CLEAVERS[place] != cause) {
            place++;
        }
        return place;
    }

    void fray(int v, double ratePerHour) {
        fraying[v] += ratePerHour;
    }

    void clear(int v, double ratePerHour) {
        clearing[v] += ratePerHour;
    }

    void flow(int v, double target, double ratePerHour) {
        waterTarget[v] = target;
        waterRate[v] = ratePerHour;
    }

    void commit(double hours) {
        for (int v : tissue.fragment) {
            if (tissue.inFragment(v)) {
                commitWater(v, hours);
                commitProteoglycan(v, hours);
                commitCollagen(v, hours);
            }
        }
        for (double[] rates : cleavage) {
            Arrays.fill(rates, 0);
        }
        Arrays.fill(fraying, 0);
        Arrays.fill(clearing, 0);
        Arrays.fill(waterRate, 0);
    }

    private void commitProteoglycan(int v, double hours) {
        double total = 0;
        for (double[] rates : cleavage) {
            total += rates[v];
        }
        if (total > 0) {
            double lost = tissue.proteoglycan.at(v) * Decay.lostPart(total, hours);
            tissue.proteoglycan.add(v, -lost);
            for (int i = 0; i < CLEAVERS.length; i++) {
                double volume = lost * tissue.fabric.proteoglycanVolume() * cleavage[i][v] / total;
                tissue.balance.book(CLEAVERS[i], -volume);
                cleavedSoFar[i][v] += cleavage[i][v] * hours;
            }
        }
    }

    /** Cut collagen stays where it is, so the volume only changes when macrophages clear it. */
    private void commitCollagen(int v, double hours) {
        double cleared = tissue.degradedCollagen.at(v) * Decay.lostPart(clearing[v], hours);
        double frayed = tissue.collagen.at(v) * Decay.lostPart(fraying[v], hours);
        tissue.collagen.add(v, -frayed);
        tissue.degradedCollagen.add(v, frayed - cleared);
        tissue.balance.book(Cause.PHAGOCYTOSIS, -cleared * tissue.fabric.collagenVolume());
    }

    /** Water that leaves is booked to whoever took the charge that held it. */
    private void commitWater(int v, double hours) {
        double change = (waterTarget[v] - tissue.water.at(v)) * Decay.lostPart(waterRate[v], hours);
        tissue.water.add(v, change);
        if (change > 0) {
            tissue.balance.book(Cause.SWELLING, change);
            return;
        }
        double total = 0;
        for (double[] soFar : cleavedSoFar) {
            total += soFar[v];
        }
        for (int i = 0; i < CLEAVERS.length; i++) {
            double share = total > 0 ? cleavedSoFar[i][v] / total : CLEAVERS[i] == Cause.DEHYDRATION ? 1 : 0;
            tissue.balance.book(CLEAVERS[i], change * share);
        }
    }
}
