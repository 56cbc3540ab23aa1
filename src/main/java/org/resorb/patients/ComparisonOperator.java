package org.resorb.patients;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a condition compares a value with its bound. */
public enum ComparisonOperator {
    // The longer ones first, so that a text is searched for them first.
    /** Not the same. */
    NOT_EQUAL("!="),
    /** Not more. */
    AT_MOST("<="),
    /** Not less. */
    AT_LEAST(">="),
    /** The same. */
    EQUAL("="),
    /** Less. */
    LESS("<"),
    /** More. */
    MORE(">");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    /** As a condition has it. */
    public String sign() {
        return sign;
    }

    /** All of them, for an error message. */
    static String signs() {
        return Arrays.stream(values()).map(ComparisonOperator::sign).collect(Collectors.joining(" "));
    }

    /** True for those that words can be held against. */
    boolean isForWords() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    boolean holds(double value, double bound) {
        return switch (this) {
            case EQUAL -> value == bound;
            case NOT_EQUAL -> value != bound;
            case LESS -> value < bound;
            case AT_MOST -> value <= bound;
            case MORE -> value > bound;
            case AT_LEAST -> value >= bound;
        };
    }
}
