package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Variable;
import org.resorb.study.SweepTable;

/**
 * The weekly courses of a group's runs, as its sweep gathered them.
 *
 * @param days of the kept rows
 * @param values by column: for each kept day the value of every run; {@link Double#NaN} for runs that failed
 */
record GroupCourses(double[] days, Map<String, List<double[]>> values) {

    /** Reads them from the folder of the group's sweep. */
    static GroupCourses read(Path folder, CohortGroup group, List<Variable> columns) throws IOException {
        SweepTable table = new SweepTable(folder, (int) group.study().design().rows(), 1);
        double[] days = {};
        Map<String, List<double[]>> values = new LinkedHashMap<>();
        for (Variable column : columns) {
            SweepTable.Curve curve = table.curve(column.name());
            days = curve.days();
            values.put(column.name(), curve.means());
        }
        return new GroupCourses(days, values);
    }

    double last() {
        return days[days.length - 1];
    }

    double at(String column, int index, int run) {
        return values.get(column).get(index)[run];
    }

    /** The value on a day: between two kept ones on the line through both, but a class stays until the next. */
    double on(String column, double day, int run) {
        int after = 0;
        while (after < days.length - 1 && days[after] < day) {
            after++;
        }
        if (after == 0 || days[after] <= day) {
            return at(column, after, run);
        }
        double before = at(column, after - 1, run);
        if (column.endsWith("_class")) {
            return before;
        }
        double part = (day - days[after - 1]) / (days[after] - days[after - 1]);
        return before + part * (at(column, after, run) - before);
    }

    /** The day on which a column first falls to a level, between two kept days; NaN if it never does. */
    double falls(String column, double level, int run) {
        for (int i = 1; i < days.length; i++) {
            double now = at(column, i, run);
            if (now <= level) {
                double before = at(column, i - 1, run);
                double part = before > now ? Math.min(1, Math.max(0, (before - level) / (before - now))) : 1;
                return days[i - 1] + part * (days[i] - days[i - 1]);
            }
        }
        return Double.NaN;
    }

    /** The kept day on which a column is largest. */
    double peak(String column, int run) {
        int best = 0;
        for (int i = 1; i < days.length; i++) {
            best = at(column, i, run) > at(column, best, run) ? i : best;
        }
        return days[best];
    }

    boolean failed(int run) {
        return Double.isNaN(at(Cohort.VOLUME, 0, run));
    }
}
