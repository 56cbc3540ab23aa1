package org.resorb.document;

import org.resorb.quantity.Spelling;

/**
 * One mistake in a scenario.
 *
 * @param file as the user named it, or a setting of the command line; empty if unknown
 * @param line from 1, or 0 if unknown
 * @param path dotted path of the key, empty for the whole file
 * @param message what is wrong
 * @param expected what would be right, empty if that goes without saying
 * @param suggestion what was probably meant, empty if unknown
 */
public record Problem(String file, int line, String path, String message, String expected, String suggestion) {

    /** As printed: {@code FILE:LINE: path: what is wrong; expected …; did you mean …?}; a setting is its own path. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!file.isEmpty()) {
            text.append(file).append(line > 0 ? ":" + line : "").append(": ");
        }
        text.append(path.isEmpty() || file.endsWith(" " + path) ? "" : path + ": ")
                .append(message);
        text.append(expected.isEmpty() ? "" : "; expected " + expected);
        return text.append(Spelling.suggestion(suggestion)).toString();
    }
}
