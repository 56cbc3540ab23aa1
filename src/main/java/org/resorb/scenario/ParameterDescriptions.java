package org.resorb.scenario;

import java.util.HashMap;
import java.util.Map;

/** What the keys of a scenario mean, by their dotted paths as {@code --set} takes them. */
public final class ParameterDescriptions {
    private final Map<String, String> all = new HashMap<>();

    /** All that the catalogue has. */
    public ParameterDescriptions() {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            String path = (entry.mechanism() ? Merge.MECHANISMS + "." : "") + entry.name();
            all.put(path, entry.claim());
            // Duration and seed stand outside any section.
            String start = entry.name().equals("run") ? "" : path + ".";
            entry.parameters().forEach(parameter -> all.put(start + parameter.name(), parameter.meaning()));
        }
    }

    /** The claim of a mechanism, or the sentence of a parameter or section; empty if nothing is known of it. */
    public String of(String path) {
        return all.getOrDefault(path.strip(), "");
    }
}
