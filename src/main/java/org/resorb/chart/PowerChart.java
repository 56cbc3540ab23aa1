package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.RuleMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.PowerCurve;
import org.resorb.trial.Trial;
import org.resorb.trial.TrialPower;

/** Power over the number of participants: simulated trials, the curve through them, and the closed formula. */
final class PowerChart {
    private static final int PERCENT = 100;
    private static final int PLACES = 120;
    private static final String NOTE =
            "Points: part of the simulated trials that found a difference, with 95 % intervals."
                    + " Lines: the curve fitted to them. Open symbols: the closed formula.";

    private PowerChart() {}

    /**
     * Writes {@code power.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no power to draw
     */
    static void write(Trial trial, TrialPower power, Path folder) throws IOException {
        if (power.curves().isEmpty()) {
            throw new IllegalArgumentException("no power to draw");
        }
        sheet(trial, power, Theme.STANDARD).write(folder, "power");
    }

    private static Sheet sheet(Trial trial, TrialPower power, Theme theme) {
        Map<String, List<TrialPower.Curve>> byEndPoint = new LinkedHashMap<>();
        for (TrialPower.Curve curve : power.curves()) {
            byEndPoint
                    .computeIfAbsent(Groups.words(curve.endPoint().words()), name -> new ArrayList<>())
                    .add(curve);
        }
        double most =
                trial.power().sizes().stream().mapToInt(size -> size).max().orElse(1);
        Scale size = Scale.upTo("Participants in all arms together", most);
        Scale part = Scale.steps("Trials that find a difference (%)", 0, PERCENT, 20);
        List<Plot> plots = new ArrayList<>();
        byEndPoint.forEach((name, curves) -> plots.add(plot(trial, name, curves, size, part, theme)));
        String words = power.curves().stream()
                .map(curve -> curve.endPoint().words() + ", " + curve.arm().words() + ": "
                        + power(curve, trial.plan().participants()))
                .collect(Collectors.joining("; ", "Power by the number of participants. ", "."));
        return new Sheet(Groups.about("How many participants it takes", words), theme, plots)
                .note(NOTE)
                .columns(2, 10)
                .facets();
    }

    private static String power(TrialPower.Curve curve, int participants) {
        double power = curve.power().at(participants);
        return Double.isNaN(power)
                ? "all simulated trials found a difference"
                : Math.round(PERCENT * power) + " % with " + participants;
    }

    private static Plot plot(
            Trial trial, String name, List<TrialPower.Curve> curves, Scale size, Scale part, Theme theme) {
        Plot plot = new Plot(size, part).heading(name).height(110);
        plot.add(new RuleMark(PERCENT * trial.power().target(), false, Theme.GREY, Theme.dashed(0.6, 2, 2)));
        for (TrialPower.Curve curve : curves) {
            int number = trial.compared().indexOf(curve.arm());
            String label = Groups.words(curve.arm().words());
            double[] places = IntStream.rangeClosed(1, PLACES)
                    .mapToDouble(i -> size.upper() * i / PLACES)
                    .toArray();
            double[] fitted = IntStream.range(0, PLACES)
                    .mapToDouble(i -> PERCENT * curve.power().at(places[i]))
                    .toArray();
            plot.add(label, new LineMark(places, fitted, theme.color(number), Theme.stroke(number, 1.3)));
            points(plot, curve, theme, number);
        }
        return plot;
    }

    private static void points(Plot plot, TrialPower.Curve curve, Theme theme, int number) {
        List<PowerCurve.Point> points = curve.power().points();
        double[] sizes = points.stream().mapToDouble(PowerCurve.Point::size).toArray();
        double[] found = points.stream()
                .mapToDouble(point -> PERCENT * point.found().value())
                .toArray();
        double[] formula =
                curve.formula().stream().mapToDouble(power -> PERCENT * power).toArray();
        plot.add(new IntervalMark(
                sizes,
                points.stream()
                        .map(point -> point.found().wilson().times(PERCENT))
                        .toList(),
                false,
                theme.color(number),
                1,
                0));
        plot.add(new PointMark(sizes, found, Symbol.CIRCLE, 2, theme.color(number)));
        plot.add(new PointMark(sizes, formula, Symbol.OPEN_DIAMOND, 2.6, theme.color(number)));
    }
}
