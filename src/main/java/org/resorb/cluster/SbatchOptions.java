package org.resorb.cluster;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user says to sbatch beside what we say; it comes later in a script, and the later one counts. */
public final class SbatchOptions {
    private static final Pattern OURS = Pattern.compile("(--array|--wrap)([= ].*)?|-a.*");
    private static final Pattern PROCESSORS = Pattern.compile("(?:--cpus-per-task[= ]|-c ?=?)([1-9][0-9]{0,4})");

    private final List<String> options;

    /**
     * These options, with or without the dashes before them.
     *
     * @throws IllegalArgumentException if one is none, or one that a sweep must give itself
     */
    public SbatchOptions(List<String> given) {
        options = given.stream()
                .map(option -> option.startsWith("-") ? option : "--" + option)
                .toList();
        for (String option : options) {
            Shell.directive(option);
            if (OURS.matcher(option).matches()) {
                throw new IllegalArgumentException("is for the sweep to say: " + option + "; use --array N");
            }
        }
    }

    /** Threads of a task: those of {@code --cpus-per-task}, if it is there, else so many. */
    public int threads(int otherwise) {
        int threads = otherwise;
        for (String option : options) {
            Matcher processors = PROCESSORS.matcher(option);
            threads = processors.matches() ? Integer.parseInt(processors.group(1)) : threads;
        }
        return threads;
    }

    /** True if memory is asked for: sbatch refuses two ways of asking. */
    boolean sayMemory() {
        return options.stream().anyMatch(option -> option.startsWith("--mem"));
    }

    List<String> lines() {
        return options.stream().map(Shell::directive).toList();
    }
}
