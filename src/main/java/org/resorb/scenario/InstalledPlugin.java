package org.resorb.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resorb.document.Node.Block;
import org.resorb.mechanism.Mechanism;

/**
 * A plug-in that is part of the model in this process.
 *
 * @param name as in a scenario
 * @param version as in a scenario
 * @param file the jar, or the folder of classes, that it came from, without the folders above
 * @param sha256 of that file
 * @param mechanisms that it brings
 * @param defaults its numbers, as they would stand in the reference scenario
 * @param sources its own list of publications, as text; empty if it has none
 */
public record InstalledPlugin(
        String name,
        String version,
        String file,
        String sha256,
        List<Class<? extends Mechanism>> mechanisms,
        Block defaults,
        String sources) {

    /** Copies the mechanisms. */
    public InstalledPlugin {
        mechanisms = List.copyOf(mechanisms);
    }

    /** As a scenario asks for it: {@code neutrophils 1.0}. */
    public String label() {
        return name + " " + version;
    }

    /** What its mechanisms are called in a file. */
    public List<String> mechanismNames() {
        return mechanisms.stream().map(Mechanisms::name).toList();
    }

    /** What one of its mechanisms is called in a file. */
    public String mechanismName(Mechanism mechanism) {
        return Mechanisms.name(mechanism.getClass());
    }

    /** What a record of a run says of it. */
    Map<String, String> provenance() {
        Map<String, String> keys = new TreeMap<>();
        keys.put("name", name);
        keys.put("version", version);
        keys.put("file", file);
        keys.put("sha256", sha256);
        return keys;
    }
}
