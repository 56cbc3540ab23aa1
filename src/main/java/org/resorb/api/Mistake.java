package org.resorb.api;

import org.resorb.document.Problem;

/**
 * One mistake in a scenario or study.
 *
 * @param file as it was named; empty for a value that was set by a program
 * @param line from 1, or 0 if there is none
 * @param path dotted path of the key, empty for the whole file
 * @param message what is wrong
 * @param expected what would be right, empty if that goes without saying
 * @param nearest what was probably meant, empty if unknown
 */
public record Mistake(String file, int line, String path, String message, String expected, String nearest) {
    static Mistake of(Problem problem) {
        String file = problem.file().startsWith("--set ") ? "" : problem.file();
        return new Mistake(
                file, problem.line(), problem.path(), problem.message(), problem.expected(), problem.suggestion());
    }

    /** In a line: {@code FILE:LINE: path: what is wrong; expected …; did you mean …?} */
    @Override
    public String toString() {
        return new Problem(file, line, path, message, expected, nearest).toString();
    }
}
