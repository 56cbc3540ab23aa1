package org.resorb.mechanism;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.resorb.scenario.InvalidFileException;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** Mechanisms as the reference scenario has them, so that tests repeat no number. */
final class Given {
    private Given() {}

    /** The reference scenario. */
    static Scenario reference() {
        return read(Map.of());
    }

    /** A mechanism with some parameters set: key, value, key, value, as in a scenario file. */
    static <M extends Mechanism> M mechanism(Class<M> type, String... settings) {
        Map<String, String> dotted = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            dotted.put("mechanisms." + key(type) + "." + settings[i], settings[i + 1]);
        }
        return read(dotted).mechanisms().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** {@code CellDeath} is {@code cell_death} in a file. */
    static String key(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Scenario read(Map<String, String> settings) {
        try {
            return ScenarioFile.read("reference", settings).scenario();
        } catch (InvalidFileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
