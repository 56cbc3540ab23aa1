package org.resorb.chart;

import java.util.Locale;
import org.resorb.scenario.Catalogue;

/** How charts name what a study varies: its key as words, and what the catalogue says that it means. */
public final class FactorWords {
    private static final String MECHANISMS = "mechanisms.";

    private FactorWords() {}

    /** {@code mechanisms.neovascularization.tip_speed} as {@code neovascularization: tip speed}. */
    public static String name(String path) {
        return own(path).replace(".", ": ").replace('_', ' ');
    }

    /** One sentence, empty for what the catalogue does not have. */
    public static String meaning(String path) {
        String[] parts = own(path).split("\\.", 2);
        if (parts.length < 2 || !Catalogue.names().contains(parts[0])) {
            return "";
        }
        return Catalogue.entry(parts[0]).parameters().stream()
                .filter(parameter -> parameter.name().equals(parts[1]))
                .map(Catalogue.Parameter::meaning)
                .findFirst()
                .map(FactorWords::insideASentence)
                .orElse("");
    }

    /** A name such as MCP-1 keeps its capitals. */
    private static String insideASentence(String meaning) {
        boolean isName = meaning.length() > 1 && Character.isUpperCase(meaning.charAt(1));
        return isName ? meaning : meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
    }

    private static String own(String path) {
        return path.startsWith(MECHANISMS) ? path.substring(MECHANISMS.length()) : path;
    }
}
