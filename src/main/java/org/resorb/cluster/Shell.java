package org.resorb.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as a shell, and as sbatch in the head of a script, must find them. */
public final class Shell {
    private static final String PLAIN = "[A-Za-z0-9_./=:,@%+-]+";
    private static final Pattern OPTION = Pattern.compile("(--?[A-Za-z][A-Za-z-]*)([= ]?)(.*)");

    private Shell() {}

    /** A word for a shell. */
    public static String word(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * A line with an option of sbatch, whose value may have blanks.
     *
     * @param option such as {@code --partition=long}, {@code -p long} or {@code --requeue}
     */
    static String directive(String option) {
        Matcher form = OPTION.matcher(option);
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
