package org.resorb.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people write when they mean a UCUM code. */
final class UnitSpelling {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("day", "d"),
            Map.entry("week", "wk"),
            Map.entry("w", "wk"),
            Map.entry("month", "mo"),
            Map.entry("year", "a"),
            Map.entry("yr", "a"),
            Map.entry("y", "a"),
            Map.entry("hour", "h"),
            Map.entry("hr", "h"),
            Map.entry("minute", "min"),
            Map.entry("second", "s"),
            Map.entry("sec", "s"),
            Map.entry("percent", "%"),
            Map.entry("micron", "um"),
            Map.entry("cc", "mL"),
            Map.entry("mmhg", "mm[Hg]"),
            Map.entry("iu", "[iU]"),
            Map.entry("u", "[U]"));
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("h", "a time"),
            Map.entry("um", "a length"),
            Map.entry("um2", "an area"),
            Map.entry("mL", "a volume"),
            Map.entry("/h", "a rate"),
            Map.entry("um/h", "a speed"),
            Map.entry("um2/h", "a diffusivity"),
            Map.entry("/mL", "a number a volume"),
            Map.entry("ng", "a mass"),
            Map.entry("ng/mL", "a concentration"),
            Map.entry("kPa", "a pressure"));
    private static final List<String> COMMON = List.of(
            "um", "mm", "cm", "um/h", "mm/d", "mm2/h", "um2/h", "mm3", "mL", "h", "d", "wk", "mo", "a", "/h", "/d",
            "/mm3", "/mL", "ng/mL", "mg/kg", "ng/mL/h", "kPa", "Pa", "mm[Hg]", "%", "fg/h", "ng/h", "mm-2", "um-2",
            "mL/ng/h");

    private UnitSpelling() {}

    /** The mistake of writing a unit that is none, where one that measures as the other was wanted. */
    static BadQuantity unknown(String unit, String wanted) {
        String meant = suggestion(unit, wanted);
        return new BadQuantity("has an unknown unit: " + unit, fits(meant, wanted) ? meant : "");
    }

    /** An unknown wanted unit is the unit itself: any will do. */
    private static boolean fits(String unit, String wanted) {
        Optional<PlainUnit> given = PlainUnit.parse(unit);
        Optional<PlainUnit> other = PlainUnit.parse(wanted);
        return given.isPresent() && (other.isEmpty() || given.get().measuresAs(other.get()));
    }

    static BadQuantity wrongKind(String from, String to) {
        String kind = to.equals("1") ? "a plain number" : kind(to) + " in " + to;
        return new BadQuantity("has the wrong dimension: " + from + " does not measure " + kind, "");
    }

    /** In words what a unit measures. */
    private static String kind(String unit) {
        Optional<PlainUnit> wanted = PlainUnit.parse(unit);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            Optional<PlainUnit> one = PlainUnit.parse(kind.getKey());
            if (wanted.isPresent() && one.isPresent() && wanted.get().measuresAs(one.get())) {
                return kind.getValue();
            }
        }
        return "a quantity";
    }

    private static String suggestion(String unit, String wanted) {
        String lower = unit.toLowerCase(Locale.ROOT);
        String singular = lower.length() > 2 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        if (WORDS.containsKey(singular)) {
            return WORDS.get(singular);
        }
        String plain = unit.replace("\u00b5", "u")
                .replace("\u03bc", "u")
                .replace("^", "")
                .replace("**", "");
        plain = plain.replace("\u00b2", "2")
                .replace("\u00b3", "3")
                .replace(" per ", "/")
                .replace(" ", "");
        if (PlainUnits.knows(plain)) {
            return plain;
        }
        List<String> fitting = COMMON.stream().filter(one -> fits(one, wanted)).toList();
        return unit.length() > 1 ? Spelling.nearest(plain, fitting) : "";
    }
}
