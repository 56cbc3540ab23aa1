package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.SurvivalPlot;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.statistics.EventTimes;
import org.resorb.statistics.KaplanMeier;

/** The part of the runs that has had an event by a time. */
final class Survival implements Drawing {
    private static final double WIDE = 400;
    private static final double HEIGHT = 150;
    private static final double WORDS = 96;

    private final ResolvedFigure figure;
    private final FigureNumbers numbers =
            new FigureNumbers(List.of("facet", "group", "time_d", "at_risk", "events", "without", "lower", "upper"));
    private final Map<String, KaplanMeier> told = new LinkedHashMap<>();
    private int n;
    private int censored;

    Survival(ResolvedFigure figure) {
        this.figure = figure;
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        FigureColumn value = figure.value();
        Map<String, KaplanMeier> groups = new LinkedHashMap<>();
        Series.of(figure.group(), rows).forEach((level, own) -> {
            EventTimes events = value.events(own);
            if (events.size() > 0) {
                n += events.size();
                censored += events.censored();
                String label = Series.label(figure.group(), level);
                groups.put(label, events.survival());
                told.put(facet.isEmpty() ? label : facet + " " + label, events.survival());
                note(facet, level, events.survival());
            }
        });
        double last = Arrays.stream(value.ends()).max().orElse(1);
        Scale time = Scale.time(Math.max(last, value.finite().max().orElse(0)));
        String axis = ValueScale.capital(value.label()) + " reached (%)";
        SurvivalPlot plot = new SurvivalPlot(time, axis, "n still followed without it", figure.theme());
        boolean isWide = figure.theme().width() >= WIDE && figure.get("facet") == null && groups.size() > 1;
        return List.of(
                (isWide ? plot.beside(groups, WORDS) : plot.withLegend(groups).legend()).height(HEIGHT));
    }

    private void note(String facet, String level, KaplanMeier survival) {
        for (KaplanMeier.Step step : survival.steps()) {
            numbers.add(
                    facet,
                    level,
                    step.time(),
                    step.atRisk(),
                    step.events(),
                    step.without().value(),
                    step.without().lower(),
                    step.without().upper());
        }
    }

    @Override
    public String note() {
        return SurvivalPlot.HOW + " n = " + n + ", of which " + censored
                + " are censored (strokes): they ended before they got there.";
    }

    @Override
    public String words() {
        return SurvivalPlot.words(told);
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
