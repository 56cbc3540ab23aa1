package org.resorb.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.resorb.document.InvalidFileException;
import org.resorb.document.SourceFile;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;

/** Shipped scenarios are taken apart once: that takes five times as long as setting values in them. Files are read anew. */
final class KeptScenarios {
    private static final Map<String, ScenarioFile> KEPT = new ConcurrentHashMap<>();

    private KeptScenarios() {}

    static ScenarioFile read(String pathOrName, Map<String, String> settings) throws InvalidFileException {
        if (!Shipped.names().contains(pathOrName) || isHidden(pathOrName)) {
            return ScenarioFile.read(pathOrName, settings);
        }
        ScenarioFile kept = KEPT.get(pathOrName);
        if (kept == null) {
            kept = ScenarioFile.read(pathOrName, Map.of());
            KEPT.put(pathOrName, kept);
        }
        return kept.with(settings);
    }

    /** Whether a file has the name, which then is what is meant. */
    private static boolean isHidden(String name) {
        Path path = SourceFile.path(name);
        return path != null && Files.exists(path) && !Files.isDirectory(path);
    }
}
