package org.resorb.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.storage.FileAccess;

/**
 * How a study is cut into tasks of an array. There are more tasks than run at a time, so that the scheduler evens out
 * slow rows and slow nodes.
 *
 * @param tasks of the array, each a share
 * @param atOnce tasks that may run at the same time
 * @param minutes that a task may take, or 0 if the site's own limit shall hold
 */
public record Cut(int tasks, int atOnce, int minutes) {
    /** Slurm's own limit, unless a site raised it, is an index of 1000. */
    private static final int MOST_TASKS = 1000;

    private static final int FEWEST_TASKS = 4;
    private static final int TASKS_A_SLOT = 4;

    /** So few tasks may run all at once. */
    private static final int FEW = 16;

    private static final double TASK_SECONDS = 600;
    private static final int SLACK = 3;
    private static final int STEP_MINUTES = 10;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})(?:%([1-9][0-9]{0,5}))?");
    private static final Pattern TASKS = Pattern.compile("_ID/([1-9][0-9]{0,5})\"");
    private static final Pattern AT_ONCE = Pattern.compile("(?m)^#SBATCH --array=\\S*%([0-9]{1,6})$");
    private static final Pattern MINUTES = Pattern.compile("(?m)^#SBATCH --time=([0-9]{1,6})$");

    /** So many tasks, all at once if they are few, else a quarter of them. */
    private static Cut into(int tasks, int minutes) {
        int slots = (tasks + TASKS_A_SLOT - 1) / TASKS_A_SLOT;
        return new Cut(tasks, Math.min(tasks, Math.max(FEW, slots)), minutes);
    }

    /** Reads {@code 40}, or {@code 40%10} for ten at once. Another form: {@link IllegalArgumentException}. */
    public static Cut of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "is not a number of tasks such as 40, or 40%10 for ten at once: " + text);
        }
        int tasks = Integer.parseInt(form.group(1));
        return form.group(2) == null ? into(tasks, 0) : new Cut(tasks, Integer.parseInt(form.group(2)), 0);
    }

    /**
     * Tasks of about ten minutes, which may take three times as long and ten minutes more.
     *
     * @param runs that are to do
     * @param secondsARun of all threads of a task together
     */
    public static Cut sized(long runs, double secondsARun) {
        double seconds = runs * secondsARun;
        long tasks = (long) Math.ceil(Math.max(seconds / TASK_SECONDS, FEWEST_TASKS));
        int number = (int) Math.min(Math.min(tasks, MOST_TASKS), runs);
        double minutes = SLACK * Math.ceil((double) runs / number) * secondsARun / 60 + STEP_MINUTES;
        return into(number, STEP_MINUTES * (int) Math.ceil(minutes / STEP_MINUTES));
    }

    /**
     * The cut in a script that was written before, so that a sweep goes on in the shares that it was begun in: what a
     * cancelled one left is one share, not a bit of all.
     */
    static Optional<Cut> in(Path script) throws IOException {
        if (!Files.exists(script)) {
            return Optional.empty();
        }
        String text = FileAccess.read(script);
        int tasks = number(TASKS, text);
        int atOnce = number(AT_ONCE, text);
        boolean edited = tasks == 0 || atOnce == 0;
        return edited ? Optional.empty() : Optional.of(new Cut(tasks, atOnce, number(MINUTES, text)));
    }

    private static int number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Some of the tasks, ascending, as Slurm writes them: {@code 3,7-9%16}. */
    String array(int[] some) {
        StringBuilder text = new StringBuilder();
        for (int first = 0; first < some.length; first++) {
            int last = first;
            while (last + 1 < some.length && some[last + 1] == some[last] + 1) {
                last++;
            }
            text.append(first == 0 ? "" : ",").append(some[first]);
            text.append(last == first ? "" : "-" + some[last]);
            first = last;
        }
        return text.append('%').append(atOnce).toString();
    }
}
