package org.resorb.mechanism;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.InvalidFileException;
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

    /** The same mechanism with one component set to a value that a scenario file might not allow. */
    static <M extends Mechanism> M with(M mechanism, String component, double value) {
        try {
            RecordComponent[] components = mechanism.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean named = components[i].getName().equals(component);
                values[i] = named ? (Object) value : components[i].getAccessor().invoke(mechanism);
            }
            @SuppressWarnings("unchecked")
            M changed = (M) mechanism.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
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
