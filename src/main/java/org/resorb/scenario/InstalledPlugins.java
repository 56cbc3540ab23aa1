package org.resorb.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.mechanism.Mechanism;

/** The plug-ins that are part of the model in this process; there are none unless somebody put them there. */
public final class InstalledPlugins {
    private static final List<String> SECTIONS = List.of("substances", Merge.MECHANISMS, "drugs");
    private static final List<InstalledPlugin> ALL = new ArrayList<>();

    private static boolean closed;

    private InstalledPlugins() {}

    /**
     * Makes one part of the model, before anything is read or run.
     *
     * @throws IllegalStateException if the model is already in use
     */
    public static void add(InstalledPlugin plugin) {
        if (closed) {
            throw new IllegalStateException(
                    "plug-in " + plugin.label() + " comes too late: the model is already in use");
        }
        Mechanisms.tell(plugin.mechanisms());
        ALL.add(plugin);
    }

    /** True once somebody has asked which there are, so that none can be added. */
    public static boolean isClosed() {
        return closed;
    }

    /** Whether this very plug-in is here; unlike other questions this one does not close the model. */
    public static boolean isInstalled(String name, String sha256) {
        return ALL.stream()
                .anyMatch(
                        plugin -> plugin.name().equals(name) && plugin.sha256().equals(sha256));
    }

    /** All of them, by name. */
    public static List<InstalledPlugin> all() {
        closed = true;
        return Collections.unmodifiableList(ALL);
    }

    /** The one that brought a mechanism, or null if the model did. */
    public static InstalledPlugin of(Mechanism mechanism) {
        for (InstalledPlugin plugin : all()) {
            if (plugin.mechanisms().contains(mechanism.getClass())) {
                return plugin;
            }
        }
        return null;
    }

    /** The one that brought a mechanism or a substance of this name, or null if none did. */
    static InstalledPlugin bringing(String name) {
        for (InstalledPlugin plugin : all()) {
            boolean substance = plugin.defaults().get("substances") instanceof Block own && own.get(name) != null;
            if (substance || plugin.mechanismNames().contains(name)) {
                return plugin;
            }
        }
        return null;
    }

    /** Tells in the record of a result which there were; nothing if there were none. */
    public static void noteIn(Map<String, Object> json) {
        if (!all().isEmpty()) {
            json.put("plugins", all().stream().map(InstalledPlugin::provenance).toList());
        }
    }

    /** All in one line: {@code fibroblasts 2.1, neutrophils 1.0}. */
    public static String words() {
        return String.join(", ", all().stream().map(InstalledPlugin::label).toList());
    }

    /** The reference with the numbers of all plug-ins behind those of the model. */
    static Block over(Block reference) {
        Block all = reference;
        for (InstalledPlugin plugin : all()) {
            for (String section : SECTIONS) {
                if (plugin.defaults().get(section) instanceof Block own) {
                    all = with(all, section, own.entries());
                }
            }
        }
        return all;
    }

    /**
     * A scenario that stands alone and names no plug-in, such as one that was saved before there were any: what plug-ins
     * bring is off, and their substances spread as they say.
     */
    static Block completed(Block scenario) {
        Block all = scenario;
        for (InstalledPlugin plugin : all()) {
            if (all != null && !names(all, plugin)) {
                all = lacking(all, Merge.MECHANISMS, plugin, true);
                all = lacking(all, "substances", plugin, false);
            }
        }
        return all;
    }

    private static boolean names(Block scenario, InstalledPlugin plugin) {
        return scenario.get(PluginReader.KEY) instanceof Items list
                && list.items().stream()
                        .anyMatch(item ->
                                item instanceof Word word && (word.text() + " ").startsWith(plugin.name() + " "));
    }

    private static Block lacking(Block scenario, String section, InstalledPlugin plugin, boolean off) {
        if (!(scenario.get(section) instanceof Block present
                && plugin.defaults().get(section) instanceof Block own)) {
            return scenario;
        }
        Map<String, Node> missing = new LinkedHashMap<>(own.entries());
        missing.keySet().removeAll(present.entries().keySet());
        missing.replaceAll((name, node) -> new Block(node.place(), ((Block) node).entries(), off));
        return missing.isEmpty() ? scenario : with(scenario, section, missing);
    }

    private static Block with(Block scenario, String section, Map<String, Node> more) {
        Map<String, Node> entries = new LinkedHashMap<>(scenario.entries());
        Map<String, Node> inside = new LinkedHashMap<>();
        if (scenario.get(section) instanceof Block present) {
            inside.putAll(present.entries());
        }
        inside.putAll(more);
        entries.put(section, new Block(scenario.place(), inside));
        return new Block(scenario.place(), entries);
    }
}
