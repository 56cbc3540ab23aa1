package org.resorb.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Units;

/**
 * Numbers in house units by the text they were written as. A sweep reads the same scenario for every row, of which only
 * a few values differ; the first few thousand are kept, so it does not grow with the rows.
 */
final class QuantityCache {
    private static final int MOST = 4096;
    private static final Map<Written, Double> KNOWN = new ConcurrentHashMap<>();

    private record Written(String text, String unit) {}

    private QuantityCache() {}

    /** The number of a text in a unit. Not a quantity, or one of another kind: {@link BadQuantity}. */
    static double of(String text, String unit, Units units) throws BadQuantity {
        Written written = new Written(text, unit);
        Double known = KNOWN.get(written);
        if (known != null) {
            return known;
        }
        double number = Quantity.parse(text).in(unit, units);
        if (KNOWN.size() < MOST) {
            KNOWN.put(written, number);
        }
        return number;
    }
}
