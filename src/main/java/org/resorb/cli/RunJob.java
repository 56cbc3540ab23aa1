package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.RunPictures;
import org.resorb.document.InvalidFileException;
import org.resorb.export.FieldPart;
import org.resorb.measure.Measures;
import org.resorb.run.Checkpoints;
import org.resorb.run.DataFiles;
import org.resorb.run.Failure;
import org.resorb.run.KeptFiles;
import org.resorb.run.Kind;
import org.resorb.run.MemoryNeed;
import org.resorb.run.Outcome;
import org.resorb.run.Recording;
import org.resorb.run.Replicates;
import org.resorb.run.ResultFolder;
import org.resorb.run.ResultPart;
import org.resorb.run.RunRecord;
import org.resorb.run.SegmentationFile;
import org.resorb.run.SegmentationPart;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FolderReplacement;

/** One run from a checked scenario to a result folder in its place. */
final class RunJob {
    private final ScenarioFile file;
    private final ReplicateScenarios sets;
    private final int count;
    private final int threads;
    private final RunCommand.Profile profile;
    private final int dpi;
    private final Path place;
    private final Duration every;
    private final Console console;
    private final long start = System.nanoTime();
    private final List<String> warnings;

    /** A field, so that a run without pictures loads no class that draws. */
    private RunPictures pictures;

    RunJob(
            ScenarioFile file,
            ReplicateScenarios sets,
            int count,
            int threads,
            RunCommand.Profile profile,
            int dpi,
            Path place,
            Duration every,
            Console console)
            throws InvalidFileException {
        this.file = file;
        this.sets = sets;
        this.count = count;
        this.threads = threads;
        this.profile = profile;
        this.dpi = dpi;
        this.place = place;
        this.every = every;
        this.console = console;
        warnings = new ArrayList<>(file.warnings());
        warnings.addAll(sets.warnings(count));
    }

    /** Runs, and returns the exit code. */
    int run() throws IOException {
        checkMemory();
        warnings.addAll(KeptFiles.warnings(sets.settings().get("--ensemble")));
        warnings.forEach(warning -> console.note("warning: " + warning));
        try (FolderReplacement folder = ResultFolder.at(place, Kind.RUN);
                Checkpoints checkpoints = checkpoints(folder.target());
                DataFiles data = new DataFiles(
                        folder.path(),
                        file.toYamlWithSegmentation(SegmentationFile.LABELS),
                        Measures.columns(file.scenario().output().details()),
                        profile == RunCommand.Profile.FULL)) {
            sets.write(data);
            pictures = profile == RunCommand.Profile.MINIMAL ? null : new RunPictures(file, folder.path(), dpi);
            List<ResultPart> parts = parts(folder.path());
            Replicates replicates = replicates(parts, checkpoints);
            begin(parts);
            List<Failure> failures = simulate(replicates, data);
            failures.forEach(this::report);
            if (failures.size() == count) {
                return Mistakes.FAILED;
            }
            finish(data, parts, failures);
            draw(data);
            record(replicates, failures).write(folder.path());
            folder.publish();
            if (checkpoints != null) {
                checkpoints.remove();
            }
            RunSummaryText.lines(data.summary()).forEach(console::say);
            tellWhere(folder.target());
            return failures.isEmpty() ? 0 : Mistakes.FAILED;
        }
    }

    private void checkMemory() {
        int atOnce = Math.min(threads, count);
        MemoryNeed.check(file.scenario(), atOnce);
        String large = MemoryNeed.caution(file.scenario(), atOnce);
        if (large != null) {
            warnings.add(large);
        }
    }

    /** Checkpoints, or null if none are asked for. */
    private Checkpoints checkpoints(Path target) throws IOException {
        if (every == null) {
            if (Checkpoints.areThere(target)) {
                console.note("an earlier start left checkpoints; with --checkpoint this one would go on from them");
            }
            return null;
        }
        String work = file.toJson() + sets.text() + profile;
        Checkpoints checkpoints = new Checkpoints(target, work, every, System::nanoTime);
        if (checkpoints.found() > 0) {
            console.note("going on from the checkpoints of an earlier start, in " + shown(checkpoints.path()));
        }
        return checkpoints;
    }

    /** What is written beside the data, as the scenario asks. */
    private List<ResultPart> parts(Path folder) {
        Scenario first = sets.scenarios().get(0);
        List<ResultPart> parts = new ArrayList<>();
        if (file.scenario().output().fields() != null) {
            parts.add(new FieldPart(folder, first));
        }
        if (file.scenario().segmentation() != null) {
            parts.add(new SegmentationPart(file, first, folder));
        }
        return parts;
    }

    private Replicates replicates(List<ResultPart> parts, Checkpoints checkpoints) {
        Recording recording = profile == RunCommand.Profile.MINIMAL ? Recording.NUMBERS : Recording.ALL;
        Replicates replicates = new Replicates(sets.scenarios(), count, threads, replicate -> recording);
        replicates.watchedBy(replicate -> ResultPart.observer(parts, replicate));
        return checkpoints == null ? replicates : replicates.from(checkpoints::of);
    }

    private void begin(List<ResultPart> parts) throws IOException {
        for (ResultPart part : parts) {
            part.begin();
        }
        if (pictures != null) {
            draw(pictures::begin);
        }
    }

    private List<Failure> simulate(Replicates replicates, DataFiles data) throws IOException {
        try (ReplicateProgress progress = new ReplicateProgress(file.scenario().name(), count, console)) {
            return replicates.run(progress, (replicate, outcome) -> keep(replicate, outcome, data));
        }
    }

    private void keep(int replicate, Outcome outcome, DataFiles data) throws IOException {
        data.add(replicate, outcome);
        if (pictures != null) {
            pictures.add(replicate, outcome);
        }
    }

    private void finish(DataFiles data, List<ResultPart> parts, List<Failure> failures) throws IOException {
        data.finish();
        for (ResultPart part : parts) {
            part.finish(failures).forEach(this::warn);
        }
        data.summary().warnings().forEach(this::warn);
    }

    private void draw(DataFiles data) {
        if (pictures != null) {
            List<Integer> done = pictures.replicates();
            draw(() -> pictures.finish(
                    sets.repeat(done) ? sets.of(done) : null, RunSummaryText.table(data.summary()), warnings));
        }
    }

    /** Draws something. */
    private interface Drawing {
        void draw() throws IOException;
    }

    /** Some machines cannot draw at all and say so by an Error; the data must not be lost for a picture. */
    private void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (Throwable noPicture) {
            warn("no charts: " + FailureWords.of(noPicture));
            console.trace(noPicture);
        }
    }

    private void warn(String warning) {
        warnings.add(warning);
        console.note("warning: " + warning);
    }

    private void report(Failure failure) {
        console.error("resorb: " + failure.message());
        console.trace(failure.reason());
    }

    private void tellWhere(Path target) {
        Path report = target.resolve(ResultFolder.REPORT);
        console.say("Results: " + shown(target));
        if (Files.exists(report)) {
            console.say("Report: " + shown(report));
        }
    }

    private RunRecord record(Replicates replicates, List<Failure> failures) {
        double seconds = (System.nanoTime() - start) * 1e-9;
        Map<String, String> settings = new LinkedHashMap<>(file.settings());
        settings.putAll(sets.settings());
        return new RunRecord(
                Kind.RUN,
                file.scenario().name(),
                settings,
                profile.toString(),
                null,
                replicates.seeds(),
                failures,
                replicates.threads(),
                seconds,
                warnings,
                file.scenario().segmentation() == null
                        ? Map.of()
                        : SegmentationFile.record(file.scenario().segmentation()));
    }

    private static Path shown(Path target) {
        Path here = Path.of("").toAbsolutePath();
        return target.startsWith(here) ? here.relativize(target) : target;
    }
}
