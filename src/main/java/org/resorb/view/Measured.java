package org.resorb.view;

import org.resorb.measure.Column;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;

/** The last row of the time series, to be read and drawn by inspectors. */
final class Measured {
    private Measured() {}

    static Readings of(Play play) {
        Readings readings = new Readings();
        for (int i = 0; i < Measures.columns().size(); i++) {
            int column = i;
            Column about = Measures.columns().get(i);
            readings.number(about.name(), about.meaning(), () -> last(play.course(), column));
        }
        return readings;
    }

    private static double last(Course course, int column) {
        return course.size() == 0 ? Double.NaN : course.at(course.size() - 1, column);
    }
}
