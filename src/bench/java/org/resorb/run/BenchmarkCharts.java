package org.resorb.run;

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

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
            if (line.unit().equals("voxel")) {
                settling.addValue(line.ratio(), "", name(line));
            }
        }
        bars(
                folder.resolve("settling.png").toFile(),
                "Settling a substance, stopping rule included",
                "time a voxel, in sweeps of the plain reference kernel",
                settling);
        DefaultCategoryDataset ways = new DefaultCategoryDataset();
        peers.ways().forEach(way -> ways.addValue(way.seconds(), "", way.name()));
        bars(
                folder.resolve("peers.png").toFile(),
                "All eight substances over 24 months, 72 x 88 voxels, true error 1e-4",
                "seconds on one core",
                ways);
    }

    private static String name(Benchmarks.Line line) {
        return line.name().replace("SettlingBenchmark.", "").replace("Deep", "3-D, 0.235 mm, ");
    }

    private static void bars(File file, String title, String axis, DefaultCategoryDataset data) throws IOException {
        LogAxis values = new LogAxis(axis);
        values.setLabelFont(FONT);
        values.setTickLabelFont(FONT);
        values.setNumberFormatOverride(new java.text.DecimalFormat("0.####"));
        values.setUpperMargin(0.15);
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, BAR);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", new java.text.DecimalFormat("0.##")));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(FONT);
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(FONT);
        names.setMaximumCategoryLabelWidthRatio(0.5f);
        CategoryPlot plot = new CategoryPlot(data, names, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        JFreeChart chart = new JFreeChart(title, FONT.deriveFont(Font.BOLD, 16), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        ChartUtils.saveChartAsPNG(file, chart, WIDTH, FRAME + ROW * data.getColumnCount());
    }
}
