package org.resorb.run;

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DatasetUtils;

/** The benchmarks as bars on a logarithmic axis. */
final class BenchmarkCharts {
    private static final int WIDTH = 1000;
    private static final int ROW = 26;
    private static final int FRAME = 110;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Color BAR = new Color(0x3b, 0x6f, 0xa0);

    private BenchmarkCharts() {}

    static void draw(Path folder, List<Benchmarks.Line> lines, Peers peers) throws IOException {
        DefaultCategoryDataset settling = new DefaultCategoryDataset();
        for (Benchmarks.Line line : lines) {
            boolean shown = line.name().endsWith(" 0.2")
                    || line.name().contains(" ALL ")
                    || line.name().contains("Deep");
            if (line.unit().equals("voxel") && shown) {
                settling.addValue(line.ratio(), "", name(line));
            }
        }
        bars(
                folder.resolve("settling.png").toFile(),
                "Settling a substance, stopping rule included, by voxel in mm",
                "time a voxel, in sweeps of the plain reference kernel",
                settling);
        DefaultCategoryDataset ways = new DefaultCategoryDataset();
        peers.ways().forEach(way -> ways.addValue(way.seconds(), "", way.name()));
        bars(
                folder.resolve("peers.png").toFile(),
                "All eight substances over 24 months, 72 x 88 voxels, true error 1e-4",
                "seconds on one processor",
                ways);
    }

    private static String name(Benchmarks.Line line) {
        return line.name()
                .replace("DeepSettlingBenchmark.warm", "warm all, 3-D 0.235")
                .replace("SettlingBenchmark.", "")
                .replace("ALL", "all")
                .replaceAll(" (0[.][0-9]+)$", ", $1");
    }

    private static void bars(File file, String title, String axis, DefaultCategoryDataset data) throws IOException {
        double least = DatasetUtils.findMinimumRangeValue(data).doubleValue();
        double most = DatasetUtils.findMaximumRangeValue(data).doubleValue();
        LogAxis values = new LogAxis(axis);
        values.setRange(Math.pow(10, Math.floor(Math.log10(least) - 0.1)), most * 4);
        values.setTickUnit(new NumberTickUnit(1));
        values.setLabelFont(FONT);
        values.setTickLabelFont(FONT);
        values.setNumberFormatOverride(new DecimalFormat("0.####"));
        BarRenderer renderer = new BarRenderer();
        renderer.setBase(values.getLowerBound());
        renderer.setIncludeBaseInRange(false);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, BAR);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", new DecimalFormat("#,##0.#")));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(FONT);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(FONT);
        names.setMaximumCategoryLabelWidthRatio(0.5f);
        CategoryPlot plot = new CategoryPlot(data, names, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        JFreeChart chart = new JFreeChart(title, FONT.deriveFont(Font.BOLD, 16), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        ChartUtils.saveChartAsPNG(file, chart, WIDTH, FRAME + ROW * data.getColumnCount());
    }
}
