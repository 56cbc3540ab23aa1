package org.resorb.scenario;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.quantity.Keyword;

/**
 * Where a default comes from, as the comment behind it says.
 *
 * @param status sourced, calibrated, a scale or assumed
 * @param sources keys of {@code scenarios/sources.csv}; empty unless sourced
 * @param note the targets it was fitted to, of what it is a scale, or why it is assumed, or free words; may be empty
 */
public record Origin(Status status, List<String> sources, String note) {
    private static final Pattern SOURCED =
            Pattern.compile("sourced: ([a-z][a-z0-9_]*(?:, [a-z][a-z0-9_]*)*)(?: - (.+))?");
    private static final Pattern WORD = Pattern.compile("\\b[a-z][a-z0-9_]*\\b");
    private static final Pattern CALIBRATED = Pattern.compile("calibrated: (C[0-9]+\\b.*)");
    private static final Pattern SCALE = Pattern.compile("scale: (.+)");
    private static final Pattern ASSUMED = Pattern.compile("assumed(?:(?:: | - )(.+))?");

    /** How well a default is founded. */
    public enum Status implements Keyword {
        /** Taken from the literature. */
        SOURCED,
        /** Fitted to a stated target. */
        CALIBRATED,
        /** A unit, or held at a fixed ratio: only together with other numbers does it act, so nothing can measure it. */
        SCALE,
        /** Chosen. */
        ASSUMED
    }

    /** Copies the sources. */
    public Origin {
        sources = List.copyOf(sources);
    }

    /** Reads a comment, without its hash. Another form: {@link IllegalArgumentException}. */
    static Origin of(String comment) {
        Matcher sourced = SOURCED.matcher(comment);
        if (sourced.matches()) {
            return new Origin(Status.SOURCED, List.of(sourced.group(1).split(", ")), orEmpty(sourced.group(2)));
        }
        Matcher calibrated = CALIBRATED.matcher(comment);
        if (calibrated.matches()) {
            return new Origin(Status.CALIBRATED, List.of(), calibrated.group(1));
        }
        Matcher scale = SCALE.matcher(comment);
        if (scale.matches()) {
            return new Origin(Status.SCALE, List.of(), scale.group(1));
        }
        Matcher assumed = ASSUMED.matcher(comment);
        if (assumed.matches()) {
            return new Origin(Status.ASSUMED, List.of(), orEmpty(assumed.group(1)));
        }
        throw new IllegalArgumentException(
                "not \"sourced: key\", \"calibrated: target\", \"scale: of what\" or \"assumed: why\": " + comment);
    }

    /**
     * Sources that the note names beside those that the number is taken from, such as what an assumed one is near to.
     *
     * @param keys of all sources, which a note has as plain words
     */
    public List<String> alsoNamed(Set<String> keys) {
        return WORD.matcher(note)
                .results()
                .map(MatchResult::group)
                .filter(word -> keys.contains(word) && !sources.contains(word))
                .distinct()
                .toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Sources and note as one text, for a table. */
    String text() {
        String keys = String.join(", ", sources);
        return keys.isEmpty() || note.isEmpty() ? keys + note : keys + " - " + note;
    }
}
