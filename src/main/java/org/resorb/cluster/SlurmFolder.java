package org.resorb.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Study;

/** The part of a sweep's folder that is for Slurm: the jar, the scripts, what jobs say, and the last array. */
public final class SlurmFolder {
    private final Path sweep;
    private final Path path;

    /** Of the sweep in a folder. */
    public SlurmFolder(Path sweep) {
        this.sweep = sweep.toAbsolutePath().normalize();
        this.path = this.sweep.resolve("slurm");
    }

    /** The script of the array. */
    public Path array() {
        return path.resolve("array.sh");
    }

    /** The script that gathers. */
    public Path gather() {
        return path.resolve("gather.sh");
    }

    /** Where jobs say what they do. */
    public Path logs() {
        return path.resolve("logs");
    }

    private Path job() {
        return path.resolve("array_job.txt");
    }

    /** How the sweep was cut when its scripts were last written. */
    public Optional<Cut> cut() throws IOException {
        return Cut.in(array());
    }

    /**
     * Returns if the name of the folder can stand in a script.
     *
     * @throws WrongFolderException if a line would end in it
     */
    public void mustFitIntoScripts() throws WrongFolderException {
        if (sweep.toString().chars().anyMatch(Character::isISOControl)) {
            throw new WrongFolderException("'" + sweep.toString().replaceAll("\\p{Cntrl}", "?")
                    + "' has a line break or another control character in it, which job scripts cannot name; give"
                    + " another --out");
        }
    }

    /**
     * Returns if no array of this sweep waits or runs.
     *
     * @throws WrongFolderException if one does
     */
    public void mustBeFree(Slurm slurm) throws IOException {
        String job = Files.exists(job()) ? FileAccess.read(job()).strip() : "";
        if (!job.isEmpty() && slurm.isQueued(job)) {
            throw new WrongFolderException(
                    "job " + job + " still waits or runs for this folder; wait for it, or scancel " + job
                            + " and submit again what is missing then");
        }
    }

    /** Writes both scripts, with a copy of the program. */
    public void write(Study study, Program program, Cut cut, Tasks tasks, int[] shares) throws IOException {
        Folders.create(logs());
        JobScripts scripts = new JobScripts(study, sweep, logs(), program.copiedInto(path), cut, tasks);
        AtomicFile.write(array(), scripts.array(shares));
        AtomicFile.write(gather(), scripts.gather());
    }

    /** Submits the array. */
    public String submitArray(Slurm slurm) throws IOException {
        String job = slurm.submit(array());
        AtomicFile.write(job(), job + "\n");
        return job;
    }

    /** Submits the job that gathers when an array has ended. */
    public String submitGather(Slurm slurm, String array) throws IOException {
        return slurm.submit(gather(), "--dependency=afterany:" + array);
    }
}
