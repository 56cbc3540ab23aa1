package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.resorb.patients.CohortInspection;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.Folders;
import org.resorb.storage.Inspection;
import org.resorb.storage.Leftovers;
import org.resorb.storage.ShellWord;
import org.resorb.study.SweepInspection;

/** Looks through the folder of a calibration: its tables and charts, points and answers, and the patients of each wave. */
public final class CalibrationInspection {
    private final Inspection inspection;
    private final List<SweepInspection> sweeps = new ArrayList<>();

    private CalibrationInspection(Path folder) {
        inspection = new Inspection(folder, "calibration");
    }

    /** Whether a folder holds a calibration, whole or not. */
    public static boolean isCalibration(Path folder) {
        CalibrationFolder place = new CalibrationFolder(folder);
        return place.isStarted() || Files.isDirectory(place.wave(1));
    }

    /**
     * Looks through a folder that {@link #isCalibration}; only reads.
     *
     * @param since when processes on other machines must have given a sign of life
     */
    public static CalibrationInspection of(Path folder, Instant since) throws IOException {
        CalibrationInspection one = new CalibrationInspection(folder);
        ChecksumFile sums = ChecksumFile.read(folder);
        CalibrationFolder place = new CalibrationFolder(folder);
        String structure = place.structure();
        String file = "resorb calibrate " + ShellWord.of(folder.resolve(CalibrationFolder.FILE))
                + (structure.isEmpty() ? "" : " --structure " + structure);
        String again = (sums.again().isEmpty() ? file : sums.again()) + " --out " + ShellWord.of(folder);
        for (int wave = 1; Files.isDirectory(place.wave(wave)); wave++) {
            for (Path part : place.parts(wave)) {
                one.inspectWave(part, again, since);
            }
        }
        sums.inspect(folder, one.inspection, name -> remedy(folder, name, again));
        if (sums.sums().isEmpty()) {
            one.inspection.incomplete("", "it is not over, or its tables and charts are not written yet", again);
        }
        Leftovers.inspect(folder, one.inspection);
        return one;
    }

    /** What lies in a wave is read again, so it has to go before it is made anew. */
    private static String remedy(Path folder, String name, String again) {
        boolean isRead = name.contains("/") && Files.exists(folder.resolve(name));
        return isRead ? "rm " + ShellWord.of(folder.resolve(name)) + " && " + again : again;
    }

    private void inspectWave(Path wave, String again, Instant since) throws IOException {
        for (Path folder : Folders.folders(wave)) {
            if (CohortInspection.isCohort(folder)) {
                CohortInspection cohort = CohortInspection.of(folder, "cohort", again, since);
                inspection.include(cohort.inspection());
                sweeps.addAll(cohort.groups());
            }
        }
    }

    /** What was found. */
    public Inspection inspection() {
        return inspection;
    }

    /** The sweep of each group of each wave. */
    public List<SweepInspection> sweeps() {
        return List.copyOf(sweeps);
    }
}
