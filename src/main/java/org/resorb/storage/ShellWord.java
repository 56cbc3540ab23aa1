package org.resorb.storage;

/** Words of a command line, so that a command that is shown can be pasted into a shell of any system. */
public final class ShellWord {
    private ShellWord() {}

    /** The word as it is, or in quotation marks where a shell would take it apart. */
    public static String of(Object word) {
        String text = word.toString();
        return text.matches("[A-Za-z0-9_./=:@+-]+") ? text : '"' + text.replaceAll("([\\\\\"$`])", "\\\\$1") + '"';
    }
}
