package org.resorb.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.export.FieldArrays;
import org.resorb.export.FieldFiles;
import org.resorb.run.MemoryNeed;
import org.resorb.run.Observer;
import org.resorb.run.Outcome;
import org.resorb.run.Recording;
import org.resorb.run.Simulation;
import org.resorb.run.Workers;
import org.resorb.scenario.Scenario;
import org.resorb.storage.FailureWords;
import org.resorb.storage.Folders;

/** One run of a checked scenario, with the fields that it asks for in memory or in a folder. */
final class SingleRun {
    private final Scenario scenario;
    private final List<String> warnings;
    private final Path folder;
    private final int threads;

    /**
     * A run that has not begun.
     *
     * @param folder for the fields, or null to keep them in memory
     * @param threads that may work within it, at least 1
     */
    SingleRun(Scenario scenario, List<String> warnings, Path folder, int threads) {
        this.scenario = scenario;
        this.warnings = warnings;
        this.folder = folder;
        this.threads = threads;
    }

    RunResult run(DoubleConsumer progress) {
        try {
            MemoryNeed.check(scenario, 1);
            return folder == null ? inMemory(progress) : withFiles(progress);
        } catch (InvalidFileException invalid) {
            throw new InvalidInputException(invalid);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            throw new FailedRunException(FailureWords.of(failed), failed);
        }
    }

    private RunResult inMemory(DoubleConsumer progress) {
        FieldArrays fields = new FieldArrays(scenario);
        return result(outcome(fields, progress), arrays(fields));
    }

    private RunResult withFiles(DoubleConsumer progress) throws IOException, InvalidFileException {
        if (scenario.output().fields() == null) {
            throw wrong("output.fields", "is missing, so there are no fields to write", "such as {days: [0, 30]}");
        }
        if (Files.exists(folder)
                && !(Files.isDirectory(folder) && Folders.contents(folder).isEmpty())) {
            throw wrong("", folder + " is there already", "a new or empty folder for the fields");
        }
        FieldFiles fields = new FieldFiles(folder, scenario);
        boolean isOver = false;
        try {
            Outcome outcome = outcome(fields, progress);
            fields.finish();
            isOver = true;
            return result(outcome, List.of());
        } finally {
            if (!isOver) {
                fields.discard();
            }
        }
    }

    private static InvalidFileException wrong(String path, String message, String expected) {
        return new InvalidFileException(List.of(new Problem("", 0, path, message, expected, "")));
    }

    private Outcome outcome(Observer fields, DoubleConsumer progress) {
        try (Workers workers = new Workers(Workers.useful(scenario, threads))) {
            return Simulation.of(scenario, workers)
                    .watchedBy((now, hours) -> stopIfAsked())
                    .watchedBy(fields)
                    .run(progress, Recording.NUMBERS);
        }
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the run was stopped");
        }
    }

    private RunResult result(Outcome outcome, List<VoxelArray> fields) {
        List<String> odd = new ArrayList<>(warnings);
        odd.addAll(outcome.cautions());
        return new RunResult(scenario.name(), outcome, List.copyOf(odd), fields);
    }

    private static List<VoxelArray> arrays(FieldArrays fields) {
        List<VoxelAxis> axes = fields.axes().stream()
                .map(axis -> new VoxelAxis(axis.name(), axis.meaning(), axis.centres()))
                .toList();
        return fields.taken().stream()
                .map(one -> new VoxelArray(
                        one.field().name(), one.field().unit(), one.field().meaning(), one.day(), axes, one.values()))
                .toList();
    }
}
