package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands in a piece of shell, as far as documents use it: words with quotes and joined lines, comments, and the marks
 * that part commands. Variables and the braces of GNU parallel become 1.
 */
final class ShellText {
    private static final String PARTS = ";|&()\n";

    private final List<List<String>> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> command = new ArrayList<>();
    private boolean inWord;

    private ShellText(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (quote != 0) {
                quote = inQuotes(here, quote);
            } else if (here == '"' || here == '\'') {
                quote = here;
                inWord = true;
            } else if (here == '#' && !inWord) {
                i = Math.max(i, text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i) - 1);
            } else {
                outside(here);
            }
        }
        endCommand();
    }

    /** Each command as its words. */
    static List<List<String>> commands(String text) {
        String joined = text.replaceAll("\\\\\\n\\s*", " ");
        return new ShellText(joined.replaceAll("\\$\\{[^}]*\\}|\\$\\w+|\\{\\}|\\\\\\$\\w+", "1")).commands;
    }

    private char inQuotes(char here, char quote) {
        if (here == quote) {
            return 0;
        }
        word.append(here);
        return quote;
    }

    private void outside(char here) {
        if (PARTS.indexOf(here) >= 0) {
            endCommand();
        } else if (Character.isWhitespace(here)) {
            endWord();
        } else {
            word.append(here);
            inWord = true;
        }
    }

    private void endWord() {
        if (inWord) {
            command.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand() {
        endWord();
        if (!command.isEmpty()) {
            commands.add(command);
        }
        command = new ArrayList<>();
    }
}
