package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationResult;
import org.resorb.calibration.EvaluatedPoint;
import org.resorb.calibration.Target;
import org.resorb.chart.theme.Fonts;
import org.resorb.statistics.Estimate;
import org.resorb.study.Factor;

/** Draws what a calibration found: parameters in pairs, and targets beside the ensemble. */
public final class CalibrationFigures {
    private final Calibration calibration;
    private final CalibrationResult fit;

    private CalibrationFigures(Calibration calibration, CalibrationResult fit) {
        this.calibration = calibration;
        this.fit = fit;
    }

    /** Writes {@code pairs} and {@code targets}, each as PNG and SVG. */
    public static void write(Calibration calibration, CalibrationResult fit, Path folder) throws IOException {
        Fonts.prepare();
        CalibrationFigures figures = new CalibrationFigures(calibration, fit);
        figures.pairs(folder);
        figures.targets(folder);
    }

    private void pairs(Path folder) throws IOException {
        List<Factor> free = calibration.free();
        double[][] points = new double[fit.asked().size()][free.size()];
        boolean[] accepted = new boolean[points.length];
        for (int row = 0; row < points.length; row++) {
            EvaluatedPoint point = fit.asked().get(row);
            accepted[row] = fit.accepted().members().contains(point);
            for (int i = 0; i < free.size(); i++) {
                points[row][i] = value(free.get(i), point.at()[i]);
            }
        }
        pairs(free, points, accepted, folder);
    }

    /** Draws values {@code [set][parameter]} that were tried, and whether each set was accepted. */
    static void pairs(List<Factor> free, double[][] points, boolean[] accepted, Path folder) throws IOException {
        List<PairsChart.Parameter> parameters =
                free.stream().map(CalibrationFigures::parameter).toList();
        PairsChart.write("What the targets leave of the parameters", parameters, points, accepted, folder);
    }

    private static double value(Factor factor, double part) {
        return Double.parseDouble(factor.value(part));
    }

    private static PairsChart.Parameter parameter(Factor factor) {
        double low = value(factor, 0);
        double high = value(factor, 1);
        double middle = value(factor, 0.5);
        boolean logarithmic = low > 0 && Math.abs(middle * middle / low / high - 1) < 1e-6;
        String unit = factor.unit().equals("1") ? "" : " [" + factor.unit() + "]";
        return new PairsChart.Parameter(FactorWords.name(factor.path()) + unit, low, high, logarithmic);
    }

    private void targets(Path folder) throws IOException {
        List<TargetChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < fit.targets().size(); i++) {
            rows.add(row(fit.targets().get(i), fit.ensemble(i)));
        }
        String n = fit.accepted().members().size() + " parameter sets";
        TargetChart.write("targets", "The ensemble beside its targets", n, rows, folder);
    }

    private static TargetChart.Row row(Target target, Estimate model) {
        Estimate published = new Estimate(target.value(), end(target.lower()), end(target.upper()));
        boolean part = isPart(published.value()) && isPart(published.lower()) && isPart(published.upper());
        return new TargetChart.Row(
                NameWords.called(target.key()),
                part ? "%" : "",
                part ? published.times(100) : published,
                part ? model.times(100) : model,
                target.holds(model.value()));
    }

    /** An end that is open says nothing. */
    private static boolean isPart(double value) {
        return Double.isNaN(value) || Math.abs(value) <= 1;
    }

    private static double end(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
