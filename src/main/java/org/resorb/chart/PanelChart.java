package org.resorb.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.TissuePlots.Look;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.surface.Viewpoint;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.GreyWindow;
import org.resorb.measure.Plane;
import org.resorb.measure.Section;
import org.resorb.quantity.Time;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;

/**
 * The tissue at a few times, one column each: T2-weighted MRI, contrast-enhanced T1-weighted MRI, histology; in three
 * dimensions T2 in all planes, and the fragment from outside.
 */
final class PanelChart {
    private static final double NARROWEST = 400;
    private static final double WIDEST = 138;
    private static final double WIDEST_OF_MANY = 100;
    private static final double WIDTH = 580;
    private static final double PIXELS = 300 / 72.0;
    private static final double[] NOTHING = {};

    private record Row(String words, Plane plane, Look look) {}

    private static final List<Row> FLAT = List.of(
            new Row("T2-weighted", Plane.SAGITTAL, Look.T2),
            new Row("T1, contrast", Plane.SAGITTAL, Look.ENHANCED_T1),
            new Row("Histology", Plane.SAGITTAL, Look.HISTOLOGY));

    private static final List<Row> DEEP = List.of(
            new Row("T2, sagittal", Plane.SAGITTAL, Look.T2),
            new Row("T2, axial", Plane.AXIAL, Look.T2),
            new Row("T2, coronal", Plane.CORONAL, Look.T2),
            new Row("T1, contrast, sagittal", Plane.SAGITTAL, Look.ENHANCED_T1),
            new Row("Histology, sagittal", Plane.SAGITTAL, Look.HISTOLOGY));

    private PanelChart() {}

    /** No section: {@link IllegalArgumentException}. */
    static Sheet sheet(RunFigures run, Theme theme) {
        List<Section> middle = run.sections(Plane.SAGITTAL);
        if (middle.isEmpty()) {
            throw new IllegalArgumentException("panels need at least one section");
        }
        boolean isDeep = !run.shapes().isEmpty();
        double pitch = Math.min(isDeep ? WIDEST_OF_MANY : WIDEST, (WIDTH - 40) / middle.size());
        double across = run.sections().stream()
                .mapToDouble(section -> section.nx() * section.voxelMm())
                .max()
                .orElse(1);
        int stride = Histology.stride(middle);
        TissuePlots pictures = new TissuePlots(across, pitch / across, PIXELS, stride, theme);
        List<Plot> plots = new ArrayList<>();
        for (Row row : isDeep ? DEEP : FLAT) {
            List<Section> sections = run.sections(row.plane());
            for (int i = 0; i < sections.size(); i++) {
                plots.add(pictures.section(sections.get(i), row.look(), row.words(), i == 0));
            }
        }
        for (FragmentShape shape : run.shapes()) {
            plots.add(pictures.surface(
                    shape, run.shapes().get(0), Viewpoint.USUAL, "Surface", plots.size() % middle.size() == 0));
        }
        for (int i = 0; i < middle.size(); i++) {
            plots.get(i).heading(time(middle.get(i).timeDays()));
        }
        legend(plots.get(plots.size() - 1));
        double width = Math.max(NARROWEST, 40 + middle.size() * pitch);
        return new Sheet(run.about().describing(words(middle.size(), isDeep)), theme.withWidth(Math.ceil(width)), plots)
                .note(note(isDeep) + " " + run.marks().words(stride))
                .columns(middle.size(), 3)
                .facets()
                .legendBelow();
    }

    private static String words(int times, boolean isDeep) {
        return "The first replicate at " + times + " times: virtual T2-weighted MRI of the midsagittal slice"
                + (isDeep ? " and of an axial and a coronal one through the fragment" : "")
                + ", T1-weighted MRI with contrast, and histology"
                + (isDeep ? "; the fragment's surface from behind, left and above." : ".");
    }

    private static String note(boolean isDeep) {
        return "A front, P back, H head, F feet"
                + (isDeep ? ", R right, L left" : "")
                + ". T2: black up to a signal of "
                + Digits.exact(GreyWindow.T2.black()) + ", white from " + Digits.exact(GreyWindow.T2.white()) + "."
                + (isDeep
                        ? " Surface: where there is half as much tissue as where there is most; grey line: outline on day 0."
                        : "");
    }

    /** Makes a plot tell the colours and marks of histology. */
    static void legend(Plot plot) {
        Histology.GROUND.forEach((words, color) -> plot.add(words, new BandMark(NOTHING, NOTHING, NOTHING, color)));
        List<CellState> states = Declared.drawnStates();
        for (int i = states.size() - 1; i >= 0; i--) {
            CellState state = states.get(i);
            Color color = new Color(state.color());
            plot.add(
                    state.words(), new PointMark(NOTHING, NOTHING, Histology.symbol(state), 3 * state.radius(), color));
        }
    }

    private static String time(double days) {
        if (days < 14) {
            return "Day " + Digits.whole(days);
        }
        String months = Digits.brief(days / Time.DAYS_PER_MONTH);
        return months + (months.equals("1") ? " month" : " months");
    }
}
