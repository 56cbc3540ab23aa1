package org.resorb.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.resorb.measure.Course;

/** The volume of the fragment over time, with earlier plays in grey behind it. */
final class VolumeWindow {
    private static final Color INK = new Color(0x1A1A1A);
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color GREY = new Color(0x9A9A9A);
    private static final int EARLIER = 6;
    private static final double USUAL = 125;
    private static final int LONGEST = 44;

    private final XYSeriesCollection now = new XYSeriesCollection();
    private final XYSeriesCollection earlier = new XYSeriesCollection();
    private final Deque<XYSeries> kept = new ArrayDeque<>();
    private final XYPlot plot = new XYPlot();
    private final JFrame frame = new JFrame("Volume of the fragment");
    private XYSeries series = new XYSeries(0);
    private ValueMarker marker;
    private double markedDay = Double.NaN;
    private int plays;

    /** An empty chart for so many days. */
    VolumeWindow(String title, double days) {
        NumberAxis time = new NumberAxis("Time since herniation (days)");
        time.setRange(0, days);
        plot.setDomainAxis(time);
        NumberAxis volume = new NumberAxis("Volume (% of the first day)");
        volume.setRange(0, USUAL);
        plot.setRangeAxis(volume);
        plot.setDataset(0, earlier);
        plot.setRenderer(0, lines(GREY, 1.2f));
        plot.setDataset(1, now);
        plot.setRenderer(1, lines(BLUE, 2.2f));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(new Color(0xE4E4E4));
        JFreeChart chart = new JFreeChart(title, JFreeChart.DEFAULT_TITLE_FONT.deriveFont(14f), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        // Room for half of the last number below the axis.
        chart.setPadding(new RectangleInsets(0, 0, 0, 14));
        frame.add(new ChartPanel(chart, 560, 340, 200, 150, 3000, 2000, true, false, true, true, true, true));
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        frame.pack();
        begin();
    }

    private static XYLineAndShapeRenderer lines(Color color, float width) {
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setAutoPopulateSeriesPaint(false);
        lines.setDefaultPaint(color);
        lines.setAutoPopulateSeriesStroke(false);
        lines.setDefaultStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        return lines;
    }

    JFrame frame() {
        return frame;
    }

    /** The play so far becomes an earlier one. */
    void begin() {
        if (series.getItemCount() > 1) {
            kept.addLast(series);
            earlier.addSeries(series);
        }
        if (kept.size() > EARLIER) {
            earlier.removeSeries(kept.removeFirst());
        }
        now.removeAllSeries();
        plot.clearDomainMarkers(1);
        markedDay = Double.NaN;
        series = new XYSeries(++plays);
        now.addSeries(series);
    }

    /** Adds the days that are new. The course belongs to the thread that plays, so it is read here and drawn later. */
    void follow(Course course) {
        XYSeries into = series;
        int column = course.index("fragment_volume_fraction");
        int time = course.index("time_d");
        int size = course.size();
        double[] days = new double[size];
        double[] percent = new double[size];
        for (int row = 0; row < size; row++) {
            days[row] = course.at(row, time);
            percent[row] = 100 * course.at(row, column);
        }
        SwingUtilities.invokeLater(() -> {
            for (int row = into.getItemCount(); row < size; row++) {
                into.add(days[row], percent[row]);
                plot.getRangeAxis().setUpperBound(Math.max(plot.getRangeAxis().getUpperBound(), percent[row] + 5));
            }
        });
    }

    /** Marks the day of a change; changes of the same day share a mark. */
    void mark(double day, String label) {
        String text = day == markedDay ? marker.getLabel() + ", " + label : label;
        if (day == markedDay) {
            plot.removeDomainMarker(1, marker, Layer.FOREGROUND);
        }
        markedDay = day;
        marker = new ValueMarker(day, GREY, new BasicStroke(1));
        boolean late = day > plot.getDomainAxis().getUpperBound() / 2;
        marker.setLabel(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        marker.setLabelPaint(INK);
        marker.setLabelBackgroundColor(Color.WHITE);
        marker.setLabelAnchor(late ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        plot.addDomainMarker(1, marker, Layer.FOREGROUND);
    }
}
