package org.resorb.document;

import org.resorb.document.Node.Word;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Units;

/** Holds values against the ranges that their declarations state. */
final class Ranges {
    private final Units units;
    private final Problems problems;

    Ranges(Units units, Problems problems) {
        this.units = units;
        this.problems = problems;
    }

    /** True if a value in the house unit is within its range, ends included; if not, that is reported. */
    boolean contain(Declaration declaration, Word word, double value, String path) {
        if (declaration.low().isEmpty()) {
            return true;
        }
        boolean inside =
                value >= house(declaration, declaration.low()) && value <= house(declaration, declaration.high());
        if (!inside) {
            problems.add(word.place(), path, "is out of range: " + word.text(), declaration.expected(), "");
        }
        return inside;
    }

    /** Of what may have been meant, that which would be in range. */
    String offered(Declaration declaration, BadQuantity mistake) {
        return String.join(
                " or ",
                mistake.suggestions().stream()
                        .filter(one -> mistake.suggestions().size() == 1 || fits(declaration, one))
                        .toList());
    }

    private boolean fits(Declaration declaration, String text) {
        try {
            double value = QuantityCache.of(text, declaration.unit(), units);
            return declaration.low().isEmpty()
                    || value >= house(declaration, declaration.low())
                            && value <= house(declaration, declaration.high());
        } catch (BadQuantity other) {
            return false;
        }
    }

    private double house(Declaration declaration, String bound) {
        try {
            return QuantityCache.of(bound, declaration.unit(), units);
        } catch (BadQuantity e) {
            throw new IllegalStateException(declaration + ": " + bound + " " + e.getMessage(), e);
        }
    }
}
