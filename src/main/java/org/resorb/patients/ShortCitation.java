package org.resorb.patients;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.resorb.evidence.Bibliography;

/** Sources in a few words beside a number: {@code Chiu 2015, Zou 2023}; the journal where no author is known. */
public final class ShortCitation {
    private ShortCitation() {}

    /** Of keys with blanks between. */
    public static String of(String keys) {
        return Arrays.stream(keys.split(" ")).map(ShortCitation::one).collect(Collectors.joining(", "));
    }

    private static String one(String key) {
        return Bibliography.shipped()
                .find(key)
                .filter(source ->
                        source.authors().isEmpty() && !source.journal().isEmpty())
                .map(source -> source.journal().replaceFirst(" [0-9]+:.*", "") + " " + source.year())
                .orElseGet(() -> named(key));
    }

    private static String named(String key) {
        String words = key.replaceFirst("([a-z])([0-9]{4})$", "$1 $2").replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
