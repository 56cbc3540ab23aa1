package org.resorb.run;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.storage.FileAccess;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;
import org.resorb.table.TableWriter;

/** {@code timeseries.csv}: one row a day and replicate. */
public final class TimeSeries implements Closeable {
    static final String REPLICATE = "replicate";

    private final TableWriter<Day> out;

    /** One day of a replicate. */
    record Day(int replicate, Course course, int row) {}

    TimeSeries(Path folder, List<Variable> variables) throws IOException {
        out = TableWriter.to(folder.resolve(DataFiles.TIME_SERIES), columns(variables));
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

    /** Where the file in a folder has other days of a replicate than a course, for example file and line; empty if nowhere. */
    static String difference(Path folder, int replicate, Course course) throws IOException {
        Columns<Day> columns = columns(course.columns());
        List<String> days = days(replicate, course).stream().map(columns::line).toList();
        String start = replicate + ",";
        int number = 0;
        int found = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FileAccess.in(folder.resolve(DataFiles.TIME_SERIES)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                boolean same = number == 1
                        ? line.equals(columns.head())
                        : !line.startsWith(start) || found < days.size() && line.equals(days.get(found++));
                if (!same) {
                    return DataFiles.TIME_SERIES + ":" + number;
                }
            }
        }
        return found < days.size() ? DataFiles.TIME_SERIES : "";
    }

    /** The whole file of a run without replicates. */
    public static String text(Course course) {
        return text(1, course);
    }

    /** The whole file of one replicate alone. */
    public static String text(int replicate, Course course) {
        return columns(course.columns()).csv(days(replicate, course));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
