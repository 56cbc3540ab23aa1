package org.resorb.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A constant of an enum that files and tables name by one word. */
public interface Keyword {
    /** As every enum has it. */
    String name();

    /** As files and tables have it: {@code DISC_CELLS} is {@code disc_cells}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all constants of an enum, in its order. One that is no keyword: {@link ClassCastException}. */
    static List<String> words(Class<?> type) {
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(((Keyword) constant).word());
        }
        return words;
    }

    /** The constant of an enum that a word names, or null if there is none. */
    static <T> T constant(Class<T> type, String word) {
        for (T constant : type.getEnumConstants()) {
            if (((Keyword) constant).word().equals(word)) {
                return constant;
            }
        }
        return null;
    }
}
