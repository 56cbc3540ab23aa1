package org.resorb.quantity;

import java.util.List;

/** A text that is not the quantity it should be. The message says what is wrong, without a full stop. */
public final class BadQuantity extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> suggestions;

    /** What is wrong, and what was probably meant (empty if unknown). */
    public BadQuantity(String message, String suggestion) {
        this(message, suggestion.isEmpty() ? List.of() : List.of(suggestion));
    }

    /** What is wrong, and all that may have been meant. */
    BadQuantity(String message, List<String> suggestions) {
        super(message);
        this.suggestions = List.copyOf(suggestions);
    }

    /** What was probably meant, empty if unknown; several readings with {@code or} between. */
    public String suggestion() {
        return String.join(" or ", suggestions);
    }

    /** All that may have been meant, each by itself. */
    public List<String> suggestions() {
        return suggestions;
    }
}
