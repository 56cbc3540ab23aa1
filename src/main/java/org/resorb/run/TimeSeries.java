package org.resorb.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;
import org.resorb.table.TableWriter;

/** {@code timeseries.csv}: one row a day and replicate. */
public final class TimeSeries implements Closeable {
    static final String FILE = "timeseries.csv";
    static final String REPLICATE = "replicate";

    private final TableWriter<Day> out;

    /** One day of a replicate. */
    record Day(int replicate, Course course, int row) {}

    TimeSeries(Path folder, List<Variable> variables) throws IOException {
        out = TableWriter.to(folder.resolve(FILE), columns(variables));
    }

    static Columns<Day> columns(List<Variable> variables) {
        List<Column<Day>> measured = new ArrayList<>();
        for (Variable one : variables) {
            int index = measured.size();
            measured.add(Column.number(
                    one.name(), one.unit(), one.meaning(), day -> day.course.at(day.row, index), NumberText::any));
        }
        return Columns.of(Day.class)
                .whole(REPLICATE, "Number of the replicate, from 1", Day::replicate)
                .with(measured);
    }

    void add(int replicate, Course course) throws IOException {
        for (Day day : days(replicate, course)) {
            out.write(day);
        }
    }

    /** All days of a replicate. */
    static List<Day> days(int replicate, Course course) {
        List<Day> days = new ArrayList<>();
        for (int row = 0; row < course.size(); row++) {
            days.add(new Day(replicate, course, row));
        }
        return days;
    }

    /** The whole file of a run without replicates. */
    public static String text(Course course) {
        return columns(course.columns()).csv(days(1, course));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
