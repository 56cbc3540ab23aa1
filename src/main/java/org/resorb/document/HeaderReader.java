package org.resorb.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.Node.Block;

/** Reads what a file calls itself: its {@code name} and {@code title}. */
public final class HeaderReader {
    /** What a name is made of. */
    public static final String NAME = "[a-z0-9_]+";

    /** The same in words. */
    public static final String NAME_EXPECTED = "small letters, digits and underscores";

    private static final int LONGEST = 200;
    private static final String EXPECTED = "one line of at most 200 letters";

    private final Binder binder;
    private final Problems problems;

    /** Reports what is wrong to the problems. */
    public HeaderReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** The keys that this reads, as a schema; more can be put to them. */
    public static Map<String, Schema> keys() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("name", Schema.word(NAME, LONGEST));
        keys.put("title", Schema.line(LONGEST));
        return keys;
    }

    /** The name that a file must have, or null if it is wrong or missing, which is reported. */
    public String name(Block keys) {
        Node node = keys.get("name");
        if (node == null) {
            problems.add(keys.place(), "name", "is missing", NAME_EXPECTED, "");
            return null;
        }
        String name = binder.text(node, "name", NAME_EXPECTED);
        if (name != null && !name.matches(NAME)) {
            problems.add(node.place(), "name", "is not a name: " + name, NAME_EXPECTED, asName(name));
        } else if (name != null && name.length() > LONGEST) {
            String expected = NAME_EXPECTED + ", at most " + LONGEST;
            problems.add(node.place(), "name", "is too long: " + name.length() + " letters", expected, "");
        }
        return name;
    }

    /** The title of a file, or its name if it gives none. */
    public String title(Block scenario, String name) {
        Node node = scenario.get("title");
        if (node == null) {
            return name;
        }
        String title = binder.text(node, "title", EXPECTED);
        if (title != null && (title.length() > LONGEST || title.chars().anyMatch(Character::isISOControl))) {
            problems.add(node.place(), "title", "is not one line", EXPECTED, "");
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
