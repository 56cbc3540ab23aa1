package org.resorb.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;

/** {@code timeseries.csv}: one row a day and replicate. */
public final class TimeSeries implements Closeable {
    static final String FILE = "timeseries.csv";

    private final CsvFile out;

    TimeSeries(Path folder, List<Variable> columns) throws IOException {
        out = new CsvFile(folder.resolve(FILE), head(columns));
    }

    void add(int replicate, Course course) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < course.size(); row++) {
            line.setLength(0);
            append(replicate, course, row, line);
            out.line(line);
        }
    }

    /** The whole file of a run without replicates. */
    public static String text(Course course) {
        StringBuilder text = new StringBuilder(head(course.columns())).append('\n');
        for (int row = 0; row < course.size(); row++) {
            append(1, course, row, text);
            text.append('\n');
        }
        return text.toString();
    }

    private static String head(List<Variable> columns) {
        return "replicate," + columns.stream().map(Variable::name).collect(Collectors.joining(","));
    }

    private static void append(int replicate, Course course, int row, StringBuilder line) {
        line.append(replicate);
        for (int column = 0; column < course.columns().size(); column++) {
            line.append(',').append(NineDigits.text(course.at(row, column)));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
