package org.resorb.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the cells of a file are told apart, found from its beginning: a line {@code sep=;} as spreadsheets write it says so;
 * otherwise it is what stands most often between the names.
 *
 * @param delimiter comma, semicolon or tab, or what the file says
 * @param declared whether the first line that counts is {@code sep=}
 */
record Dialect(char delimiter, boolean declared) {
    private static final char[] KNOWN = {',', ';', '\t'};
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=(.)\"?");

    /** That of a file which begins like this. */
    static Dialect of(String beginning) {
        String head = head(beginning);
        Matcher declaration = DECLARATION.matcher(head);
        if (declaration.matches()) {
            return new Dialect(declaration.group(1).charAt(0), true);
        }
        char most = KNOWN[0];
        for (char one : KNOWN) {
            most = count(head, one) > count(head, most) ? one : most;
        }
        return new Dialect(most, false);
    }

    private static String head(String beginning) {
        for (String line : beginning.split("\r\n|\n|\r")) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                return line.strip();
            }
        }
        return "";
    }

    /** How often a letter stands outside of quotation marks. */
    private static long count(String head, char letter) {
        return head.replaceAll("\"[^\"]*\"", "")
                .chars()
                .filter(one -> one == letter)
                .count();
    }
}
