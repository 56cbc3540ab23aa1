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

    /** The last kept day that is not after another. */
    double keptBy(double day) {
        double kept = days[0];
        for (double one : days) {
            kept = one <= day ? one : kept;
        }
        return kept;
    }

    double at(String column, int index, int run) {
        return values.get(column).get(index)[run];
    }

    /** A column of one run. */
    KeptCourse of(String column, int run) {
        double[] own = values.get(column).stream().mapToDouble(row -> row[run]).toArray();
        return new KeptCourse(days, own, column.endsWith("_class"));
    }

    boolean failed(int run) {
        return Double.isNaN(at(Cohort.VOLUME, 0, run));
    }
}
