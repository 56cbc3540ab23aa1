package org.resorb.scenario;

import java.util.HashMap;
import java.util.Map;

/** What the keys of a scenario mean, by their dotted paths as {@code --set} takes them. */
public final class ParameterDescriptions {
    private final Map<String, String> all = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();

    /** All that the catalogue has. */
    public ParameterDescriptions() {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            String path = (entry.mechanism() ? Merge.MECHANISMS + "." : "") + entry.name();
            all.put(path, entry.claim());
            // Duration and seed stand outside any section.
            String start = entry.name().equals("run") ? "" : path + ".";
            for (Catalogue.Parameter parameter : entry.parameters()) {
                all.put(start + parameter.name(), parameter.meaning());
                usual.put(start + parameter.name(), parameter.value());
            }
        }
    }

    /** The claim of a mechanism, or the sentence of a parameter or section; empty if nothing is known of it. */
    public String of(String path) {
        return all.getOrDefault(path.strip(), "");
    }

    /** The value that a parameter has in the reference, with its unit; empty if nothing is known of it. */
    public String usual(String path) {
        return usual.getOrDefault(path.strip(), "");
    }
}
