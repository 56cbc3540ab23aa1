package org.resorb.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;

/**
 * The runs of a share that are missing, in the order in which they are begun. Most come in their own order, so that shard
 * files stay in it. The last come longest first (Graham 1969, doi 10.1137/0117039), so that no thread has a long run left
 * when the others have none. How long one may be is learned from those that are over: per voxel and step as long as the nearest of
 * them by factors, and the longer the further that is, so that what is unlike all others is not left for the end.
 */
final class RunQueue {
    /** Runs a thread that are sorted; together longer than one run that is ten times the others. */
    private static final int SORTED_A_THREAD = 32;

    private static final int MOST_SORTED = 2048;

    /** How many times as long a run may be that differs from another in all factors as much as it can. */
    private static final int UNEVEN = 10;

    private final Study study;
    private final Shard shard;
    private final RunSet done;
    private final List<Waiting> last = new ArrayList<>();
    private final boolean isSorted;
    private final long end;
    private long cursor;

    /**
     * A queue.
     *
     * @param done places in the share that are done
     * @param threads that take runs from it
     */
    RunQueue(Study study, Shard shard, RunSet done, int threads) {
        this.study = study;
        this.shard = shard;
        this.done = done;
        isSorted = threads > 1;
        end = withoutLast(isSorted ? Math.min(MOST_SORTED, SORTED_A_THREAD * threads) : 0);
    }

    /** Takes the last missing runs out of their order; returns the place behind those that stay in it. */
    private long withoutLast(int most) {
        Map<Long, Double> works = new HashMap<>();
        long place = shard.size(study.runs());
        while (place > 0 && last.size() < most) {
            place--;
            if (!done.contains(place)) {
                long run = shard.run(place);
                double work = works.computeIfAbsent(study.row(run), row -> work(run));
                last.add(0, new Waiting(run, study.design().at(study.row(run)), work));
            }
        }
        return place;
    }

    /** Voxels times steps; 1 for a row that cannot be run. */
    private double work(long run) {
        try {
            Scenario scenario = study.scenario(run);
            return TissueBuilder.voxels(scenario)
                    * scenario.duration()
                    / scenario.resolution().step();
        } catch (InvalidFileException notToBeRun) {
            return 1;
        }
    }

    /** The next run, counted from 0, or −1 if there is none. */
    synchronized long next() {
        while (cursor < end && done.contains(cursor)) {
            cursor++;
        }
        if (cursor < end) {
            return shard.run(cursor++);
        }
        int longest = -1;
        for (int i = 0; i < last.size(); i++) {
            longest = longest < 0 || last.get(i).seconds() > last.get(longest).seconds() ? i : longest;
        }
        return longest < 0 ? -1 : last.remove(longest).run;
    }

    /** Hears how long a run took. */
    void took(long run, double seconds) {
        if (isSorted) {
            double[] at = study.design().at(study.row(run));
            learn(at, seconds / work(run));
        }
    }

    private synchronized void learn(double[] at, double rate) {
        last.forEach(waiting -> waiting.learn(at, rate));
    }

    /** A run that has not begun, and how long it may be. */
    private static final class Waiting {
        private final long run;
        private final double[] at;
        private final double work;
        private double nearest = Double.POSITIVE_INFINITY;
        private double rate;
        private int alike;

        Waiting(long run, double[] at, double work) {
            this.run = run;
            this.at = at;
            this.work = work;
        }

        /** Seconds that it may take as far as anything is known of them, else what they grow with. */
        double seconds() {
            double away = FastMath.sqrt(nearest / Math.max(1, at.length));
            return alike == 0 ? work : work * rate * (1 + (UNEVEN - 1) * away);
        }

        /** Hears of the seconds per voxel and step of a run elsewhere; of several as near, their mean counts. */
        void learn(double[] other, double found) {
            double distance = 0;
            for (int i = 0; i < at.length; i++) {
                distance += (at[i] - other[i]) * (at[i] - other[i]);
            }
            if (distance < nearest) {
                nearest = distance;
                alike = 0;
                rate = 0;
            }
            if (distance == nearest) {
                alike++;
                rate += (found - rate) / alike;
            }
        }
    }
}
