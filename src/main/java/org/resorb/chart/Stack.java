package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The parts of a balance laid on one another: gains upwards from zero, losses downwards. */
record Stack(List<Layer> layers, double[] net) {
    static final BasicStroke NET = Look.solid(1.6);
    private static final BasicStroke EDGE = Look.solid(0.4);

    /** Space between two curves that one process fills, in mm³. */
    record Layer(String process, boolean gain, double[] low, double[] high) {
        double thickest() {
            double thickest = 0;
            for (int day = 0; day < low.length; day++) {
                thickest = Math.max(thickest, high[day] - low[day]);
            }
            return thickest;
        }
    }

    /** Layers in the order of the parts; a part that both gains and loses has two. */
    static Stack of(Balance balance) {
        List<Layer> layers = new ArrayList<>();
        double[] gained = new double[balance.days().length];
        double[] lost = new double[balance.days().length];
        for (Balance.Part part : balance.parts()) {
            double[] above = gained.clone();
            double[] below = lost.clone();
            for (int day = 0; day < above.length; day++) {
                above[day] += Math.max(0, part.change()[day]);
                below[day] += Math.min(0, part.change()[day]);
            }
            if (!Arrays.equals(above, gained)) {
                layers.add(new Layer(part.process(), true, gained, above));
            }
            if (!Arrays.equals(below, lost)) {
                layers.add(new Layer(part.process(), false, below, lost));
            }
            gained = above;
            lost = below;
        }
        return new Stack(layers, balance.net());
    }

    /** Adds the layers and the net line on top of them. */
    void addTo(XYPlot plot, TimeScale time, double[] days, Function<String, Color> colors) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(1);
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            double[] edge = layer.gain() ? layer.high() : layer.low();
            data.addSeries(series(i, time, days, edge, layer.low(), layer.high()));
            renderer.setSeriesFillPaint(i, colors.apply(layer.process()));
            renderer.setSeriesPaint(i, Color.WHITE);
            renderer.setSeriesStroke(i, EDGE);
        }
        data.addSeries(series(layers.size(), time, days, net, net, net));
        renderer.setSeriesFillPaint(layers.size(), Look.INK);
        renderer.setSeriesPaint(layers.size(), Look.INK);
        renderer.setSeriesStroke(layers.size(), NET);
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
    }

    private static YIntervalSeries series(
            int key, TimeScale time, double[] days, double[] line, double[] low, double[] high) {
        YIntervalSeries series = new YIntervalSeries(key, false, true);
        for (int day = 0; day < days.length; day++) {
            series.add(days[day] / time.days(), line[day], low[day], high[day]);
        }
        return series;
    }
}
