package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.calibration.TraitFit;
import org.resorb.calibration.TraitRuns;
import org.resorb.calibration.TraitTables;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.MeasuredPatients;
import org.resorb.run.Kind;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.storage.FolderReplacement;
import org.resorb.study.StudyFolder;

/** Distributions of traits, fitted to patients who were measured. */
final class TraitJob {
    private final Path sweep;
    private final MeasuredPatients measured;
    private final TraitRuns runs;
    private final TraitFit fit;
    private final boolean last;
    private final String again;

    /**
     * Reads what is needed.
     *
     * @param sweep folder of a sweep whose factors are the traits
     * @param observed file of measured volumes
     * @param discrepancy what the model errs by itself, as part of each patient's first volume
     * @param second folder of a sweep whose rows were drawn by a fit to these patients, or null
     */
    TraitJob(Path sweep, Path observed, boolean relative, double discrepancy, Path second, CommandContext context)
            throws IOException, InvalidFileException {
        this.sweep = sweep;
        again = context.again();
        measured = MeasuredPatients.read(observed, relative);
        if (!measured.named()) {
            throw context.wrong("--observed " + observed + " has no column patient; a distribution needs many of them");
        }
        runs = TraitRuns.of(sweep);
        TraitFit first = TraitFit.of(measured, runs, discrepancy, 1);
        last = second != null;
        fit = last ? TraitFit.of(measured, runs.and(second, first), discrepancy, 1) : first;
    }

    /** Fits, writes the folder and says what came out. */
    int run(Path place, Console console) throws IOException {
        long start = System.nanoTime();
        TraitTables tables = new TraitTables(fit);
        List<String> warnings = new ArrayList<>(tables.warnings());
        warnings.addAll(new StudyFolder(sweep).changes());
        try (FolderReplacement result = ResultFolder.at(place, Kind.TRAITS)) {
            tables.write(result.path(), last ? 0 : runs.points().length);
            double seconds = (System.nanoTime() - start) * 1e-9;
            Map<String, String> settings = Map.of("command", again);
            new RunRecord(Kind.TRAITS, runs.study(), settings, "standard", List.of(), List.of(), 1, seconds, warnings)
                    .write(result.path());
            result.publish();
        }
        tables.lines().forEach(console::say);
        warnings.forEach(warning -> console.note("warning: " + warning));
        console.say("Tables: " + place);
        return 0;
    }

    String study() {
        return runs.study();
    }
}
