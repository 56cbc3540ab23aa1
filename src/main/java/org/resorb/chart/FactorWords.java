package org.resorb.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resorb.scenario.Catalogue;

/** How charts name what a study varies: its key as words, and what the catalogue says that it means. */
public final class FactorWords {
    private static final String MECHANISMS = "mechanisms.";

    /** One of a list, of which paths count from 0. */
    private static final Pattern INTERVENTION = Pattern.compile("interventions\\.(\\d+)");

    private FactorWords() {}

    /**
     * {@code mechanisms.neovascularization.tip_speed} as {@code neovascularization: tip speed}, {@code interventions.0.dose} as
     * {@code intervention 1: dose}.
     */
    public static String name(String path) {
        String counted = INTERVENTION
                .matcher(own(path))
                .replaceFirst(found -> "intervention " + (Integer.parseInt(found.group(1)) + 1));
        return Arrays.stream(counted.split("\\.")).map(NameWords::of).collect(Collectors.joining(": "));
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
