package org.resorb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What every benchmark notes besides its time: how many units of work (voxels, agent-steps, ticks) one call is, and what
 * the reference kernel takes in the same process.
 */
@State(Scope.Thread)
public abstract class Beside {
    /** System property with the file for the notes. */
    static final String NOTES = "resorb.bench.notes";

    private final ReferenceKernel kernel = new ReferenceKernel();

    /** Units of work in one call. */
    abstract double units();

    /** Times the reference and writes the note. */
    @TearDown(Level.Trial)
    public void note(BenchmarkParams params) throws IOException {
        String file = System.getProperty(NOTES);
        if (file != null) {
            String line =
                    String.format(Locale.ROOT, "%s\t%.6g\t%.4f%n", key(params), units(), kernel.nanosecondsPerVoxel());
            Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Name of a benchmark with its parameters, the same in the fork and in the report. */
    static String key(BenchmarkParams params) {
        String name = params.getBenchmark().substring(params.getBenchmark().lastIndexOf("run.") + 4);
        return name
                + params.getParamsKeys().stream()
                        .map(key -> " " + params.getParam(key))
                        .collect(Collectors.joining());
    }
}
