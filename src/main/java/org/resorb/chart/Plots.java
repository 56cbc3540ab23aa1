package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Plots of curves over time whose inner rectangle is chosen by the caller, so that everything around it can line up. */
final class Plots {
    private static final double BAND = 0.22;

    private Plots() {}

    /** A plot over time without data; one or two vertical axes. */
    static XYPlot empty(TimeScale time, List<NumberAxis> axes) {
        return empty(time.axis(), axes);
    }

    /** A plot without data; one or two vertical axes. */
    static XYPlot empty(NumberAxis across, List<NumberAxis> axes) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(across);
        // It draws the grid even where no data are added.
        plot.setRenderer(lines());
        for (int i = 0; i < axes.size(); i++) {
            plot.setRangeAxis(i, axes.get(i));
            plot.setRangeAxisLocation(i, i == 0 ? AxisLocation.BOTTOM_OR_LEFT : AxisLocation.BOTTOM_OR_RIGHT);
        }
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Look.FAINT);
        plot.setRangeGridlineStroke(Look.solid(0.4));
        // In place of the grid line there, which would pale the axis.
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Look.INK);
        plot.setRangeZeroBaselineStroke(Look.solid(0.6));
        // Bands first, lines over them: what is added later lies on top.
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    /** A plot of curves; {@code days} is their common time. */
    static XYPlot of(TimeScale time, List<NumberAxis> axes, double[] days, List<Curve> curves) {
        XYPlot plot = empty(time, axes);
        for (int i = 0; i < axes.size(); i++) {
            int axis = i;
            add(
                    plot,
                    time,
                    days,
                    curves.stream().filter(curve -> curve.axis() == axis).toList(),
                    axis);
        }
        return plot;
    }

    /** Adds curves with a time of their own. */
    static void add(XYPlot plot, TimeScale time, double[] days, List<Curve> curves, int axis) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        boolean banded = curves.stream().anyMatch(curve -> curve.band().replicates() > 1);
        XYLineAndShapeRenderer renderer = banded ? new DeviationRenderer(true, false) : lines();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            data.addSeries(series(i, time, days, curve.band()));
            renderer.setSeriesPaint(i, curve.color());
            renderer.setSeriesStroke(i, curve.stroke());
            renderer.setSeriesFillPaint(i, curve.color());
        }
        if (renderer instanceof DeviationRenderer bands) {
            bands.setAlpha((float) BAND);
        }
        int index = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
        plot.mapDatasetToRangeAxis(index, axis);
    }

    private static XYLineAndShapeRenderer lines() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        // One path per line: dashes run on, and the SVG stays small.
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private static YIntervalSeries series(int key, TimeScale time, double[] days, Band band) {
        YIntervalSeries series = new YIntervalSeries(key, false, true);
        for (int day = 0; day < days.length; day++) {
            series.add(days[day] / time.days(), band.middle()[day], band.low()[day], band.high()[day]);
        }
        return series;
    }

    /** Draws with the data exactly inside {@code inner}; axes lie outside of it, within the margins given in points. */
    static void draw(Graphics2D pen, XYPlot plot, Rectangle2D inner, double left, double right, double bottom) {
        AxisSpace sides = new AxisSpace();
        sides.setLeft(left);
        sides.setRight(right);
        plot.setFixedRangeAxisSpace(sides);
        AxisSpace foot = new AxisSpace();
        foot.setBottom(bottom);
        plot.setFixedDomainAxisSpace(foot);
        Rectangle2D outer = new Rectangle2D.Double(
                inner.getX() - left, inner.getY(), inner.getWidth() + left + right, inner.getHeight() + bottom);
        // Otherwise letters that stand upright become outlines, and the SVG has no words there.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        plot.draw(pen, outer, null, null, null);
    }
}
