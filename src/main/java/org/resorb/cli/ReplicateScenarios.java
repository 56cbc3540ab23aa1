package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resorb.document.InvalidFileException;
import org.resorb.run.DataFiles;
import org.resorb.run.Replicates;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Ensemble;

/** The parameter sets of a run: those of an ensemble in turn, or the one that the scenario has. */
final class ReplicateScenarios {
    private final ScenarioFile file;
    private final Ensemble ensemble;
    private final List<Scenario> scenarios = new ArrayList<>();

    private ReplicateScenarios(ScenarioFile file, Ensemble ensemble) {
        this.file = file;
        this.ensemble = ensemble;
    }

    /** The scenario alone. */
    static ReplicateScenarios one(ScenarioFile file) {
        ReplicateScenarios members = new ReplicateScenarios(file, null);
        members.scenarios.add(file.scenario());
        return members;
    }

    /** The scenario with each member of an ensemble. */
    static ReplicateScenarios of(ScenarioFile file, Ensemble ensemble) throws InvalidFileException {
        ReplicateScenarios members = new ReplicateScenarios(file, ensemble);
        for (int member = 0; member < ensemble.members().size(); member++) {
            members.scenarios.add(ensemble.applied(file, member).scenario());
        }
        return members;
    }

    /** Those of a result. */
    static ReplicateScenarios of(Path folder) throws IOException, InvalidFileException {
        ScenarioFile file = ScenarioFile.read(folder.resolve(DataFiles.SCENARIO).toString(), Map.of());
        Path members = folder.resolve(DataFiles.MEMBERS);
        return Files.exists(members) ? of(file, Ensemble.read(members.toString())) : one(file);
    }

    /** What replicates take in turn. */
    List<Scenario> scenarios() {
        return scenarios;
    }

    int count() {
        return scenarios.size();
    }

    /** Whether the sets are an ensemble's and at least one has more than one of these replicates. */
    boolean repeat(List<Integer> replicates) {
        return ensemble != null && Arrays.stream(of(replicates)).distinct().count() < replicates.size();
    }

    /** All that tells these sets from others of the same scenario. */
    String text() {
        return ensemble == null ? "" : ensemble.text();
    }

    /** What was set beside the scenario's file, for the record. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        if (ensemble != null) {
            settings.put("--ensemble", ensemble.file());
        }
        return settings;
    }

    /** Which set each replicate has. */
    int[] of(List<Integer> replicates) {
        return replicates.stream()
                .mapToInt(replicate -> Replicates.set(replicate, count()))
                .toArray();
    }

    void write(DataFiles data) throws IOException {
        if (ensemble != null) {
            String how = "# Replicate k has the values of line ((k - 1) mod " + count() + ") + 1 below the names.\n"
                    + "# All again: resorb run scenario.yaml --ensemble members.csv --replicates as in run.json.\n"
                    + "# One again: resorb run scenario.yaml --set each of its values --seed as in summary.json.\n";
            data.members(how + ensemble.text(), count());
        }
    }

    /** What is odd about so many replicates of these sets. */
    List<String> warnings(int replicates) throws InvalidFileException {
        List<String> warnings = new ArrayList<>();
        if (ensemble == null) {
            return warnings;
        }
        for (String name : ensemble.idle(file)) {
            warnings.add(name + " of the ensemble is not used, because its mechanism is off");
        }
        replaced(warnings);
        if (replicates < count()) {
            warnings.add("only the first " + replicates + " of " + count() + " members are used");
        } else if (replicates == count() && replicates > 1) {
            warnings.add(
                    "each member has one replicate, so chance and parameters are not told apart; give --replicates "
                            + 2 * count() + " or more");
        } else if (replicates % count() != 0) {
            warnings.add("members differ in their number of replicates; multiples of " + count() + " weigh them alike");
        }
        return warnings;
    }

    private void replaced(List<String> warnings) throws InvalidFileException {
        Map<String, String> own = file.values();
        Map<String, String> reference = ScenarioFile.read("reference", Map.of()).values();
        List<String> idle = ensemble.idle(file);
        for (String name : ensemble.names()) {
            String value = own.get(name);
            if (value != null && !idle.contains(name) && !value.equals(reference.get(name))) {
                warnings.add(name + " of the scenario is replaced by the ensemble's");
            }
        }
    }
}
