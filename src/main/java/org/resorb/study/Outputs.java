package org.resorb.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Time;
import org.resorb.run.Recording;
import org.resorb.scenario.Scenario;

/**
 * What is kept of a run.
 *
 * @param summary keys of the summary
 * @param moments values of columns at a time
 * @param curves columns that are kept over time, none to keep no curves
 * @param every days from one row of the curves to the next; the last day of a run is kept too
 */
public record Outputs(List<String> summary, List<Moment> moments, List<Variable> curves, int every) {

    /**
     * A column at a time.
     *
     * @param column of the time series
     * @param day since herniation; the last day up to it counts
     * @param time as written, for a name
     */
    public record Moment(Variable column, double day, String time) {
        String name() {
            return column.name() + "_at_" + time.replaceAll("[^A-Za-z0-9]+", "_");
        }
    }

    /** The columns of a run in {@code runs.csv}, behind the factors. */
    public List<Variable> columns() {
        List<Variable> columns = new ArrayList<>();
        summary.forEach(key -> columns.add(SummaryKeys.column(key)));
        for (Moment moment : moments) {
            String meaning = moment.column.meaning() + ", at " + moment.time;
            columns.add(new Variable(moment.name(), moment.column.unit(), meaning));
        }
        return List.copyOf(columns);
    }

    /** What a run has to look at for them: images only on the days that are asked for. */
    Recording recording(Scenario scenario) {
        int last = (int) Math.floor(scenario.duration() / Time.HOURS_PER_DAY);
        boolean imaged = curves.stream().anyMatch(column -> Measures.needsImage(column.name()));
        if (imaged && every == 1) {
            return Recording.NUMBERS;
        }
        Set<Integer> days = new HashSet<>(summary.isEmpty() ? Set.of() : Summary.imagedDays());
        moments.forEach(moment -> days.add((int) Math.floor(moment.day)));
        days.add(last);
        return new Recording(false, day -> imaged && day % every == 0 || days.contains(day));
    }

    /** Their values in one run, with commas between; empty where there is none. */
    String values(Course course) {
        StringJoiner values = new StringJoiner(",");
        Summary found = Summary.of(course);
        summary.forEach(key -> values.add(SummaryKeys.value(found, key)));
        for (Moment moment : moments) {
            values.add(cell(course.at(lastUpTo(course, moment.day), course.index(moment.column.name()))));
        }
        return values.toString();
    }

    static String cell(double value) {
        return Double.isFinite(value) ? NineDigits.text(value) : "";
    }

    private static int lastUpTo(Course course, double day) {
        int row = course.size() - 1;
        while (row > 0 && course.at(row, 0) > day) {
            row--;
        }
        return row;
    }

    /** The kept columns of a run, a row a kept day, commas between columns, semicolons between days; may be empty. */
    String curve(Course course) {
        if (curves.isEmpty()) {
            return "";
        }
        int[] index =
                curves.stream().mapToInt(column -> course.index(column.name())).toArray();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < course.size(); row += Math.min(every, Math.max(1, course.size() - 1 - row))) {
            text.append(row == 0 ? "" : ";").append(NineDigits.text(course.at(row, 0)));
            for (int column : index) {
                text.append(',').append(cell(course.at(row, column)));
            }
        }
        return text.toString();
    }
}
