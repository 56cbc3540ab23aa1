package org.resorb.quantity;

/** Knows how units are related. */
public interface Units {
    /**
     * The exact factor that turns a number in one unit into a number in another.
     *
     * @param from UCUM code as somebody wrote it, not empty
     * @param to UCUM code of a unit that is known to exist
     * @throws BadQuantity if {@code from} is no unit, or measures something else than {@code to}
     */
    Ratio ratio(String from, String to) throws BadQuantity;

    /** Checks that this is a unit at all. */
    default void check(String unit) throws BadQuantity {
        ratio(unit, unit);
    }
}
