package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.chart.ComparisonChart;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.patients.LikelihoodComparison;
import org.resorb.patients.MeasuredCourse;
import org.resorb.patients.MeasuredPatients;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.ComparisonTable;
import org.resorb.run.Kind;
import org.resorb.run.Result;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;
import org.resorb.storage.FolderReplacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb compare}: volume curves of several results in one chart, and a table. */
@Command(
        name = "compare",
        description = "Lays the volume curves of several results over each other and tables their half-times.",
        footer = {
            "",
            "Examples:",
            "  resorb compare results/sequestration results/no_macrophages --out results/comparison",
            "  resorb compare results/extrusion results/sequestration --observed volumes.csv",
            "",
            "--observed takes a CSV file or a workbook (.xlsx) with a line a measurement",
            "below a head such as",
            "  patient,time_wk,volume_mm3,error_percent",
            "where patient may be left out if there is one, and tells how likely the volumes",
            "are under each result, by simulated patients alone.",
            Disclaimer.PURPOSE
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT", arity = "1..*", description = "Result folders of resorb run.")
    private List<Path> folders;

    @Mixin
    private OutOption out;

    @Option(
            names = "--observed",
            paramLabel = "FILE",
            description = "Measured volumes of one patient or of many, laid over the results.")
    private Path observed;

    @Option(names = "--relative", description = "Take measured volumes as parts of each patient's first one.")
    private boolean relative;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InvalidFileException {
        long start = System.nanoTime();
        if (relative && observed == null) {
            throw context.wrong("--relative says how to take --observed, which is missing");
        }
        foldersDiffer();
        context.outIsNoInput(folder(), folders, "one of the results to compare");
        if (observed != null) {
            context.outIsNoInput(folder(), List.of(observed), "the measured volumes");
        }
        MeasuredPatients measured = observed == null ? null : MeasuredPatients.read(observed, relative);
        Map<String, Result> results = read();
        LikelihoodComparison evidence = LikelihoodComparison.of(measured, results);
        List<String> warnings = new ArrayList<>(evidence.warnings());
        for (Result result : results.values()) {
            warnings.addAll(result.changes());
        }
        compare(courses(results), evidence, warnings, start);
        return 0;
    }

    private void compare(
            Map<String, List<Course>> results, LikelihoodComparison evidence, List<String> warnings, long start)
            throws IOException {
        Console console = context.console();
        try (FolderReplacement folder = ResultFolder.at(folder(), Kind.COMPARISON)) {
            ComparisonTable comparison = ComparisonTable.of(results);
            FileAccess.write(folder.path().resolve("comparison.csv"), comparison.csv());
            evidence.write(folder.path());
            draw(results, evidence.courses(), folder.path(), warnings);
            record((System.nanoTime() - start) * 1e-9, warnings).write(folder.path());
            folder.publish();
            comparison.text().forEach(console::say);
            evidence.lines().forEach(console::say);
            warnings.forEach(warning -> console.note("warning: " + warning));
            console.say("Comparison: " + folder());
        }
    }

    private Path folder() {
        return out.or("comparison");
    }

    private static RunRecord record(double seconds, List<String> warnings) {
        Kind kind = Kind.COMPARISON;
        return new RunRecord(kind, "comparison", Map.of(), "standard", List.of(), List.of(), 1, seconds, warnings);
    }

    private void foldersDiffer() throws IOException {
        for (int i = 0; i < folders.size(); i++) {
            for (Path before : folders.subList(0, i)) {
                Path folder = folders.get(i);
                if (Files.exists(folder) && Files.exists(before) && Files.isSameFile(folder, before)) {
                    throw context.wrong(folder + " is given twice");
                }
            }
        }
    }

    private Map<String, Result> read() throws IOException {
        Map<String, Result> results = new LinkedHashMap<>();
        for (Path folder : folders) {
            Path last = folder.toAbsolutePath().normalize().getFileName();
            String label = last == null || results.containsKey(last.toString()) ? folder.toString() : last.toString();
            results.put(label, Result.read(folder));
        }
        return results;
    }

    private static Map<String, List<Course>> courses(Map<String, Result> results) {
        Map<String, List<Course>> courses = new LinkedHashMap<>();
        results.forEach((label, result) -> courses.put(label, result.courses()));
        return courses;
    }

    private static void draw(
            Map<String, List<Course>> results, List<MeasuredCourse> measured, Path folder, List<String> warnings) {
        try {
            ComparisonChart.write(results, measured, folder);
        } catch (Throwable noPicture) {
            warnings.add("no chart: " + FailureWords.of(noPicture));
        }
    }
}
