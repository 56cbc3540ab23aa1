package org.resorb.chart;

import java.util.List;
import org.resorb.cohort.KaplanMeier;

/**
 * A cumulative share as a line of steps.
 *
 * @param days two a step, at the same time
 * @param band in per cent
 */
record StepCurve(double[] days, Band band) {
    /** From day 0 to when the last was followed, but not beyond {@code lastDay}. */
    static StepCurve of(KaplanMeier shares, double lastDay) {
        List<KaplanMeier.Step> steps =
                shares.steps().stream().filter(step -> step.time() <= lastDay).toList();
        int points = 2 * steps.size() + 2;
        double[] days = new double[points];
        double[] low = new double[points];
        double[] middle = new double[points];
        double[] high = new double[points];
        for (int i = 0; i <= steps.size(); i++) {
            double until = i < steps.size() ? steps.get(i).time() : Math.min(lastDay, shares.end());
            days[2 * i + 1] = until;
            low[2 * i + 1] = low[2 * i];
            middle[2 * i + 1] = middle[2 * i];
            high[2 * i + 1] = high[2 * i];
            if (i < steps.size()) {
                int next = 2 * i + 2;
                KaplanMeier.Step step = steps.get(i);
                days[next] = until;
                middle[next] = 100 * (1 - step.without().value());
                // Once nobody is left the interval is not known: it stays as wide as it was.
                boolean known = !Double.isNaN(step.without().lower());
                low[next] = known ? 100 * (1 - step.without().upper()) : low[2 * i];
                high[next] = known ? 100 * (1 - step.without().lower()) : 100;
            }
        }
        return new StepCurve(days, new Band(low, middle, high, 2));
    }

    /** Share at the end. */
    double last() {
        return band.middle()[days.length - 1];
    }
}
