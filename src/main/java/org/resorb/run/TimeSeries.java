package org.resorb.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.measure.Column;
import org.resorb.measure.Course;
import org.resorb.measure.NineDigits;

/** {@code timeseries.csv}: one row a day and replicate. */
final class TimeSeries implements Closeable {
    static final String FILE = "timeseries.csv";

    private final CsvFile out;

    TimeSeries(Path folder, List<Column> columns) throws IOException {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(","));
        out = new CsvFile(folder.resolve(FILE), "replicate," + names);
    }

    void add(int replicate, Course course) throws IOException {
        int width = course.columns().size();
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < course.size(); row++) {
            line.setLength(0);
            line.append(replicate);
            for (int column = 0; column < width; column++) {
                line.append(',').append(NineDigits.text(course.at(row, column)));
            }
            out.line(line);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
