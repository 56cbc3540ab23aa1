package org.resorb.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Frame;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.resorb.quantity.Time;
import org.resorb.run.Simulation;
import sim.display.GUIState;
import sim.portrayal.inspector.PropertyInspector;
import sim.util.Properties;

/**
 * Draws a number over time, from the menu beside each number in an inspector. MASON's own chart needs an older JFreeChart,
 * so its list of such tools, {@code propertyinspector.classes}, is replaced by one that names this class.
 */
public final class PropertyChart extends PropertyInspector {
    private static final long serialVersionUID = 1L;

    private final transient XYSeries series = new XYSeries(0);

    /** Called by MASON by reflection. */
    public PropertyChart(Properties properties, int index, Frame parent, GUIState gui) {
        super(properties, index, parent, gui);
        String name = properties.getName(index);
        setLayout(new BorderLayout());
        JFreeChart chart = ChartFactory.createXYLineChart(
                null,
                "Time since herniation (days)",
                name,
                new XYSeriesCollection(series),
                PlotOrientation.VERTICAL,
                false,
                true,
                false);
        chart.getXYPlot().setBackgroundPaint(Color.WHITE);
        chart.getXYPlot().setRangeGridlinePaint(new Color(0xE4E4E4));
        chart.getXYPlot().setDomainGridlinesVisible(false);
        chart.getXYPlot().getRenderer().setSeriesPaint(0, new Color(0x0072B2));
        ChartPanel panel = new ChartPanel(chart);
        panel.setPreferredSize(new Dimension(480, 280));
        add(panel);
        setValidInspector(true);
    }

    /** In the menu. */
    public static String name() {
        return "Chart over time";
    }

    /** Kinds of properties that can be drawn. */
    public static Class<?>[] types() {
        return new Class<?>[] {Number.class, int.class, long.class, float.class, double.class};
    }

    @Override
    public void updateInspector() {
        double day = ((Simulation) simulation.state).hours() / Time.HOURS_PER_DAY;
        if (properties.getValue(index) instanceof Number number && Double.isFinite(number.doubleValue())) {
            series.addOrUpdate(day, number.doubleValue());
        }
    }
}
