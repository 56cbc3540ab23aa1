package org.resorb.quantity;

import java.util.Optional;

/** The units that scenarios commonly use; needs nothing beyond the language, so it also works in a browser. */
public final class PlainUnits implements Units {
    @Override
    public Ratio ratio(String from, String to) throws BadQuantity {
        Optional<PlainUnit> given = PlainUnit.parse(from);
        Optional<PlainUnit> wanted = PlainUnit.parse(to);
        if (given.isEmpty() || wanted.isEmpty()) {
            throw UnitSpelling.unknown(given.isEmpty() ? from : to, to);
        }
        if (!given.get().measuresAs(wanted.get())) {
            throw UnitSpelling.wrongKind(from, to);
        }
        return given.get().factor().over(wanted.get().factor());
    }

    /** True if this class knows the unit; false does not mean that there is no such unit. */
    static boolean knows(String unit) {
        return PlainUnit.parse(unit).isPresent();
    }
}
