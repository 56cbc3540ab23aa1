package org.resorb.docs;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.resorb.quantity.NineDigits;
import org.resorb.scenario.Catalogue;
import org.resorb.tissue.Tissue;

/**
 * Numbers of the reference that stand in a sentence, between {@code <!-- = path -->} and {@code <!-- = -->}; beside them the few
 * that the code fixes.
 */
final class NumbersInText {
    private static final Pattern MARKED = Pattern.compile("<!-- = (\\w+)\\.([\\w.]+) -->[^<]*<!-- = -->");

    private static final Map<String, Double> FIXED = Map.of("tissue.least_diffusivity", Tissue.LEAST_DIFFUSIVITY);

    private NumbersInText() {}

    /** The text with every marked number as the reference has it. */
    static String fresh(String text) {
        return MARKED.matcher(text).replaceAll(NumbersInText::number);
    }

    private static String number(MatchResult mark) {
        String path = mark.group(1) + "." + mark.group(2);
        if (FIXED.containsKey(path)) {
            return "<!-- = " + path + " -->" + NineDigits.text(FIXED.get(path)) + "<!-- = -->";
        }
        String value = Catalogue.entry(mark.group(1)).parameters().stream()
                .filter(parameter -> parameter.name().equals(mark.group(2)))
                .map(Catalogue.Parameter::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no number " + path));
        return "<!-- = " + path + " -->" + value + "<!-- = -->";
    }
}
