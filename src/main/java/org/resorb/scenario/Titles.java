package org.resorb.scenario;

import java.util.Locale;
import org.resorb.scenario.Node.Block;

/** The line over the charts of a scenario. */
final class Titles {
    private static final int LONGEST = 200;
    private static final String EXPECTED = "one line of at most 200 letters";

    private final Binder binder;
    private final Problems problems;

    Titles(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** The title of a scenario, or its name if it gives none. */
    String title(Block scenario, String name) {
        Node node = scenario.get("title");
        String title = node == null ? name : binder.text(node, "title", EXPECTED);
        if (title != null && (title.length() > LONGEST || title.chars().anyMatch(Character::isISOControl))) {
            problems.add(node == null ? scenario.place() : node.place(), "title", "is not one line", EXPECTED, "");
        }
        return title;
    }

    /** A text as it might be meant as a name: {@code Case-1} as {@code case_1}. */
    static String asName(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.length() > LONGEST ? "" : name;
    }
}
