package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.chart.SmallChart.Line;

/** Six small charts of what went on in and around the fragment, on one time axis. */
public final class CourseChart {
    private static final Sheet SHEET = new Sheet(540, 410);
    private static final int ACROSS = 3;
    private static final double TOP = 24;

    private static final List<SmallChart> CHARTS = List.of(
            new SmallChart(
                    "a  Macrophages",
                    "cells",
                    "",
                    0,
                    List.of(line("macrophages_m1", "M1, inflammatory"), line("macrophages_m2", "M2, resolving"))),
            new SmallChart(
                    "b  Vessels",
                    "length (mm)",
                    "tip cells",
                    0,
                    List.of(line("vessel_length_mm", "new vessels"), right("tip_cells", "tip cells (right)"))),
            new SmallChart(
                    "c  Enzymes, signals (peak, ng/mL)",
                    "per cent of own peak",
                    "",
                    100,
                    List.of(
                            relative("mmp3_ng_per_ml", "MMP-3"),
                            relative("mmp7_ng_per_ml", "MMP-7"),
                            relative("tnf_ng_per_ml", "TNF"),
                            relative("mcp1_ng_per_ml", "MCP-1"),
                            relative("vegf_ng_per_ml", "VEGF"),
                            relative("il10_ng_per_ml", "IL-10"))),
            new SmallChart(
                    "d  Water, signal and matrix",
                    "fraction",
                    "",
                    1,
                    List.of(
                            line("water_fraction", "water"),
                            line("t2_signal", "T2 signal"),
                            line("proteoglycan_fraction", "proteoglycan"),
                            line("collagen_fraction", "collagen"))),
            new SmallChart(
                    "e  Leg pain",
                    "visual analogue scale",
                    "",
                    10,
                    List.of(line("pain_vas", "pain (0 none, 10 worst)"))),
            new SmallChart(
                    "f  Rim enhancement",
                    "fraction of outline",
                    "thickness (mm)",
                    1,
                    List.of(
                            line("rim_enhancement_fraction", "enhanced outline"),
                            right("rim_thickness_mm", "thickness (right)"))));

    private CourseChart() {}

    /** Writes {@code courses.png}. A column that the courses don't have is left out. */
    public static void write(Picture picture, Path folder) throws IOException {
        Files.createDirectories(folder);
        SHEET.png(folder.resolve("courses.png"), pen -> draw(pen, picture));
    }

    private static void draw(Graphics2D pen, Picture picture) {
        int n = picture.replicates().size();
        String of = n == 1 ? "" : " (median and 5\u201395 % of " + n + " replicates)";
        double room = SHEET.width() - SmallChart.LEFT - 8;
        String title =
                Words.shorten(picture.title(), Look.font(Look.TITLE), room - Look.width(of, Look.font(Look.TITLE)));
        Words.left(pen, title + of, SmallChart.LEFT, 18, Look.font(Look.TITLE), Look.INK);
        double width = SHEET.width() / ACROSS;
        double height = (SHEET.height() - TOP) / (CHARTS.size() / ACROSS);
        for (int i = 0; i < CHARTS.size(); i++) {
            double x = width * (i % ACROSS);
            double y = TOP + height * (i / ACROSS);
            CHARTS.get(i).draw(pen, picture, new Rectangle2D.Double(x, y, width, height));
        }
    }

    private static Line line(String column, String label) {
        return new Line(column, label, 0, false);
    }

    private static Line right(String column, String label) {
        return new Line(column, label, 1, false);
    }

    private static Line relative(String column, String label) {
        return new Line(column, label, 0, true);
    }
}
