package org.resorb.study;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.resorb.document.InvalidFileException;
import org.resorb.run.DataFiles;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;

/**
 * A study as text, for a machine that has none of its files. What a run comes to there is the line that a worker here
 * would write.
 *
 * @param study the study whose base is {@code scenario.yaml} beside it
 * @param scenario the resolved base
 * @param list the CSV file of a design that is a list, else empty
 */
public record SerializedStudy(String study, String scenario, String list) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Reading a study takes as long as a few coarse runs, so a process does it once. */
    private static final Map<SerializedStudy, Worker> WORKERS = new ConcurrentHashMap<>();

    /**
     * Makes it ready for the journey.
     *
     * @throws WrongFolderException if it would not arrive as it is
     */
    public static SerializedStudy of(Study study) throws IOException {
        SerializedStudy sent = new SerializedStudy(study.yaml(), study.scenarioYaml(), study.list());
        List<String> differences =
                StudyDifference.differences(study.meaning(), sent.read().meaning());
        if (!differences.isEmpty()) {
            throw new WrongFolderException("the study cannot be sent to other machines, for there it would differ:\n  "
                    + String.join("\n  ", differences));
        }
        return sent;
    }

    /** Does a run, counted from 0; also if it fails, there is a line. Without its line feed. */
    public byte[] line(long run) {
        byte[] line =
                WORKERS.computeIfAbsent(this, SerializedStudy::worker).run(run).line();
        return Arrays.copyOf(line, line.length - 1);
    }

    private Worker worker() {
        try {
            return new Worker(read());
        } catch (IOException noPlace) {
            throw new IllegalStateException("cannot unpack the study on this machine: " + noPlace, noPlace);
        }
    }

    private Study read() throws IOException {
        Path folder = Folders.temporary();
        List<Path> files = List.of(
                FileAccess.write(folder.resolve(DataFiles.SCENARIO), scenario),
                FileAccess.write(folder.resolve(StudyFolder.LIST), list),
                FileAccess.write(folder.resolve(StudyFolder.STUDY), study));
        try {
            return StudyFile.read(folder.resolve(StudyFolder.STUDY).toString());
        } catch (InvalidFileException unreadable) {
            throw new WrongFolderException("the study cannot be sent to other machines: " + unreadable.getMessage());
        } finally {
            for (Path file : files) {
                FileAccess.delete(file);
            }
            FileAccess.delete(folder);
        }
    }
}
