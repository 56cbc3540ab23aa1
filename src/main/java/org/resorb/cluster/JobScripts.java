package org.resorb.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.storage.ShellWord;
import org.resorb.study.Study;

/**
 * The two scripts of a sweep under Slurm. They name the study in the sweep's own folder, so nothing that is edited while
 * they wait can change a row.
 */
final class JobScripts {
    private final Study study;
    private final Path sweep;
    private final Path logs;
    private final Program program;
    private final Cut cut;
    private final Tasks tasks;

    /**
     * The scripts of a sweep.
     *
     * @param sweep its folder, absolute
     * @param logs where jobs say what they do
     * @param program started by every job
     */
    JobScripts(Study study, Path sweep, Path logs, Program program, Cut cut, Tasks tasks) {
        this.study = study;
        this.sweep = sweep;
        this.logs = logs;
        this.program = program;
        this.cut = cut;
        this.tasks = tasks;
    }

    /** The array: one task a share, for those that have something to do. */
    String array(int[] shares) {
        Memory memory = Memory.of(study);
        List<String> lines = head(study.name(), "%A_%a.txt");
        lines.add("#SBATCH --array=" + cut.array(shares));
        lines.add("#SBATCH --cpus-per-task=" + tasks.threads());
        lines.add("#SBATCH --signal=B:TERM@60");
        if (cut.minutes() > 0) {
            lines.add("#SBATCH --time=" + cut.minutes());
        }
        memory(lines, memory.job(tasks.threads()));
        lines.addAll(tasks.options().lines());
        String sweeping = "--shard \"$SLURM_ARRAY_TASK_ID/" + cut.tasks() + "\" --threads \"$SLURM_CPUS_PER_TASK\""
                + (tasks.stopOnError() ? " --on-error stop" : "");
        lines.add("");
        lines.add(
                "# One share of the sweep, or what is missing of it. By exec, Slurm's signals (a minute before the time");
        lines.add(
                "# is up, or at a preemption) reach Java, which drops the runs that are going on and keeps all others.");
        start(lines, memory.option(), sweeping);
        return text(lines);
    }

    /** The job that gathers the tables when the array has ended, whatever became of it. */
    String gather() {
        List<String> lines = head(study.name() + "-gather", "%j_gather.txt");
        memory(lines, new Memory(256, 0).job(1));
        lines.addAll(tasks.options().lines());
        lines.add("#SBATCH --cpus-per-task=1");
        lines.add("");
        lines.add(
                "# Gathers what is done, also if tasks failed or were cancelled; exit code 1 if runs are missing then.");
        start(lines, "-Xmx256m", "--gather");
        return text(lines);
    }

    private List<String> head(String name, String log) {
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/sh");
        lines.add("# Written by resorb sweep --slurm, which writes it anew each time; docs/clusters.md tells more.");
        lines.add("#SBATCH --job-name=resorb-" + name);
        // In the names of logs, Slurm takes a percent sign for the start of a number of the job.
        lines.add(SbatchOptions.directive("--output=" + logs.toString().replace("%", "%%") + "/" + log));
        lines.add("#SBATCH --open-mode=append");
        lines.add("#SBATCH --requeue");
        lines.add("#SBATCH --ntasks=1");
        return lines;
    }

    private void memory(List<String> lines, int megabytes) {
        if (!tasks.options().sayMemory()) {
            lines.add("#SBATCH --mem=" + megabytes + "M");
        }
    }

    private void start(List<String> lines, String heap, String what) {
        lines.add("java=" + ShellWord.of(program.java()));
        lines.add("[ -x \"$java\" ] || java=java");
        lines.add("sweep=" + ShellWord.of(sweep));
        // Without a locale Java cannot name files with letters outside ASCII.
        lines.add("case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in C | POSIX) export LC_ALL=C.UTF-8 ;; esac");
        lines.add("exec \"$java\" " + heap + " -XX:+UseSerialGC -Djava.awt.headless=true -Dresorb.terminal=false \\");
        lines.add("    " + program.start() + " \\");
        lines.add("    sweep \"$sweep/study.yaml\" --out \"$sweep\" " + what + program.options());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
