package org.resorb.table;

/** Quotation marks around cells, by RFC 4180. */
final class Quotes {
    private static final char QUOTE = '"';

    private Quotes() {}

    /** Whether a cell has to stand in them; the first of a line also where it would begin a comment. */
    static boolean needed(String text, boolean first) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ',' || letter == QUOTE || letter == '\n' || letter == '\r') {
                return true;
            }
        }
        return first && !text.isEmpty() && text.charAt(0) == '#';
    }

    static void append(String text, StringBuilder line) {
        line.append(QUOTE);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            line.append(letter);
            if (letter == QUOTE) {
                line.append(QUOTE);
            }
        }
        line.append(QUOTE);
    }

    static void appendIfNeeded(String text, boolean first, StringBuilder line) {
        if (needed(text, first)) {
            append(text, line);
        } else {
            line.append(text);
        }
    }
}
