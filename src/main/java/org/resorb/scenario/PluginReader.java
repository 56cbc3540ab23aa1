package org.resorb.scenario;

import java.util.List;
import org.resorb.document.Node;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Spelling;

/** Reads which plug-ins a scenario needs, such as {@code plugins: [neutrophils 1.0]}. */
final class PluginReader {
    static final String KEY = "plugins";

    private static final String FORM = "[a-z0-9_]+( [0-9A-Za-z.+_-]+)?";
    private static final int LONGEST = 200;
    private static final String EXPECTED = "a list of names with versions, such as [neutrophils 1.0]";
    private static final String WHERE = "its jar by --plugins, in RESORB_PLUGINS or on the class path";

    private final Problems problems;

    PluginReader(Problems problems) {
        this.problems = problems;
    }

    /** The plug-ins of this process, as a scenario says them. */
    static Items written(Place place) {
        List<Node> words = InstalledPlugins.all().stream()
                .<Node>map(plugin -> new Word(place, plugin.label()))
                .toList();
        return new Items(place, words);
    }

    static Schema schema() {
        return Schema.list(Schema.word(FORM, LONGEST)).described("Plug-ins that it needs, each with its version");
    }

    /** False if one is missing that the scenario needs, which is reported. */
    boolean haveAll(Node.Block scenario) {
        Node node = scenario.get(KEY);
        if (node == null) {
            return true;
        }
        if (!(node instanceof Items list)) {
            problems.add(node.place(), KEY, "is not a list", EXPECTED, "");
            return true;
        }
        boolean all = true;
        for (int i = 0; i < list.items().size(); i++) {
            all &= has(list.items().get(i), KEY + "[" + i + "]");
        }
        return all;
    }

    private boolean has(Node node, String path) {
        if (!(node instanceof Word word && word.text().matches(FORM))) {
            problems.add(node.place(), path, "is no plug-in", EXPECTED, "");
            return true;
        }
        String[] parts = word.text().split(" ", 2);
        for (InstalledPlugin plugin : InstalledPlugins.all()) {
            if (plugin.name().equals(parts[0])) {
                return parts.length == 1 || isVersion(plugin, parts[1], node, path);
            }
        }
        List<String> names =
                InstalledPlugins.all().stream().map(InstalledPlugin::name).toList();
        problems.add(
                node.place(),
                path,
                "needs the plug-in " + word.text() + ", which is not here",
                WHERE,
                Spelling.nearest(parts[0], names));
        return false;
    }

    private boolean isVersion(InstalledPlugin plugin, String version, Node node, String path) {
        if (plugin.version().equals(version)) {
            return true;
        }
        String wrong = "needs the plug-in " + plugin.name() + " " + version + ", and here is " + plugin.version();
        problems.add(node.place(), path, wrong, WHERE, "");
        return false;
    }
}
