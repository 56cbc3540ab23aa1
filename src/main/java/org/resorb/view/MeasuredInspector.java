package org.resorb.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JScrollPane;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;

/** The last row of the time series; the button beside a number draws it over time. */
final class MeasuredInspector extends Inspector {
    private static final long serialVersionUID = 1L;

    private final Inspector numbers;

    MeasuredInspector(Play play, GUIState gui) {
        numbers = new SimpleInspector(readings(play), gui, "On the last whole day");
        JScrollPane scroll = new JScrollPane(numbers);
        // As high as its neighbour, so that neither scrolls as a whole.
        scroll.setPreferredSize(new Dimension(500, 260));
        setLayout(new BorderLayout());
        add(scroll);
        setVolatile(true);
    }

    private static Readings readings(Play play) {
        Readings readings = new Readings(play.title());
        for (int i = 0; i < Measures.columns().size(); i++) {
            int column = i;
            Variable about = Measures.columns().get(i);
            readings.number(about.name(), about.meaning(), () -> last(play.course(), column));
        }
        return readings;
    }

    private static double last(Course course, int column) {
        return course.size() == 0 ? Double.NaN : course.at(course.size() - 1, column);
    }

    @Override
    public void updateInspector() {
        numbers.updateInspector();
    }
}
