package org.resorb.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what was changed beside the scenario's file. */
final class OverrideText {
    private static final int LONGEST = 60;

    private OverrideText() {}

    /** A title with the changes behind it; another seed alone is no other scenario. */
    static String title(String title, Map<String, String> settings) {
        Map<String, String> shown = settings.entrySet().stream()
                .filter(setting -> !setting.getKey().equals("seed"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
        return shown.isEmpty() ? title : shorten(title) + " (" + shorten(words(shown)) + ")";
    }

    private static String words(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "\u2026";
    }
}
