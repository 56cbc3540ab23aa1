package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.Folders;
import org.resorb.storage.Inspection;
import org.resorb.storage.Leftovers;
import org.resorb.storage.ShellWord;
import org.resorb.study.SweepInspection;

/** Looks through the folder of a cohort: its tables and charts, and the sweep of each group. Only reads. */
public final class CohortInspection {
    private static final String GROUPS = "groups";

    private final Inspection inspection;
    private final List<SweepInspection> groups = new ArrayList<>();

    private CohortInspection(Path folder, String kind) {
        inspection = new Inspection(folder, kind);
    }

    /** Whether a folder holds a cohort, whole or not. */
    public static boolean isCohort(Path folder) {
        return Files.isDirectory(folder.resolve(GROUPS));
    }

    /**
     * Looks through a folder that {@link #isCohort}.
     *
     * @param kind what follows the patients, in a word that is also its command
     * @param ofCalibration the command that goes on with the calibration of which the cohort is a part; empty if it
     *     stands alone
     * @param since when processes on other machines must have given a sign of life
     */
    public static CohortInspection of(Path folder, String kind, String ofCalibration, Instant since)
            throws IOException {
        CohortInspection one = new CohortInspection(folder, kind);
        ChecksumFile sums = ChecksumFile.read(folder);
        String unknown = "the resorb " + kind + " command that made it, with --out " + ShellWord.of(folder);
        String own = sums.again().isEmpty() ? unknown : sums.again() + " --out " + ShellWord.of(folder);
        String again = ofCalibration.isEmpty() ? own : ofCalibration;
        one.inspectGroups(folder, again, since);
        sums.inspect(folder, one.inspection, name -> again);
        if (ofCalibration.isEmpty() && sums.sums().isEmpty()) {
            one.inspection.incomplete("", "its tables and charts are not written yet", again);
        }
        Leftovers.inspect(folder, one.inspection);
        return one;
    }

    private void inspectGroups(Path folder, String again, Instant since) throws IOException {
        for (Path path : Folders.folders(folder.resolve(GROUPS))) {
            if (SweepInspection.isSweep(path)) {
                SweepInspection group = SweepInspection.of(path, again, since);
                inspection.include(group.inspection());
                groups.add(group);
            } else {
                inspection.damaged(GROUPS + "/" + path.getFileName(), "holds no patients any more", again);
            }
        }
    }

    /** What was found. */
    public Inspection inspection() {
        return inspection;
    }

    /** The sweep of each group. */
    public List<SweepInspection> groups() {
        return List.copyOf(groups);
    }
}
