package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.run.ResultInspection;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FolderLock;
import org.resorb.storage.Folders;
import org.resorb.storage.Inspection;
import org.resorb.storage.Leftovers;
import org.resorb.storage.LockState;
import org.resorb.storage.ShellWord;
import org.resorb.storage.WrongFolderException;

/**
 * Looks through the folder of a sweep: the study as it was started, every line of the shard files, the tables against them,
 * locks and leftovers. Only reads.
 */
public final class SweepInspection {
    private final Path folder;
    private final Instant since;
    private final StudyFolder place;
    private final String sweep;
    private String gather;
    private final Inspection inspection;
    private Study study;
    private String otherBuild = "";
    private RunSet finished = new RunSet();

    private SweepInspection(Path folder, String again, Instant since) {
        this.since = since;
        this.folder = folder;
        place = new StudyFolder(folder);
        sweep = again.isEmpty()
                ? "resorb sweep " + ShellWord.of(folder.resolve(StudyFolder.STUDY)) + " --out " + ShellWord.of(folder)
                : again;
        gather = again.isEmpty() ? sweep + " --gather" : again;
        inspection = new Inspection(folder, "sweep");
    }

    /** Whether a folder holds a sweep, whole or not. */
    public static boolean isSweep(Path folder) {
        return Files.isDirectory(folder.resolve("shards"))
                || Files.exists(folder.resolve(StudyFolder.STUDY)) && Files.isDirectory(folder.resolve("locks"));
    }

    /**
     * Looks through a folder that {@link #isSweep}.
     *
     * @param again the command that goes on with what the sweep is a part of; empty if it stands alone
     * @param since when processes on other machines must have given a sign of life
     */
    public static SweepInspection of(Path folder, String again, Instant since) throws IOException {
        SweepInspection one = new SweepInspection(folder, again, since);
        one.inspect();
        return one;
    }

    /** What was found. */
    public Inspection inspection() {
        return inspection;
    }

    private void inspect() throws IOException {
        ChecksumFile sums = ChecksumFile.read(folder);
        study = study();
        otherBuild = study == null ? "" : place.started().difference();
        if (study != null) {
            inspectShards();
        }
        Map<String, String> compared = new LinkedHashMap<>(sums.sums());
        if (study != null && otherBuild.isEmpty()) {
            Gathering.TABLES.forEach(compared::remove);
        }
        if (!otherBuild.isEmpty()) {
            inspection.note("started " + otherBuild);
        }
        inspectSums(sums);
        ChecksumFile.inspect(folder, compared, ChecksumFile.NAME, inspection, this::remedy);
        if (study != null && otherBuild.isEmpty()) {
            new TableInspection(study, place, gather, inspection).inspect(finished);
        }
        inspectLocks();
        inspectResults();
        Leftovers.inspect(folder, inspection);
    }

    private void inspectSums(ChecksumFile sums) throws IOException {
        if (!ChecksumFile.isIn(folder) && study != null) {
            inspection.incomplete(
                    ChecksumFile.NAME,
                    "is missing, so nothing tells whether the study or the tables were changed",
                    otherBuild.isEmpty() ? gather : "with the Resorb that started it: " + gather);
        } else if (place.isHalfGathered()) {
            inspection.incomplete(
                    "", "its tables were being gathered when the process was killed, or still are", gather);
        } else if (!sums.isIntact()) {
            inspection.damaged(ChecksumFile.NAME, "was changed since it was written", gather);
        } else if (!sums.sums().containsKey(StudyFolder.STUDY)) {
            inspection.note("started by a version that kept no checksums of the study");
        }
    }

    /** Tables that have more runs than the shard files are not to be gathered from these. */
    private void inspectShards() throws IOException {
        ShardInspection shards = new ShardInspection(study, place, sweep, inspection);
        shards.inspect();
        finished = shards.done();
        boolean isLost = !Files.isDirectory(place.shards()) || finished.size() < GatheredRuns.count(study, folder);
        gather = isLost ? sweep : gather;
    }

    private String remedy(String name) {
        boolean isMade = Gathering.TABLES.contains(name) || StudyFolder.REPORT.contains(name);
        return study != null && isMade
                ? gather
                : "put " + name + " back as it was, or begin anew with the first study: resorb sweep STUDY --out "
                        + ShellWord.of(folder + "_anew");
    }

    /** The study, or null if it cannot be read, which is told. */
    private Study study() throws IOException {
        try {
            return place.study();
        } catch (InvalidFileException invalid) {
            String first = invalid.problems().get(0).toString();
            inspection.damaged(StudyFolder.STUDY, "can no longer be read: " + first, remedy(StudyFolder.STUDY));
        } catch (WrongFolderException foreign) {
            boolean missing = !Files.exists(folder.resolve(StudyFolder.STUDY));
            String wrong = missing ? "is missing" : "is not the one that a sweep put there";
            inspection.damaged(StudyFolder.STUDY, wrong, remedy(StudyFolder.STUDY));
        }
        return null;
    }

    private void inspectLocks() throws IOException {
        for (LockState lock : FolderLock.states(place.locks(), since)) {
            String name = folder.relativize(lock.file()).toString().replace('\\', '/');
            if (lock.isAlive()) {
                inspection.note("is being worked on by " + lock.owner() + " (" + name + ")");
            } else {
                inspection.harmless(
                        name, "was left by " + lock.owner() + ", which is gone; the next sweep takes it over", sweep);
            }
        }
    }

    private void inspectResults() throws IOException {
        for (Path one : Folders.folders(folder)) {
            if (ResultInspection.isResult(one)) {
                inspection.include(ResultInspection.of(one));
            }
        }
    }

    /** How many runs are kept that were finished. */
    public long done() {
        return finished.size();
    }

    /**
     * Does finished runs again and compares all that is kept of them.
     *
     * @param places which, counted from 0 among those that are finished, in order
     * @return what was found
     */
    public Inspection rerun(List<Integer> places) throws IOException {
        Inspection found = new Inspection(folder, "sweep");
        if (!places.isEmpty() && !otherBuild.isEmpty()) {
            String wrong = "no run was done again: it was started " + otherBuild;
            found.incomplete("", wrong, "use the Resorb that started it");
        } else if (!places.isEmpty()) {
            new SweepRerun(study, place, found).repeat(places);
        }
        return found;
    }
}
