package org.resorb.chart;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.tissue.Declared;

/** Six small charts of what went on in and around the fragment, on one time axis. */
final class CourseChart {
    private static final double WIDTH = 540;
    /** Cells have the colour in which they are drawn as tissue. */
    private static final Map<String, Integer> COLORS =
            Map.of("macrophages_m1", Palette.VERMILION, "macrophages_m2", Palette.BLUE);

    /** The axis of a line: left, right, or left in per cent of its own peak, which the legend tells. */
    private enum Side {
        LEFT,
        RIGHT,
        RELATIVE
    }

    private record Line(String column, String label, Side side) {}

    /** {@code end} is the smallest upper end of the left axis, {@code right} the label of the right one, empty for none. */
    private record Panel(String heading, String left, String right, double end, List<Line> lines) {}

    private static final List<Panel> PANELS = List.of(
            panel(
                    "a  Macrophages",
                    "cells",
                    "",
                    0,
                    "macrophages_m1",
                    "M1, inflammatory",
                    "macrophages_m2",
                    "M2, resolving"),
            panel(
                    "b  Vessels",
                    "length (mm)",
                    "tip cells",
                    0,
                    "vessel_length_mm",
                    "new vessels",
                    ">tip_cells",
                    "tip cells (right)"),
            panel(
                    "c  Enzymes, signals (peak, ng/mL)",
                    "per cent of own peak",
                    "",
                    100,
                    "%mmp3_ng_per_ml",
                    "MMP-3",
                    "%mmp7_ng_per_ml",
                    "MMP-7",
                    "%tnf_ng_per_ml",
                    "TNF",
                    "%mcp1_ng_per_ml",
                    "MCP-1",
                    "%vegf_ng_per_ml",
                    "VEGF",
                    "%il10_ng_per_ml",
                    "IL-10"),
            panel(
                    "d  Water, signal and matrix",
                    "fraction",
                    "",
                    1,
                    "water_fraction",
                    "water",
                    "t2_signal",
                    "T2 signal",
                    "proteoglycan_fraction",
                    "proteoglycan",
                    "collagen_fraction",
                    "collagen"),
            panel("e  Leg pain", "visual analogue scale", "", 10, "pain_vas", "pain (0 none, 10 worst)"),
            panel(
                    "f  Rim enhancement",
                    "fraction of outline",
                    "thickness (mm)",
                    1,
                    "rim_enhancement_fraction",
                    "enhanced outline",
                    ">rim_thickness_mm",
                    "thickness (right)"));

    private CourseChart() {}

    /** Columns and labels in turn; {@code >} before a column is for the right axis, {@code %} for relative. */
    private static Panel panel(String heading, String left, String right, double end, String... lines) {
        List<Line> all = Stream.iterate(0, i -> i < lines.length, i -> i + 2)
                .map(i -> new Line(
                        lines[i].replaceFirst("^[>%]", ""),
                        lines[i + 1],
                        lines[i].startsWith(">") ? Side.RIGHT : lines[i].startsWith("%") ? Side.RELATIVE : Side.LEFT))
                .toList();
        return new Panel(heading, left, right, end, all);
    }

    static Sheet sheet(RunFigures run, Theme theme) {
        List<Plot> plots = PANELS.stream().map(panel -> plot(panel, run, theme)).toList();
        String note = run.hasSpread()
                ? "Median and 5\u201395 % of " + run.replicates().size() + " replicates; signals: medians."
                : "";
        String words =
                "Macrophages, vessels, enzymes and signals, water and matrix, leg pain and rim enhancement over time.";
        return new Sheet(run.about().describing(words), theme.withWidth(WIDTH), plots)
                .note(note)
                .columns(3, 10);
    }

    private static Plot plot(Panel panel, RunFigures run, Theme theme) {
        List<Line> lines =
                panel.lines().stream().filter(line -> isShown(line, run)).toList();
        Scale time = run.time();
        Plot plot = new Plot(
                        time.titled(time.title().replaceAll(".*\\((.*)\\)", "$1")), scale(panel, lines, run, false))
                .heading(panel.heading())
                .legend()
                .annotate(run.annotations(), false)
                .height(105);
        if (!panel.right().isEmpty()) {
            plot.second(scale(panel, lines, run, true));
        }
        for (int i = 0; i < lines.size(); i++) {
            add(plot, lines.get(i), panel.lines().indexOf(lines.get(i)), run, theme);
        }
        return plot;
    }

    private static void add(Plot plot, Line line, int number, RunFigures run, Theme theme) {
        ReplicateBand spread = run.spread(line.column());
        Color color = color(line.column(), number, theme);
        LineMark mark = new LineMark(run.days(), shown(line, spread).middle(), color, Theme.stroke(number, 1.2));
        // Several bands on one another would hide the lines.
        if (run.hasSpread() && line.side() == Side.LEFT) {
            plot.add(spread.band(run.days(), Palette.clear(color, 0.18)));
        }
        if (run.hasSpread() && line.side() == Side.RIGHT) {
            plot.addSecond("", spread.band(run.days(), Palette.clear(color, 0.18)));
        }
        if (line.side() == Side.RIGHT) {
            plot.addSecond(line.label(), mark);
        } else {
            String peak = line.side() == Side.RELATIVE ? " (" + Digits.brief(spread.peak()) + ")" : "";
            plot.add(line.label() + peak, mark);
        }
    }

    private static Color color(String column, int number, Theme theme) {
        return Declared.SUBSTANCES.all().stream()
                .filter(substance -> substance.column().equals(column))
                .map(substance -> new Color(substance.color()))
                .findFirst()
                .orElseGet(() -> theme.color(COLORS.getOrDefault(column, number)));
    }

    private static ReplicateBand shown(Line line, ReplicateBand spread) {
        return line.side() == Side.RELATIVE ? spread.times(spread.peak() > 0 ? 100 / spread.peak() : 1) : spread;
    }

    /** A signal that stays at zero, or would be told as 0, has no peak to be drawn relative to. */
    private static boolean isShown(Line line, RunFigures run) {
        return run.replicates().get(0).columns().stream()
                        .anyMatch(column -> column.name().equals(line.column()))
                && !(line.side() == Side.RELATIVE
                        && Digits.brief(run.spread(line.column()).peak()).equals("0"));
    }

    private static Scale scale(Panel panel, List<Line> lines, RunFigures run, boolean right) {
        double max = lines.stream()
                .filter(line -> (line.side() == Side.RIGHT) == right)
                .mapToDouble(line -> line.side() == Side.RELATIVE
                        ? 100
                        : run.spread(line.column()).max())
                .max()
                .orElse(0);
        return Scale.upTo(right ? panel.right() : panel.left(), Math.max(right ? 0 : panel.end(), max))
                .inLargeUnits();
    }
}
