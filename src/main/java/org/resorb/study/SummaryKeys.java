package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.table.Column;

/** The keys of a replicate in {@code summary.json}, and what they mean. */
final class SummaryKeys {
    private static final String CLASS = "resorption";
    private static final String RIM = "rim_class_at_6_wk";

    private static final Map<String, Variable> OWN = Map.of(
            CLASS,
            new Variable(CLASS, "1", "Class of resorption by the MRI volume on the last day"),
            RIM,
            new Variable(RIM, "1", "Class of rim enhancement at 6 weeks: none, partial or complete"),
            "half_time_d",
            new Variable("half_time_d", "d", "Time at which half of the fragment volume is gone"),
            "peak_macrophages",
            new Variable("peak_macrophages", "1", "Most macrophages on any day, M1 and M2 together"),
            "peak_macrophages_day",
            new Variable("peak_macrophages_day", "d", "Day with most macrophages"));

    private SummaryKeys() {}

    /** Whether a key is the time of an event, which a run may end without: it is later than the end, not missing. */
    static boolean isTimeOfEvent(String key) {
        return key.equals("half_time_d");
    }

    /** All keys, in the order of the file. */
    static List<String> all() {
        Course day = new Course(Measures.columns());
        day.add(new double[Measures.columns().size()]);
        List<String> keys = new ArrayList<>(List.of(CLASS, RIM));
        keys.addAll(Summary.of(day).values().keySet());
        return keys;
    }

    static Variable column(String key) {
        Variable own = OWN.get(key);
        if (own != null) {
            return own;
        }
        int at = key.lastIndexOf("_at_");
        Variable column = column(Measures.columns(), key.substring(0, at));
        String when = key.substring(at + "_at_".length()).replace('_', ' ');
        return new Variable(key, column.unit(), column.meaning() + ", at " + when);
    }

    /** The time that a key names; null if it names none. */
    static Double hours(String key) {
        int at = key.lastIndexOf("_at_");
        try {
            return at < 0
                    ? null
                    : Quantity.parse(key.substring(at + "_at_".length()).replace('_', ' '))
                            .exactly("h", new Ucum())
                            .doubleValue();
        } catch (BadQuantity noTime) {
            return null;
        }
    }

    /** A column of the time series by its name. Unknown name: {@link IllegalArgumentException}. */
    static Variable column(List<Variable> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }

    /** A key as a column of a table, empty where there is no value. */
    static Column<Summary> tableColumn(Variable key) {
        return switch (key.name()) {
            case CLASS -> Column.text(key.name(), key.meaning(), Summary::resorption);
            case RIM -> Column.text(key.name(), key.meaning(), Summary::rimAtSixWeeks);
            default ->
                Column.number(
                        key.name(),
                        key.unit(),
                        key.meaning(),
                        summary -> summary.values().get(key.name()));
        };
    }
}
