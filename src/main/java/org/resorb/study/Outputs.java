package org.resorb.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.resorb.measure.Course;
import org.resorb.measure.Detail;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.quantity.Time;
import org.resorb.run.Recording;
import org.resorb.scenario.Scenario;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

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
     * @param day since herniation; the last day up to it counts, and a run that ended before has no value
     * @param time as written, for a name
     */
    public record Moment(Variable column, double day, String time) {
        String name() {
            return column.name() + "_at_" + time.replaceAll("[^A-Za-z0-9]+", "_");
        }
    }

    /** A run and what it comes to. */
    record Found(Course course, Summary summary) {}

    /** One kept day of a run, and where the kept columns are in it. */
    record Day(Course course, int row, int[] places) {}

    /** What is kept of a run beside curves. */
    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        summary.forEach(key -> variables.add(SummaryKeys.column(key)));
        for (Moment moment : moments) {
            String meaning = moment.column.meaning() + ", at " + moment.time;
            variables.add(new Variable(moment.name(), moment.column.unit(), meaning));
        }
        return List.copyOf(variables);
    }

    /** Whether one of the {@link #variables} is the time of an event, which a run may end without: later, not missing. */
    public static boolean isTimeOfEvent(String name) {
        return SummaryKeys.isTimeOfEvent(name);
    }

    /** The columns of a run in {@code runs.csv}, behind the factors; empty where there is no value. */
    Columns<Found> columns() {
        List<Column<Found>> columns = new ArrayList<>();
        List<Variable> variables = variables();
        for (int i = 0; i < variables.size(); i++) {
            Variable one = variables.get(i);
            columns.add(
                    i < summary.size()
                            ? SummaryKeys.tableColumn(one).of(Found::summary)
                            : of(one, moments.get(i - summary.size())));
        }
        return Columns.of(Found.class).with(columns);
    }

    private static Column<Found> of(Variable variable, Moment moment) {
        return Column.number(variable.name(), variable.unit(), variable.meaning(), found -> {
            int column = found.course.index(moment.column.name());
            double end = found.course.at(found.course.size() - 1, 0);
            return end < Math.floor(moment.day)
                    ? Double.NaN
                    : found.course.at(lastUpTo(found.course, moment.day), column);
        });
    }

    /** The columns of a day in the table of curves, behind the replicate. */
    Columns<Day> curveColumns() {
        List<Column<Day>> columns = new ArrayList<>();
        for (Variable one : curves) {
            int index = columns.size();
            columns.add(Column.number(
                    one.name(), one.unit(), one.meaning(), day -> day.course.at(day.row, day.places[index])));
        }
        return Columns.of(Day.class)
                .number("time_d", "d", "Days since herniation", day -> day.course.at(day.row, 0), NumberText::any)
                .with(columns);
    }

    /** What a run has to look at for them: images only on the days that are asked for. */
    Recording recording(Scenario scenario) {
        int last = (int) Math.floor(scenario.duration() / Time.HOURS_PER_DAY);
        boolean imaged = curves.stream().anyMatch(Variable::needsImage);
        List<Detail> details =
                Detail.of(Stream.concat(curves.stream(), moments.stream().map(Moment::column))
                        .toList());
        if (imaged && every == 1) {
            return Recording.NUMBERS.with(details);
        }
        Set<Integer> days = new HashSet<>(summary.isEmpty() ? Set.of() : Summary.imagedDays());
        moments.forEach(moment -> days.add((int) Math.floor(moment.day)));
        days.add(last);
        return new Recording(false, day -> imaged && day % every == 0 || days.contains(day), details);
    }

    /** Their values in one run, as a line of {@link #columns}. */
    String values(Course course) {
        return columns().line(new Found(course, Summary.of(course)));
    }

    private static int lastUpTo(Course course, double day) {
        int row = course.size() - 1;
        while (row > 0 && course.at(row, 0) > day) {
            row--;
        }
        return row;
    }

    /** The kept days of a run as lines of {@link #curveColumns} with semicolons between; may be empty. */
    String curve(Course course) {
        if (curves.isEmpty()) {
            return "";
        }
        int[] places =
                curves.stream().mapToInt(column -> course.index(column.name())).toArray();
        Columns<Day> columns = curveColumns();
        StringJoiner days = new StringJoiner(";");
        for (int row = 0; row < course.size(); row += Math.min(every, Math.max(1, course.size() - 1 - row))) {
            days.add(columns.line(new Day(course, row, places)));
        }
        return days.toString();
    }
}
