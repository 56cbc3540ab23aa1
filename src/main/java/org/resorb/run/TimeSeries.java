package org.resorb.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.measure.Column;
import org.resorb.measure.Course;
import org.resorb.measure.NineDigits;

/** {@code timeseries.csv}: one row a day and replicate, RFC 4180 with line feeds. */
final class TimeSeries implements Closeable {
    static final String FILE = "timeseries.csv";

    private final BufferedWriter out;

    TimeSeries(Path folder, List<Column> columns) throws IOException {
        out = Files.newBufferedWriter(folder.resolve(FILE));
        StringBuilder head = new StringBuilder("replicate");
        for (Column column : columns) {
            head.append(',').append(column.name());
        }
        out.append(head).append('\n');
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
            out.append(line.append('\n'));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
