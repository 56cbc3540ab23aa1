package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;

/** The visits of a table of patients, in their order, and what was found at each. */
final class Visits {
    /** Label of the first visit. */
    static final String BASELINE = "baseline";

    private static final Units UNITS = new Ucum();
    private static final String DAY = "time_d_at_";

    private final PatientTable table;
    private final List<String> labels;

    Visits(PatientTable table) {
        this.table = table;
        labels = table.columns().stream()
                .filter(column -> column.startsWith(DAY))
                .map(column -> column.substring(DAY.length()))
                .toList();
    }

    /** Days since herniation that a time in a file of facts or the label of a visit means. */
    static double days(String time) throws BadQuantity {
        return Quantity.parse(time.replace('_', ' ')).in("d", UNITS);
    }

    PatientTable table() {
        return table;
    }

    /** What a patient has in common with its twin in another arm, number and seed; nobody has a twin without these. */
    String[] twins() {
        boolean known = table.has("patient") && table.has("seed");
        String[] twins = known ? table.words("patient") : new String[0];
        String[] seeds = known ? table.words("seed") : new String[0];
        for (int row = 0; row < twins.length; row++) {
            twins[row] += " of seed " + seeds[row];
        }
        return twins;
    }

    List<String> labels() {
        return labels;
    }

    /** The label of the visit at a time such as {@code 6 mo}; {@code 8 a} finds {@code 96_mo}. */
    String label(String time) throws NotEvaluableException {
        for (String label : labels) {
            if (isSame(label, time)) {
                return label;
            }
        }
        throw new NotEvaluableException("no visit at " + time + "; there are " + String.join(", ", labels));
    }

    private static boolean isSame(String label, String time) {
        if (label.equals(time.replace(' ', '_'))) {
            return true;
        }
        try {
            return Math.abs(days(label) - days(time)) < 1e-6;
        } catch (BadQuantity baseline) {
            return false;
        }
    }

    /** A column as it stands. */
    double[] column(String name) throws NotEvaluableException {
        if (!table.has(name)) {
            throw new NotEvaluableException("no column " + name);
        }
        try {
            return table.numbers(name);
        } catch (NumberFormatException words) {
            throw new NotEvaluableException("column " + name + " holds words");
        }
    }

    /** A column at a visit. */
    double[] at(String name, String label) throws NotEvaluableException {
        return column(name + "_at_" + label);
    }

    /** The same, each value altered. */
    double[] at(String name, String label, DoubleUnaryOperator altered) throws NotEvaluableException {
        return DoubleStream.of(at(name, label)).map(altered).toArray();
    }

    /** A column at each visit, in their order. */
    List<double[]> course(String name) throws NotEvaluableException {
        List<double[]> course = new ArrayList<>();
        for (String label : labels) {
            course.add(at(name, label));
        }
        return course;
    }
}
