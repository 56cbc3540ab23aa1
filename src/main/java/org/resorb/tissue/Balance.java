package org.resorb.tissue;

import org.resorb.space.Archive;

/** The book of fragment volume: what each cause added or removed, summed over voxels, in voxel volumes. */
public final class Balance {
    private final double[] sum = new double[Declared.CAUSES.size()];

    void book(Cause cause, double change) {
        sum[cause.index()] += change;
    }

    /** Net change booked to a cause since the start, in voxel volumes; negative where volume was lost. */
    public double of(Cause cause) {
        return sum[cause.index()];
    }

    void archive(Archive archive) {
        archive.numbers("balance", sum, sum.length);
    }
}
