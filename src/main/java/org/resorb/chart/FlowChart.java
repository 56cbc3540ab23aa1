package org.resorb.chart;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.mark.ArrowMark;
import org.resorb.chart.mark.TextBoxMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;
import org.resorb.trial.ParticipantFlow;

/** How participants went through a trial, from those who were seen to those who are analysed, as CONSORT asks for it. */
final class FlowChart {
    private static final double GAP = 16;
    private static final double BETWEEN = 0.015;
    private static final double MIDDLE = 0.32;
    private static final double HALF = 0.2;
    private static final double ASIDE = 0.58;
    private static final int MOST_LINES = 6;

    private final Theme theme;
    private final ParticipantFlow flow;
    private final List<TextBoxMark> boxes = new ArrayList<>();
    private final List<ArrowMark> arrows = new ArrayList<>();
    private double at;

    private FlowChart(ParticipantFlow flow, Theme theme) {
        this.flow = flow;
        this.theme = theme;
    }

    /** Writes {@code flow.png} and {@code .svg}. */
    static void write(ParticipantFlow flow, Path folder) throws IOException {
        new FlowChart(flow, Theme.STANDARD).sheet().write(folder, "flow");
    }

    private Sheet sheet() {
        boolean all = flow.arms().stream().allMatch(arm -> arm.allocated() == flow.participants());
        head(all);
        arms();
        Plot plot = new Plot(Scale.bare(0, 1), Scale.bare(at, 0)).height(at);
        arrows.forEach(plot::add);
        boxes.forEach(plot::add);
        return new Sheet(Groups.about("Flow of participants", flow.text()), theme, plot);
    }

    private void head(boolean all) {
        double top = at;
        double seen = box(MIDDLE - HALF, MIDDLE + HALF, top, List.of("Assessed for eligibility, n = " + flow.seen()));
        List<String> refused = new ArrayList<>(List.of("Excluded, n = " + (flow.seen() - flow.participants())));
        flow.refused().forEach(one -> refused.add(one.reason().words() + ": " + one.count()));
        double side = box(ASIDE, 1, seen + GAP / 2, refused);
        double branch = (seen + GAP / 2 + side) / 2;
        double next = Math.max(side, seen) + GAP;
        arrows.add(new ArrowMark(MIDDLE, seen, MIDDLE, next, true));
        arrows.add(new ArrowMark(MIDDLE, branch, ASIDE, branch, true));
        String taken = all && flow.arms().size() > 1 ? "Enrolled, each in all arms, n = " : "Randomised, n = ";
        at = box(MIDDLE - HALF, MIDDLE + HALF, next, List.of(taken + flow.participants()));
    }

    private void arms() {
        double from = at;
        double rail = from + GAP;
        double top = rail + GAP;
        int count = flow.arms().size();
        double wide = (1 - (count - 1) * BETWEEN) / count;
        arrows.add(new ArrowMark(MIDDLE, from, MIDDLE, rail, false));
        arrows.add(new ArrowMark(Math.min(wide / 2, MIDDLE), rail, Math.max(1 - wide / 2, MIDDLE), rail, false));
        double[] bottoms = {top, top, top};
        for (int stage = 0; stage < 3; stage++) {
            double start = stage == 0 ? top : bottoms[stage - 1] + GAP;
            double bottom = start;
            for (int i = 0; i < count; i++) {
                double left = i * (wide + BETWEEN);
                bottom = Math.max(bottom, start + height(lines(flow.arms().get(i), stage), wide));
                double middle = left + wide / 2;
                arrows.add(new ArrowMark(middle, stage == 0 ? rail : bottoms[stage - 1], middle, start, true));
            }
            for (int i = 0; i < count; i++) {
                double left = i * (wide + BETWEEN);
                List<String> words = wrapped(lines(flow.arms().get(i), stage), wide);
                boxes.add(new TextBoxMark(left, left + wide, start, bottom, words, font()));
            }
            bottoms[stage] = bottom;
        }
        at = bottoms[2] + 1;
    }

    private static List<String> lines(ParticipantFlow.OfArm arm, int stage) {
        List<String> lines = new ArrayList<>();
        switch (stage) {
            case 0 -> {
                lines.add(Groups.words(arm.arm().words()));
                lines.add("n = " + arm.allocated());
            }
            case 1 -> {
                lines.add("Operated: " + arm.operated());
                lines.add("Dropped out: " + arm.away());
            }
            default -> {
                lines.add("Analysed");
                arm.analysed().forEach(one -> lines.add(one.endPoint().name().replace('_', ' ') + ": " + one.count()));
            }
        }
        return lines;
    }

    private Font font() {
        return theme.small();
    }

    private double points(double part) {
        return part * (theme.width() - 2 * Theme.EDGE) - 2 * TextBoxMark.EDGE;
    }

    private List<String> wrapped(List<String> lines, double wide) {
        return lines.stream()
                .flatMap(line -> Typeface.wrap(line, font(), points(wide), MOST_LINES).stream())
                .toList();
    }

    private double height(List<String> lines, double wide) {
        return TextBoxMark.height(wrapped(lines, wide).size(), font());
    }

    /** Adds a box and returns its lower edge. */
    private double box(double left, double right, double top, List<String> lines) {
        double bottom = top + height(lines, right - left);
        boxes.add(new TextBoxMark(left, right, top, bottom, wrapped(lines, right - left), font()));
        return bottom;
    }
}
