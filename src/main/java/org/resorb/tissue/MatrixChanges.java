package org.resorb.tissue;

import java.util.Arrays;
import org.resorb.space.Archive;
import org.resorb.space.Field;

/**
 * What should happen to the matrix in one step. All losses of a pool act together: {@code c' = gain - loss * c} is solved
 * in closed form, and what was lost is shared among the causes in proportion to their rates, so nothing goes negative and
 * the book closes.
 */
public final class MatrixChanges {
    private final Tissue tissue;
    private final int[] slot;
    private final Cause[] cleavers;
    private final int[] placeOf;
    private final double[][] cleavage;
    private final double[][] cleavedSoFar;
    private final double[] collagenLoss;
    private double[] collagenGain = new double[0];
    private final double[] laidSoFar = new double[Declared.CAUSES.size()];
    private final double[] debrisLoss;
    private final double[] unbinding;
    private final double[] waterTarget;
    private final double[] waterRate;
    private final double[] firstCollagen;

    // What this step did, until it is in the book.
    private final double[] waterMoved;
    private final double[] proteoglycanLost;
    private final double[] collagenCleared;
    private double following;
    private boolean anyLaid;

    MatrixChanges(Tissue tissue) {
        this.tissue = tissue;
        // A slot for each voxel that began as fragment, and one for all others, where nothing comes of anything.
        int size = tissue.fragment.length + 1;
        slot = new int[tissue.grid.size()];
        Arrays.fill(slot, size - 1);
        for (int i = 0; i < size - 1; i++) {
            slot[tissue.fragment[i]] = i;
        }
        cleavers = Declared.CAUSES.all().stream().filter(Cause::cleaves).toArray(Cause[]::new);
        placeOf = new int[Declared.CAUSES.size()];
        for (int i = 0; i < cleavers.length; i++) {
            placeOf[cleavers[i].index()] = i;
        }
        cleavage = new double[cleavers.length][size];
        cleavedSoFar = new double[cleavers.length][size];
        collagenLoss = new double[size];
        debrisLoss = new double[size];
        unbinding = new double[size];
        waterTarget = new double[size];
        waterRate = new double[size];
        waterMoved = new double[size - 1];
        proteoglycanLost = new double[size - 1];
        collagenCleared = new double[size - 1];
        firstCollagen = new double[size - 1];
        for (int i = 0; i < firstCollagen.length; i++) {
            firstCollagen[i] = tissue.collagen.at(tissue.fragment[i]);
        }
    }

    /**
     * Proteoglycan of a voxel is lost at this rate.
     *
     * @param cause is charged with it and the water it held
     * @throws IllegalArgumentException if it is no cause of cleavage
     */
    public void cleave(int v, double ratePerHour, Cause cause) {
        if (!cause.cleaves()) {
            throw new IllegalArgumentException(cause + " is not declared as a cause of cleavage");
        }
        cleavage[placeOf[cause.index()]][slot[v]] += ratePerHour;
    }

    /** Collagen of a voxel turns into degraded collagen. */
    public void degradeCollagen(int v, double ratePerHour) {
        collagenLoss[slot[v]] += ratePerHour;
    }

    /**
     * Cells lay collagen in a voxel of the fragment, to be degraded from the next step on; elsewhere it is no part of the
     * fragment and nothing happens.
     *
     * @param ratePerHour in units of collagen, 1 in adult annulus
     * @param cause the new volume is booked to
     */
    public void layCollagen(int v, double ratePerHour, Cause cause) {
        if (tissue.inFragment(v)) {
            if (collagenGain.length == 0) {
                collagenGain = new double[collagenLoss.length];
            }
            collagenGain[slot[v]] += ratePerHour;
            laidSoFar[cause.index()] += ratePerHour;
            anyLaid = true;
        }
    }

    /**
     * Disc material follows through the rent and spreads over what is there of the fragment, as fresh as the first was.
     *
     * @param ratePerHour relative to what herniated first
     */
    public void follow(double ratePerHour) {
        following += ratePerHour;
    }

    /** Degraded collagen of a voxel is eaten. */
    public void clearDegradedCollagen(int v, double ratePerHour) {
        debrisLoss[slot[v]] += ratePerHour;
    }

    /** Chemoattractant that is bound to the matrix of a voxel comes off. */
    public void freeChemoattractant(int v, double ratePerHour) {
        unbinding[slot[v]] += ratePerHour;
    }

    /** Water of a voxel moves towards a target (part of the voxel's volume). */
    public void moveWater(int v, double target, double ratePerHour) {
        waterTarget[slot[v]] = target;
        waterRate[slot[v]] = ratePerHour;
    }

    void commit(double hours) {
        tissue.inBlocks(tissue.fragment.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                int v = tissue.fragment[i];
                if (tissue.inFragment(v)) {
                    commitWater(v, i, hours);
                    commitProteoglycan(v, i, hours);
                    commitCollagen(v, i, hours);
                    commitBound(v, i, hours);
                    commitFollowing(v, i, hours);
                }
            }
        });
        book(hours);
        tissue.followed += following * hours;
        following = 0;
        for (double[] rates : cleavage) {
            Arrays.fill(rates, 0);
        }
        Arrays.fill(collagenLoss, 0);
        bookLaid(hours);
        Arrays.fill(debrisLoss, 0);
        Arrays.fill(unbinding, 0);
        Arrays.fill(waterRate, 0);
    }

    /** Sums of the book are over voxel after voxel, whoever worked out what is booked. */
    private void book(double hours) {
        for (int i = 0; i < tissue.fragment.length; i++) {
            if (tissue.inFragment(tissue.fragment[i])) {
                bookWater(i);
                bookProteoglycan(i, hours);
                tissue.balance.book(Cause.PHAGOCYTOSIS, -collagenCleared[i] * tissue.matrix.collagenVolume());
                bookFollowing(i, hours);
            }
        }
    }

    private double cleavage(int i) {
        double total = 0;
        for (double[] rates : cleavage) {
            total += rates[i];
        }
        return total;
    }

    private void commitProteoglycan(int v, int i, double hours) {
        proteoglycanLost[i] = tissue.proteoglycan.at(v) * Decay.lostPart(cleavage(i), hours);
        tissue.proteoglycan.add(v, -proteoglycanLost[i]);
    }

    private void bookProteoglycan(int i, double hours) {
        double total = cleavage(i);
        if (total > 0) {
            for (int by = 0; by < cleavers.length; by++) {
                double volume = proteoglycanLost[i] * tissue.matrix.proteoglycanVolume() * cleavage[by][i] / total;
                tissue.balance.book(cleavers[by], -volume);
                cleavedSoFar[by][i] += cleavage[by][i] * hours;
            }
        }
    }

    /** Cut collagen stays where it is, so the volume only changes when macrophages clear it. */
    private void commitCollagen(int v, int i, double hours) {
        collagenCleared[i] = tissue.degradedCollagen.at(v) * Decay.lostPart(debrisLoss[i], hours);
        double degraded = tissue.collagen.at(v) * Decay.lostPart(collagenLoss[i], hours);
        tissue.collagen.add(v, (anyLaid ? collagenGain[i] * hours : 0) - degraded);
        tissue.degradedCollagen.add(v, degraded - collagenCleared[i]);
    }

    private void commitFollowing(int v, int i, double hours) {
        if (following > 0) {
            double part = following * hours;
            tissue.proteoglycan.add(v, part * tissue.freshProteoglycan.at(v));
            tissue.collagen.add(v, part * firstCollagen[i]);
            tissue.water.add(v, part * tissue.freshWater.at(v));
            tissue.boundChemoattractant.add(v, part * tissue.freshProteoglycan.at(v));
        }
    }

    private void bookFollowing(int i, double hours) {
        if (following > 0) {
            int v = tissue.fragment[i];
            double part = following * hours;
            double volume = tissue.matrix.proteoglycanVolume() * (part * tissue.freshProteoglycan.at(v))
                    + tissue.matrix.collagenVolume() * (part * firstCollagen[i])
                    + part * tissue.freshWater.at(v);
            tissue.balance.book(Cause.FOLLOWING, volume);
        }
    }

    private void commitBound(int v, int i, double hours) {
        if (unbinding[i] > 0) {
            Field bound = tissue.boundChemoattractant;
            bound.add(v, -bound.at(v) * Decay.lostPart(unbinding[i], hours));
        }
    }

    private void bookLaid(double hours) {
        if (anyLaid) {
            for (Cause cause : Declared.CAUSES.all()) {
                tissue.balance.book(cause, laidSoFar[cause.index()] * hours * tissue.matrix.collagenVolume());
            }
            Arrays.fill(laidSoFar, 0);
            Arrays.fill(collagenGain, 0);
            anyLaid = false;
        }
    }

    private void commitWater(int v, int i, double hours) {
        waterMoved[i] = (waterTarget[i] - tissue.water.at(v)) * Decay.lostPart(waterRate[i], hours);
        tissue.water.add(v, waterMoved[i]);
    }

    /** Water that leaves is booked to whoever took the charge that held it. */
    private void bookWater(int i) {
        if (waterMoved[i] > 0) {
            tissue.balance.book(Cause.SWELLING, waterMoved[i]);
            return;
        }
        double total = 0;
        for (double[] soFar : cleavedSoFar) {
            total += soFar[i];
        }
        for (int by = 0; by < cleavers.length; by++) {
            double share = total > 0 ? cleavedSoFar[by][i] / total : cleavers[by] == Cause.DEHYDRATION ? 1 : 0;
            tissue.balance.book(cleavers[by], waterMoved[i] * share);
        }
    }

    void archive(Archive archive) {
        for (double[] soFar : cleavedSoFar) {
            archive.numbers("cleaved so far", soFar, soFar.length);
        }
    }
}
