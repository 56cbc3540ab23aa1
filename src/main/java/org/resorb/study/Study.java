package org.resorb.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.statistics.Design;
import org.resorb.storage.ShellWord;

/**
 * Many runs of one scenario that differ in what a design says. A row is a pure function of the study and the row's
 * number, and so is a run: whoever runs it, in whatever order, gets the same.
 *
 * @param name {@code [a-z0-9_]+}
 * @param title one line
 * @param base the scenario as a command line would name it
 * @param scenario the base with what the study says about it; every row is a change of it
 * @param factors what is varied
 * @param design where the rows are
 * @param replicates of every row
 * @param seeds of the runs, and of all that is drawn
 * @param outputs what is kept of a run
 * @param yaml the study as a file whose base is {@code scenario.yaml} beside it
 * @param list the CSV file of a design that is a list, else empty
 * @param meaning all that rows depend on, key by key; studies with equal meanings have equal rows
 * @param warnings what is odd but no mistake
 */
public record Study(
        String name,
        String title,
        String base,
        ScenarioFile scenario,
        List<Factor> factors,
        Design design,
        int replicates,
        Seeds seeds,
        Outputs outputs,
        String yaml,
        String list,
        Map<String, String> meaning,
        List<String> warnings) {
    Study withWarnings(List<String> found) {
        return new Study(
                name, title, base, scenario, factors, design, replicates, seeds, outputs, yaml, list, meaning, found);
    }

    /** The resolved scenario that {@link #yaml} lies beside: every row can be made of the two. */
    public String scenarioYaml() {
        return SwitchedOff.awake(scenario, factors);
    }

    /** Number of runs: rows times replicates. */
    public long runs() {
        return Math.multiplyExact(design.rows(), (long) replicates);
    }

    /** Row of a run; both are counted from 0. */
    public long row(long run) {
        return run / replicates;
    }

    /** Replicate of a run, from 1; the run is counted from 0. */
    public int replicate(long run) {
        return (int) (run % replicates) + 1;
    }

    /** Seed of a run: listed, or the same for a replicate in every row if they are paired, or of one patient, else its own. */
    public int seed(long run) {
        long row = row(run);
        return seeds.of(row, design.twin(row), replicate(run), replicates);
    }

    /** The seed that all else is drawn from. */
    public int seed() {
        return seeds.first();
    }

    /** Whether replicate k has the same seed in every row. */
    public boolean paired() {
        return seeds.paired();
    }

    /**
     * What a row changes in the scenario, in the order in which it is set. Switches come last, because a value of its
     * parameters switches a mechanism on.
     *
     * @param row from 0
     */
    public Map<String, String> settings(long row) {
        double[] at = design.at(row);
        Map<String, String> settings = new LinkedHashMap<>();
        for (boolean switches : new boolean[] {false, true}) {
            for (int i = 0; i < at.length; i++) {
                if (factors.get(i).isSwitch() == switches) {
                    settings.put(factors.get(i).path(), factors.get(i).text(at[i]));
                }
            }
        }
        return settings;
    }

    /**
     * The scenario of a run, counted from 0.
     *
     * @throws InvalidFileException if these values do not go together
     */
    public Scenario scenario(long run) throws InvalidFileException {
        Map<String, String> settings = settings(row(run));
        settings.put("seed", Integer.toString(seed(run)));
        return scenario.with(settings).scenario();
    }

    /** A command line that does a run again, counted from 0. */
    public String command(long run) {
        Map<String, String> all = new LinkedHashMap<>(scenario.settings());
        Map<String, String> settings = settings(row(run));
        settings.keySet().forEach(all::remove);
        all.putAll(settings);
        all.remove("seed");
        StringBuilder line = new StringBuilder("resorb run ").append(ShellWord.of(base));
        all.forEach((path, value) -> line.append(" --set ").append(ShellWord.of(path + "=" + value)));
        return line.append(" --seed ").append(seed(run)).toString();
    }
}
