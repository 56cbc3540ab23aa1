package org.resorb.scenario;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.resorb.document.Declaration;
import org.resorb.document.Node.Block;
import org.resorb.mechanism.Mechanism;

/** Finds the record of a mechanism by its name in a file: {@code cell_death} is {@code CellDeath}. */
final class Mechanisms {
    private static final String PACKAGE = "org.resorb.mechanism.";

    /** Told, not found; empty wherever classes can be found by name. */
    private static final Map<String, Class<? extends Mechanism>> TOLD = new ConcurrentHashMap<>();

    private Mechanisms() {}

    /** From now on these are known without being looked for. */
    static void tell(List<Class<? extends Mechanism>> mechanisms) {
        mechanisms.forEach(type -> TOLD.put(type.getSimpleName(), type));
    }

    /** The record, or null if there is no such mechanism. */
    static Class<? extends Mechanism> named(String name) {
        if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
            return null;
        }
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return TOLD.containsKey(camel.toString()) ? TOLD.get(camel.toString()) : found(camel.toString());
    }

    private static Class<? extends Mechanism> found(String camel) {
        try {
            Class<?> type = Class.forName(PACKAGE + camel);
            boolean fits = Mechanism.class.isAssignableFrom(type) && Modifier.isFinal(type.getModifiers());
            return fits ? type.asSubclass(Mechanism.class) : null;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // The Error: a disk that ignores case finds a file of another class.
            return null;
        }
    }

    /** The names of all mechanisms that a scenario mentions, of which the reference has every one, and those of plug-ins. */
    static List<String> names(Block reference) {
        return names(reference, InstalledPlugins.all());
    }

    private static List<String> names(Block reference, List<InstalledPlugin> plugins) {
        Set<String> names = new LinkedHashSet<>();
        if (reference.get(Merge.MECHANISMS) instanceof Block all) {
            names.addAll(all.entries().keySet());
        }
        plugins.forEach(plugin -> names.addAll(plugin.mechanismNames()));
        return List.copyOf(names);
    }

    /** Whether the model itself has a mechanism of this name. */
    static boolean isOfModel(String name) {
        return names(Reference.shipped(), List.of()).contains(name);
    }

    /** What a record is called in a file. */
    static String name(Class<? extends Mechanism> type) {
        return Declaration.key(type.getSimpleName());
    }
}
