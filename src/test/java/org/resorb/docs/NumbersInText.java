package org.resorb.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.resorb.scenario.Catalogue;

/** Numbers of the reference that stand in a sentence, between {@code <!-- = path -->} and {@code <!-- = -->}. */
final class NumbersInText {
    private static final Pattern MARKED = Pattern.compile("<!-- = (\\w+)\\.([\\w.]+) -->[^<]*<!-- = -->");

    private NumbersInText() {}

    /** The text with every marked number as the reference has it. */
    static String fresh(String text) {
        return MARKED.matcher(text).replaceAll(NumbersInText::number);
    }

    private static String number(MatchResult mark) {
        String path = mark.group(1) + "." + mark.group(2);
        String value = Catalogue.entry(mark.group(1)).parameters().stream()
                .filter(parameter -> parameter.name().equals(mark.group(2)))
                .map(Catalogue.Parameter::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no number " + path));
        return "<!-- = " + path + " -->" + value + "<!-- = -->";
    }
}
