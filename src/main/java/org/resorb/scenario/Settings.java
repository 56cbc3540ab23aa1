package org.resorb.scenario;

import java.util.List;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;

/** Values given beside the file, such as {@code --set mechanisms.autophagy=off}. */
final class Settings {
    private Settings() {}

    /** The scenario with all settings applied, one after the other. */
    static Block applied(Block scenario, Map<String, String> settings, Problems problems) {
        Block result = scenario;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String file = "--set " + setting.getKey();
            List<String> path = path(setting.getKey());
            Node value = value(file, setting.getValue(), problems);
            if (path.contains("") || path.get(0).equals("extends")) {
                problems.add(new Place(file, 0), setting.getKey(), "cannot be set", "a dotted path", "");
            } else if (value != null) {
                result = Merge.put(result, path, value);
            }
        }
        return result;
    }

    private static List<String> path(String key) {
        return List.of(key.strip().replaceAll("\\[([0-9]+)]", ".$1").split("\\.", -1));
    }

    /** Only what looks like a list, a block or a quoted text is YAML; a title may have a colon. */
    private static Node value(String file, String text, Problems problems) {
        String value = text.strip();
        if (!value.matches("(?s)[\\[{\"'].*")) {
            return new Word(new Place(file, 0), value);
        }
        return YamlReader.value(file, value, problems);
    }
}
