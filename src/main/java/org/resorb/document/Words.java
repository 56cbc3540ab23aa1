package org.resorb.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the constants of an enum are written in a file. */
public final class Words {
    private Words() {}

    /** {@code SEQUESTRATION} as {@code sequestration}; a disc level {@code L5_S1} as {@code L5/S1}. */
    public static String of(Enum<?> constant) {
        String name = constant.name();
        return name.matches("[A-Z][0-9]_[A-Z][0-9]") ? name.replace('_', '/') : name.toLowerCase(Locale.ROOT);
    }

    /** All words of an enum, in its order. */
    public static List<String> of(Class<?> type) {
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(of((Enum<?>) constant));
        }
        return words;
    }

    /** The constant of a word, or null. */
    public static Object constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (of((Enum<?>) constant).equals(word)) {
                return constant;
            }
        }
        return null;
    }
}
