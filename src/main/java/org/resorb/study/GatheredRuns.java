package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.storage.ShellWord;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.DamagedTableException;
import org.resorb.table.TableReader;

/** How many runs the table that was gathered last has, which may be all that is left of them. */
final class GatheredRuns {
    private GatheredRuns() {}

    /** Each run once; those of lines that can be read. */
    static long count(Study study, Path folder) throws IOException {
        Path file = folder.resolve(Gathering.RUNS);
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        RunSet runs = new RunSet();
        try {
            TableReader.forEach(file, line -> {
                double row = number(line.text(RunTable.ROW));
                double replicate = number(line.text(RunTable.REPLICATE));
                if (row >= 1 && row <= study.design().rows() && replicate >= 1 && replicate <= study.replicates()) {
                    runs.add(((long) row - 1) * study.replicates() + (long) replicate - 1);
                }
            });
        } catch (DamagedTableException damaged) {
            return runs.size();
        }
        return runs.size();
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException damaged) {
            return Double.NaN;
        }
    }

    /** Refuses to put a table in place of one with more runs. */
    static void notMoreThan(long done, Study study, Path folder) throws IOException {
        long before = done == study.runs() ? 0 : count(study, folder);
        if (before > done) {
            throw new WrongFolderException(folder.resolve(Gathering.RUNS) + " has " + before
                    + (before == 1 ? " run" : " runs") + " and the shard files only " + done
                    + ", so it is left alone; resorb sweep " + ShellWord.of(folder.resolve(StudyFolder.STUDY))
                    + " --out " + ShellWord.of(folder) + " does the others again");
        }
    }
}
