package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.chart.Report;
import org.resorb.chart.RunFigures;
import org.resorb.document.InvalidFileException;
import org.resorb.export.FieldFiles;
import org.resorb.measure.Course;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.run.Checkpoints;
import org.resorb.run.DataFiles;
import org.resorb.run.Failure;
import org.resorb.run.KeptFiles;
import org.resorb.run.Kind;
import org.resorb.run.MemoryNeed;
import org.resorb.run.Observer;
import org.resorb.run.Outcome;
import org.resorb.run.Recording;
import org.resorb.run.Replicates;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.run.SegmentationFile;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FolderReplacement;

/** One run from a checked scenario to a result folder in its place. */
final class RunJob {
    /** The replicate whose fields are written; it has the scenario's own seed. */
    private static final int WITH_FIELDS = 1;

    private final ScenarioFile file;
    private final ReplicateScenarios sets;
    private final int count;
    private final int threads;
    private final RunCommand.Profile profile;
    private final Path place;
    private final Duration every;
    private final Console console;
    private final long start = System.nanoTime();
    private final List<String> warnings;
    private final List<Integer> finished = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<FragmentShape> shapes = new ArrayList<>();

    RunJob(
            ScenarioFile file,
            ReplicateScenarios sets,
            int count,
            int threads,
            RunCommand.Profile profile,
            Path place,
            Duration every,
            Console console)
            throws InvalidFileException {
        this.file = file;
        this.sets = sets;
        this.count = count;
        this.threads = Math.min(threads, count);
        this.profile = profile;
        this.place = place;
        this.every = every;
        this.console = console;
        warnings = new ArrayList<>(file.warnings());
        warnings.addAll(sets.warnings(count));
    }

    /** Runs, and returns the exit code. */
    int run() throws IOException {
        MemoryNeed.check(file.scenario(), threads);
        String large = MemoryNeed.caution(file.scenario(), threads);
        if (large != null) {
            warnings.add(large);
        }
        warnings.addAll(KeptFiles.warnings(sets.settings().get("--ensemble")));
        warnings.forEach(warning -> console.note("warning: " + warning));
        try (FolderReplacement folder = ResultFolder.at(place, Kind.RUN);
                Checkpoints checkpoints = checkpoints(folder.target());
                DataFiles data = new DataFiles(
                        folder.path(),
                        file.toYamlWithSegmentation(SegmentationFile.LABELS),
                        Measures.columns(file.scenario().output().details()),
                        profile == RunCommand.Profile.FULL)) {
            Recording recording = profile == RunCommand.Profile.MINIMAL ? Recording.NUMBERS : Recording.ALL;
            sets.write(data);
            Replicates replicates = new Replicates(sets.scenarios(), count, threads, replicate -> recording);
            FieldFiles fields = fields(folder.path());
            SegmentationOutput segmentation =
                    new SegmentationOutput(file, sets.scenarios().get(0), folder.path());
            begin(segmentation);
            replicates.watchedBy(replicate -> watcher(replicate, fields, segmentation));
            if (checkpoints != null) {
                replicates.from(checkpoints::of);
            }
            List<Failure> failures = simulate(replicates, data);
            failures.forEach(this::report);
            if (failures.size() == count) {
                return Mistakes.FAILED;
            }
            data.finish();
            finish(fields, failures);
            segmentation.finish(failures);
            caution(data);
            if (profile != RunCommand.Profile.MINIMAL) {
                draw(folder.path(), data);
            }
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

    private static Observer watcher(int replicate, FieldFiles fields, SegmentationOutput segmentation) {
        Observer masks = segmentation.observer(replicate);
        return fields == null || replicate != WITH_FIELDS ? masks : fields.and(masks);
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

    /** Writes the fields of one replicate, or null if the scenario asks for none. */
    private FieldFiles fields(Path folder) {
        return file.scenario().output().fields() == null
                ? null
                : new FieldFiles(
                        folder.resolve(FieldFiles.FOLDER), sets.scenarios().get(WITH_FIELDS - 1));
    }

    private void finish(FieldFiles fields, List<Failure> failures) throws IOException {
        if (fields == null) {
            return;
        }
        if (failures.stream().anyMatch(failure -> failure.replicate() == WITH_FIELDS)) {
            fields.discard();
            String warning = "no fields: replicate " + WITH_FIELDS + " failed";
            warnings.add(warning);
            console.note("warning: " + warning);
            return;
        }
        fields.finish();
    }

    /** A picture that cannot be drawn here stops no run. */
    private void begin(SegmentationOutput segmentation) throws IOException {
        segmentation.begin();
        if (profile != RunCommand.Profile.MINIMAL) {
            try {
                segmentation.draw();
            } catch (Throwable noPicture) {
                noCharts(noPicture);
            }
        }
    }

    private void noCharts(Throwable reason) {
        String warning = "no charts: " + FailureWords.of(reason);
        warnings.add(warning);
        console.note("warning: " + warning);
        console.trace(reason);
    }

    private void caution(DataFiles data) {
        for (String caution : data.summary().warnings()) {
            warnings.add(caution);
            console.note("warning: " + caution);
        }
    }

    private void tellWhere(Path target) {
        Path report = target.resolve("report.html");
        console.say("Results: " + shown(target));
        if (Files.exists(report)) {
            console.say("Report: " + shown(report));
        }
    }

    private List<Failure> simulate(Replicates replicates, DataFiles data) throws IOException {
        try (ReplicateProgress progress = new ReplicateProgress(file.scenario().name(), count, console)) {
            return replicates.run(progress, (replicate, outcome) -> keep(replicate, outcome, data));
        }
    }

    private void keep(int replicate, Outcome outcome, DataFiles data) throws IOException {
        data.add(replicate, outcome);
        if (profile == RunCommand.Profile.MINIMAL) {
            return;
        }
        if (courses.isEmpty()) {
            sections.addAll(outcome.sections());
            shapes.addAll(outcome.shapes());
        }
        finished.add(replicate);
        courses.add(outcome.course());
    }

    /** Some machines cannot draw at all and say so by an Error; the data must not be lost for a picture. */
    private void draw(Path folder, DataFiles data) {
        try {
            RunFigures figures = RunFigures.of(file, courses, sections, shapes);
            if (sets.repeat(finished)) {
                figures.writeEnsemble(sets.of(finished), folder);
            }
            figures.write(folder);
            Report.write(folder, figures, RunSummaryText.table(data.summary()), warnings, file.toYaml());
        } catch (Throwable noPicture) {
            noCharts(noPicture);
        }
    }

    private void report(Failure failure) {
        console.error("resorb: " + failure.message());
        console.trace(failure.reason());
    }

    private RunRecord record(Replicates replicates, List<Failure> failures) {
        List<Long> seeds =
                IntStream.rangeClosed(1, count).mapToObj(replicates::seed).toList();
        double seconds = (System.nanoTime() - start) * 1e-9;
        Map<String, String> settings = new LinkedHashMap<>(file.settings());
        settings.putAll(sets.settings());
        return new RunRecord(
                Kind.RUN,
                file.scenario().name(),
                settings,
                profile.toString(),
                seeds,
                failures,
                threads,
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
