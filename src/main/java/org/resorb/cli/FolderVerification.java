package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.resorb.calibration.CalibrationInspection;
import org.resorb.document.InvalidFileException;
import org.resorb.exchange.DescriptionInspection;
import org.resorb.patients.CohortInspection;
import org.resorb.run.Kind;
import org.resorb.run.ReplicateRerun;
import org.resorb.run.RerunSample;
import org.resorb.run.ResultInspection;
import org.resorb.storage.Inspection;
import org.resorb.storage.Leftovers;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.SweepInspection;
import org.resorb.trial.Trial;

/** Finds out what a folder holds, looks through it, and does some of its runs again. */
final class FolderVerification {
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

    private FolderVerification() {}

    /**
     * Looks through a folder; only reads.
     *
     * @param rerun how many runs to do again, 0 for none
     * @throws WrongFolderException if it holds nothing of Resorb
     */
    static Inspection of(Path folder, int rerun) throws IOException, InvalidFileException {
        Inspection inspection = ofResult(folder, rerun);
        DescriptionInspection.inspect(inspection);
        return inspection;
    }

    private static Inspection ofResult(Path folder, int rerun) throws IOException, InvalidFileException {
        if (ResultInspection.isResult(folder)) {
            Inspection inspection = ResultInspection.of(folder);
            if (rerun > 0) {
                rerun(inspection, rerun);
            }
            return inspection;
        }
        Instant since = Instant.now().minus(SIGN_OF_LIFE);
        if (CalibrationInspection.isCalibration(folder)) {
            CalibrationInspection calibration = CalibrationInspection.of(folder, since);
            return rerun(calibration.inspection(), calibration.sweeps(), rerun);
        }
        if (CohortInspection.isCohort(folder)) {
            String kind = Files.exists(folder.resolve(Trial.FILE)) ? "trial" : "cohort";
            CohortInspection cohort = CohortInspection.of(folder, kind, "", since);
            return rerun(cohort.inspection(), cohort.groups(), rerun);
        }
        if (SweepInspection.isSweep(folder)) {
            SweepInspection sweep = SweepInspection.of(folder, "", since);
            return rerun(sweep.inspection(), List.of(sweep), rerun);
        }
        Inspection inspection = new Inspection(folder, "nothing");
        Leftovers.inspect(folder, inspection);
        if (inspection.defects().isEmpty() && inspection.notes().isEmpty()) {
            throw new WrongFolderException(
                    folder + (Files.exists(folder) ? " is not a folder that Resorb wrote" : " does not exist"));
        }
        return inspection;
    }

    /** The parts of a folder with patients, of which some are followed again. */
    private static Inspection rerun(Inspection whole, List<SweepInspection> parts, int rerun) throws IOException {
        long count = parts.stream().mapToLong(SweepInspection::done).sum();
        List<Integer> sample = RerunSample.of(count, rerun);
        long before = 0;
        for (SweepInspection part : parts) {
            List<Integer> places = new ArrayList<>();
            for (int place : sample) {
                if (place >= before && place < before + part.done()) {
                    places.add((int) (place - before));
                }
            }
            before += part.done();
            whole.include(part.rerun(places));
        }
        return whole;
    }

    private static void rerun(Inspection inspection, int rerun) throws IOException, InvalidFileException {
        if (!inspection.kind().equals(Kind.RUN.toString())) {
            inspection.note("a " + inspection.kind() + " holds no runs that could be done again");
        } else if (inspection.isDamaged()) {
            inspection.note("no run was done again, since the folder is damaged");
        } else {
            Path folder = inspection.folder();
            new ReplicateRerun(folder, ReplicateScenarios.of(folder).scenarios(), inspection).sample(rerun);
        }
    }
}
