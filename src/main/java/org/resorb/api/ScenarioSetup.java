package org.resorb.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.resorb.document.InvalidFileException;
import org.resorb.run.MemoryNeed;
import org.resorb.scenario.ScenarioFile;

/** A scenario with what is changed in it. It never changes itself, so one may be the start of many. */
public final class ScenarioSetup {
    private final String pathOrName;
    private final Map<String, String> settings;
    private final Path fieldFolder;
    private final int threads;

    ScenarioSetup(String pathOrName) {
        this(pathOrName, Map.of(), null, 1);
    }

    private ScenarioSetup(String pathOrName, Map<String, String> settings, Path fieldFolder, int threads) {
        this.pathOrName = pathOrName;
        this.settings = settings;
        this.fieldFolder = fieldFolder;
        this.threads = threads;
    }

    /**
     * The same with another value, as {@code resorb run --set path=value} takes it; later ones win.
     *
     * @param path dotted, for example {@code mechanisms.autophagy}
     * @param value as in a scenario file, with its unit: {@code off}, {@code 900 mm3}, {@code {substances: [tnf]}}
     */
    public ScenarioSetup with(String path, String value) {
        return with(Map.of(path, value));
    }

    /** The same with other values, in the order of the map. */
    public ScenarioSetup with(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        values.keySet().forEach(all::remove);
        all.putAll(values);
        return new ScenarioSetup(pathOrName, all, fieldFolder, threads);
    }

    /** The same with another seed of all randomness. */
    public ScenarioSetup withSeed(long seed) {
        return with("seed", Long.toString(seed));
    }

    /**
     * The same, with the fields and cells that {@code output.fields} of the scenario asks for as files, in the formats that it
     * names, and not in memory.
     *
     * @param folder a new or empty one
     */
    public ScenarioSetup withFieldFiles(Path folder) {
        return new ScenarioSetup(pathOrName, settings, folder, threads);
    }

    /**
     * The same, in three dimensions with the work within each step on so many threads. The numbers are the same with any; a run in two
     * dimensions has work for one.
     *
     * @param count at least 1, of which the calling thread is one
     * @throws IllegalArgumentException if it is less
     */
    public ScenarioSetup withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a run needs at least 1 thread, not " + count);
        }
        return new ScenarioSetup(pathOrName, settings, fieldFolder, count);
    }

    /**
     * Reads the scenario and runs nothing.
     *
     * @return what is odd but no mistake, a sentence each
     * @throws InvalidInputException with every mistake, if there is any
     */
    public List<String> check() {
        ScenarioFile file = read();
        List<String> warnings = new ArrayList<>(file.warnings());
        String large = MemoryNeed.caution(file.scenario(), 1);
        if (large != null) {
            warnings.add(large);
        }
        return List.copyOf(warnings);
    }

    /**
     * The resolved scenario as a file: every key, nothing extended.
     *
     * @throws InvalidInputException with every mistake, if there is any
     */
    public String yaml() {
        return read().toYaml();
    }

    /**
     * Runs from herniation to the end, on the calling thread unless {@link #withThreads} says otherwise.
     *
     * @throws InvalidInputException with every mistake in the scenario, if there is any
     * @throws FailedRunException if the run comes to no result
     * @throws java.util.concurrent.CancellationException if the thread is interrupted, within a step of the run
     */
    public RunResult run() {
        return run(part -> {});
    }

    /**
     * As {@link #run()}.
     *
     * @param progress is told the part that is done, 0 to 1, after each day of the run, on the calling thread
     */
    public RunResult run(DoubleConsumer progress) {
        ScenarioFile file = read();
        return new SingleRun(file.scenario(), file.warnings(), fieldFolder, threads).run(progress);
    }

    private ScenarioFile read() {
        try {
            return KeptScenarios.read(pathOrName, settings);
        } catch (InvalidFileException invalid) {
            throw new InvalidInputException(invalid);
        }
    }
}
