package org.resorb.cluster;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user says to sbatch beside what we say; it comes later in a script, and the later one counts. */
public final class SbatchOptions {
    private static final Pattern OURS = Pattern.compile("(--array|--wrap)([= ].*)?|-a.*");
    private static final Pattern PROCESSORS = Pattern.compile("(?:--cpus-per-task[= ]|-c ?=?)([1-9][0-9]{0,4})");

    private static final Pattern FORM = Pattern.compile("(--?[A-Za-z][A-Za-z-]*)([= ]?)(.*)");
    private static final String PLAIN = "[A-Za-z0-9_./=:,@%+-]+";

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
            directive(option);
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
        return options.stream().map(SbatchOptions::directive).toList();
    }

    /**
     * A line of a script's head with an option, whose value may have blanks.
     *
     * @param option such as {@code --partition=long}, {@code -p long} or {@code --requeue}
     */
    static String directive(String option) {
        Matcher form = FORM.matcher(option);
        if (!form.matches()) {
            throw new IllegalArgumentException("is no option of sbatch: " + option);
        }
        String value = form.group(3);
        String quoted = value.isEmpty() || value.matches(PLAIN) ? value : '"' + escaped(value) + '"';
        return "#SBATCH " + form.group(1) + form.group(2) + quoted;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
