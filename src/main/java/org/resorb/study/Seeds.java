package org.resorb.study;

import java.util.List;
import org.resorb.chance.Chance;

/**
 * Where the seeds of a study's runs come from: drawn from one seed, listed and the same in every row, or listed row by row.
 *
 * @param first the seed that all else is drawn from, such as where a Latin hypercube has its rows
 * @param from where those of the runs come from
 * @param listed the seeds of the replicates, or of the rows, in their order; empty where they are drawn
 */
public record Seeds(int first, From from, List<Integer> listed) {
    private static final int MOST_SHOWN = 8;

    /** Where the seeds of runs come from. */
    public enum From {
        /** Drawn; replicate k has the same one in every row. */
        DRAWN_FOR_REPLICATES,
        /** Drawn; no seed comes twice, unless rows are of one patient. */
        DRAWN_FOR_RUNS,
        /** Listed; replicate k has the k-th in every row. */
        LISTED_FOR_REPLICATES,
        /** Listed; a row has one run with a seed of its own. */
        LISTED_FOR_ROWS
    }

    /** True if replicate k has the same seed in every row, so that rows differ by their factors and not by luck. */
    public boolean paired() {
        return from == From.DRAWN_FOR_REPLICATES || from == From.LISTED_FOR_REPLICATES;
    }

    boolean areListed() {
        return !listed.isEmpty();
    }

    /**
     * The seed of a run.
     *
     * @param row from 0
     * @param twin the row's number among those of different patients, from 0
     * @param replicate from 1
     * @param replicates of every row
     */
    int of(long row, long twin, int replicate, int replicates) {
        return switch (from) {
            case DRAWN_FOR_REPLICATES -> Chance.seed(first, replicate);
            case DRAWN_FOR_RUNS -> Chance.seed(first, twin * replicates + replicate);
            case LISTED_FOR_REPLICATES -> listed.get(replicate - 1);
            case LISTED_FOR_ROWS -> listed.get((int) row);
        };
    }

    /** Which seeds a study runs with, in words, such as {@code seeds 11, 22, 33 in every row}. */
    public static String words(Study study) {
        Seeds seeds = study.seeds();
        boolean byRun = !seeds.paired();
        long count = byRun ? study.runs() : study.replicates();
        StringBuilder words = new StringBuilder(count == 1 ? "seed " : "seeds ");
        for (long i = 0; i < Math.min(count, MOST_SHOWN); i++) {
            words.append(i == 0 ? "" : ", ").append(study.seed(i));
        }
        words.append(count > MOST_SHOWN ? " and " + (count - MOST_SHOWN) + " more" : "");
        words.append(seeds.from == From.LISTED_FOR_ROWS ? ", one a row" : byRun ? ", one a run" : " in every row");
        return words.append(seeds.areListed() ? "" : ", drawn from seed " + seeds.first)
                .toString();
    }
}
