package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.resorb.document.InvalidFileException;
import org.resorb.run.ResultFolder;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;

/** What a study has beside its tables. A command never fails for it: what cannot be made is left out and said so. */
final class BesideTables {
    /** Makes something. */
    interface Making {
        void make() throws IOException, InvalidFileException;
    }

    private final Console console;

    BesideTables(Console console) {
        this.console = console;
    }

    /** Makes the report of a folder. */
    void report(Path folder, Making making) {
        make("report", folder, List.of(ResultFolder.REPORT), making);
    }

    /**
     * Makes something, and says where it is. Where that fails, what an earlier start left of it goes: it would tell of other
     * tables.
     *
     * @param what in a word
     * @param files that it consists of, the first of which is told
     */
    void make(String what, Path folder, List<String> files, Making making) {
        try {
            making.make();
            String named = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
            console.say(named + ": " + folder.resolve(files.get(0)));
        } catch (Throwable notMade) {
            // Some machines cannot draw at all and say so by an Error.
            console.note("no " + what + ": " + FailureWords.of(notMade));
            remove(folder, files);
        }
    }

    private void remove(Path folder, List<String> files) {
        for (String file : files) {
            try {
                FileAccess.delete(folder.resolve(file));
            } catch (IOException stays) {
                console.note("warning: an old one stays: " + FailureWords.of(stays));
            }
        }
    }
}
