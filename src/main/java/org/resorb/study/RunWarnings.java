package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.storage.Folders;
import org.resorb.table.TableReader;

/**
 * The warnings of single runs in the sweeps of a folder.
 *
 * @param runs how many runs have any
 * @param first those of the first, with its row and replicate; empty if there are none
 * @param file where that stands
 */
public record RunWarnings(long runs, String first, Path file) {
    /** Those in a folder and in all below it. */
    public static RunWarnings below(Path folder) throws IOException {
        List<Path> tables = Folders.below(folder).stream()
                .filter(file -> file.getFileName().toString().equals(Gathering.WARNINGS))
                .toList();
        long[] runs = {0};
        String[] first = {""};
        for (Path table : tables) {
            TableReader.forEach(table, row -> {
                if (runs[0]++ == 0) {
                    first[0] = "row " + row.text(RunTable.ROW) + ", replicate " + row.text(RunTable.REPLICATE) + ": "
                            + row.text(RunTable.WARNING);
                }
            });
        }
        return new RunWarnings(runs[0], first[0], tables.isEmpty() ? null : tables.get(0));
    }

    /** The sentence to say when all is over, none if there is no warning. */
    public List<String> words(long all) {
        return runs == 0
                ? List.of()
                : List.of(runs + " of " + all + " runs came with warnings; the first in " + file + ": " + first);
    }
}
