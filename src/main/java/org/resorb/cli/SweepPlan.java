package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.study.Factor;
import org.resorb.study.Seeds;
import org.resorb.study.Study;

/** Says what a study would do, and about how long that takes. */
final class SweepPlan {
    private final Study study;
    private final int threads;

    SweepPlan(Study study, int threads) {
        this.study = study;
        this.threads = threads;
    }

    /** {@code 67 rows, 3 replicates each, 201 runs}. */
    static String counts(Study study) {
        long rows = study.design().rows();
        return rows
                + (rows == 1 ? " row, " : " rows, ")
                + study.replicates()
                + (study.replicates() == 1 ? " replicate each, " : " replicates each, ")
                + study.runs()
                + (study.runs() == 1 ? " run" : " runs");
    }

    /** The design in words. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(study.title());
        lines.add("Scenario: " + study.base() + ", " + study.scenario().values().get("duration"));
        lines.add("Design: " + counts(study));
        lines.add("Seeds: " + Seeds.words(study).replaceFirst("^seeds? ", ""));
        int width = study.factors().stream()
                .mapToInt(factor -> factor.path().length())
                .max()
                .orElse(0);
        for (Factor factor : study.factors()) {
            lines.add(String.format(
                    Locale.ROOT, "  %-" + width + "s  %s to %s", factor.path(), factor.text(0), factor.text(1)));
        }
        return lines;
    }

    private static String words(double days) {
        return String.format(Locale.ROOT, "%.0f", days);
    }

    /** The first commands of the study. */
    List<String> commands(int most) {
        List<String> commands = new ArrayList<>();
        for (long run = 0; run < Math.min(most, study.runs()); run++) {
            commands.add(study.command(run));
        }
        return commands;
    }

    /** Runs a few rows, and says how long all would take. */
    List<String> estimate() throws InterruptedException {
        TimeEstimate time = PilotRuns.of(study, threads);
        List<String> lines = new ArrayList<>(time.lines());
        lines.addAll(time.shares());
        return lines;
    }
}
