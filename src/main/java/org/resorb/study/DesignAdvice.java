package org.resorb.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.statistics.Design;
import org.resorb.statistics.LatinHypercube;
import org.resorb.statistics.MorrisTrajectories;
import org.resorb.statistics.Saltelli;

/** What a design would tell badly though it can be run, and which one would tell it better. */
public final class DesignAdvice {
    /** Rows of a sample for each factor, the usual rule of thumb for computer experiments. */
    private static final int ROWS_A_FACTOR = 10;

    /** Trajectories below which elementary effects are hardly told from each other. */
    private static final int FEWEST_TRAJECTORIES = 4;

    private final Study study;
    private final int factors;
    private final List<String> advice = new ArrayList<>();

    private DesignAdvice(Study study) {
        this.study = study;
        this.factors = study.factors().size();
    }

    /** A line each, in plain words; none if there is nothing to say. */
    public static List<String> of(Study study) {
        DesignAdvice made = new DesignAdvice(study);
        Design design = study.design();
        if (design instanceof Saltelli sobol) {
            made.sobol(sobol.base());
        } else if (design instanceof MorrisTrajectories morris) {
            made.morris(morris.trajectories(), morris.levels());
        } else if (design instanceof LatinHypercube) {
            made.sample(design.rows());
        } else if (design instanceof ListedRows) {
            made.list(design);
        }
        return List.copyOf(made.advice);
    }

    private void sobol(int base) {
        if (Integer.bitCount(base) != 1) {
            int below = Integer.highestOneBit(base);
            advice.add("design.base: " + base + " is no power of two, so the Sobol sequence is uneven; take " + below
                    + " or " + 2L * below);
        }
        if (study.replicates() == 1) {
            advice.add("replicates: 1 with a Sobol design: chance counts into the total index of every factor, and how"
                    + " much it is cannot be told; take 2 or more");
        }
    }

    private void morris(int trajectories, int levels) {
        if (levels == 2) {
            advice.add("design.levels: 2 sees only the ends of each factor; take 4");
        } else if (levels / 2 > trajectories) {
            advice.add("design.levels: " + levels + " with " + trajectories + " trajectories: a step goes over "
                    + levels / 2 + " levels, and most are never visited; take 4, or " + levels / 2 + " trajectories");
        }
        if (trajectories < FEWEST_TRAJECTORIES) {
            advice.add("design.trajectories: " + trajectories + " are too few to tell effects from each other; 10 to 50"
                    + " are usual");
        }
        for (Factor factor : study.factors()) {
            if (factor.axis() instanceof FactorAxis.Choice choice
                    && levels % choice.values().size() != 0) {
                int values = choice.values().size();
                advice.add("factors." + factor.path() + " has " + values + " values on " + levels
                        + " levels, so some come up more often than others; take levels: "
                        + (values % 2 == 0 ? values : 2 * values));
            }
        }
    }

    /** Equal rows with one seed are the same run. */
    private void list(Design design) {
        Map<List<String>, Long> first = new HashMap<>();
        String twin = "";
        int more = -1;
        for (long row = 0; row < design.rows(); row++) {
            double[] at = design.at(row);
            List<String> run = new ArrayList<>();
            for (int i = 0; i < factors; i++) {
                run.add(study.factors().get(i).text(at[i]));
            }
            run.add(Integer.toString(study.seed(row * study.replicates())));
            Long before = first.putIfAbsent(run, row);
            if (before != null) {
                twin = twin.isEmpty() ? "row " + (row + 1) + " is row " + (before + 1) + " again" : twin;
                more++;
            }
        }
        if (!twin.isEmpty()) {
            String others =
                    more == 0 ? "" : more == 1 ? " (and 1 more such row)" : " (and " + more + " more such rows)";
            advice.add("design.file: " + twin + others + ", the same run counted twice; replicates repeat rows");
        }
    }

    private void sample(long rows) {
        if (rows < factors + 3L) {
            advice.add("design.rows: " + rows + " for " + factors + " factors: rank correlations need " + (factors + 3)
                    + " rows at least, and about " + ROWS_A_FACTOR + " a factor to be reliable");
        } else if (rows < (long) ROWS_A_FACTOR * factors) {
            advice.add("design.rows: " + rows + " for " + factors + " factors are few; about " + ROWS_A_FACTOR
                    + " a factor, " + ROWS_A_FACTOR * factors + ", are usual");
        }
    }
}
