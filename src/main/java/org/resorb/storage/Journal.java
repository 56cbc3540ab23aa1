package org.resorb.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What replacing a folder comes to, written before its first step.
 *
 * @param old names of what stood there, in the order in which they are to go
 * @param fresh names of what will stand there, in the order in which they are to come
 */
record Journal(Path target, List<String> old, List<String> fresh) {
    private static final String HEAD = "# The folder 'new' beside this file is whole and takes the place of the target;"
            + " 'old' is what stood there.\n# The next command that writes to the target finishes this.\n";
    private static final String END = "end\n";

    /** The text of the file; its last line tells that it is whole. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("target\t").append(target.toString().replaceAll("\\R", " ")).append('\n');
        old.forEach(name -> text.append("old\t").append(name).append('\n'));
        fresh.forEach(name -> text.append("new\t").append(name).append('\n'));
        return text.append(END).toString();
    }

    /** Whether none leads out of its folder, as no journal has it that was written here. */
    private static boolean areNames(List<String> names) {
        return names.stream().noneMatch(name -> name.isEmpty() || name.contains("/") || name.matches("\\.\\.?"));
    }

    /** Reads it; null if it is not whole. */
    static Journal of(String text) {
        if (!text.startsWith(HEAD) || !text.endsWith(END)) {
            return null;
        }
        Path target = null;
        List<String> old = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (String line : text.split("\n")) {
            int tab = line.indexOf('\t');
            String value = line.substring(tab + 1);
            if (value.indexOf('\0') >= 0) {
                return null;
            }
            switch (line.substring(0, Math.max(0, tab))) {
                case "target" -> target = Path.of(value);
                case "old" -> old.add(value);
                case "new" -> fresh.add(value);
                default -> {}
            }
        }
        return areNames(old) && areNames(fresh) ? new Journal(target, old, fresh) : null;
    }
}
