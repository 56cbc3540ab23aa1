package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.measure.Course;
import org.resorb.run.Kind;
import org.resorb.run.Result;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code resorb compare}: volume curves of several results in one chart, and a table. */
@Command(
        name = "compare",
        description = "Lays the volume curves of several results over each other and tables their half-times.",
        footer = {
            "",
            "Example:",
            "  resorb compare results/sequestration results/no_macrophages --out results/comparison"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT", arity = "1..*", description = "Result folders of resorb run.")
    private List<Path> folders;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for chart and table; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("results", "comparison");

    @ParentCommand
    private Resorb resorb;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Console console = new Console(spec.commandLine(), resorb.voice.quiet);
        outIsNoInput();
        Map<String, List<Course>> results = read();
        List<String> warnings = new ArrayList<>();
        try (ResultFolder folder = ResultFolder.at(out, Kind.COMPARISON)) {
            Comparison comparison = Comparison.of(results);
            Files.writeString(folder.path().resolve("comparison.csv"), comparison.csv());
            draw(results, folder.path(), warnings);
            double seconds = (System.nanoTime() - start) * 1e-9;
            new RunRecord(
                            Kind.COMPARISON,
                            "comparison",
                            Map.of(),
                            "standard",
                            List.of(),
                            List.of(),
                            1,
                            seconds,
                            warnings)
                    .write(folder.path());
            folder.publish();
            comparison.text().forEach(console::say);
            warnings.forEach(warning -> console.note("warning: " + warning));
            console.say("Comparison: " + out);
        }
        return 0;
    }

    private void outIsNoInput() throws IOException {
        for (Path folder : folders) {
            if (Files.exists(folder) && Files.exists(out) && Files.isSameFile(folder, out)) {
                throw new ParameterException(
                        spec.commandLine(), "--out " + out + " is one of the results to compare; give another --out");
            }
        }
    }

    private Map<String, List<Course>> read() throws IOException {
        Map<String, List<Course>> results = new LinkedHashMap<>();
        for (Path folder : folders) {
            Result result = Result.read(folder);
            Path last = folder.toAbsolutePath().normalize().getFileName();
            String label = last == null || results.containsKey(last.toString()) ? folder.toString() : last.toString();
            results.put(label, result.courses());
        }
        return results;
    }

    private static void draw(Map<String, List<Course>> results, Path folder, List<String> warnings) {
        try {
            Pictures.compare(results, folder);
        } catch (Throwable noPicture) {
            warnings.add("no chart: " + noPicture);
        }
    }
}
