package org.resorb.statistics;

import java.util.stream.IntStream;

/**
 * Mean of times up to an end, of whom some were not followed so far: the area under Kaplan and Meier's estimate (Irwin 1949, J Hyg
 * 47:188). It is right where those who are followed no longer fare as the others do.
 *
 * @param value in the unit of the times
 * @param parts what each adds: the mean of all n times n, less the mean of all others times n − 1
 *     (pseudo-observations, Andersen, Hansen and Klein 2004, doi 10.1007/s10985-004-4771-0). Of who was followed to the event or the
 *     end, while all others were, it is the own time; their spread gives the error of the mean, and they are paired as the people are
 */
public record RestrictedMean(double value, double[] parts) {
    /**
     * The mean of these up to an end; unknown of nobody.
     *
     * @param members places of those who count
     */
    public static RestrictedMean of(EventTimes all, int[] members, double end) {
        int n = members.length;
        double mean = area(all, members, end);
        double[] parts = new double[n];
        for (int left = 0; left < n; left++) {
            int out = left;
            int[] others = IntStream.range(0, n)
                    .filter(i -> i != out)
                    .map(i -> members[i])
                    .toArray();
            parts[left] = n == 1 ? mean : n * mean - (n - 1) * area(all, others, end);
        }
        return new RestrictedMean(n == 0 ? Double.NaN : mean, parts);
    }

    private static double area(EventTimes all, int[] members, double end) {
        double[] times = new double[members.length];
        boolean[] happened = new boolean[members.length];
        for (int i = 0; i < members.length; i++) {
            times[i] = all.times()[members[i]];
            happened[i] = all.happened()[members[i]];
        }
        double area = 0;
        double from = 0;
        double without = 1;
        for (KaplanMeier.Step step : KaplanMeier.of(times, happened).steps()) {
            double to = Math.min(end, step.time());
            area += without * (to - from);
            from = to;
            without = step.without().value();
        }
        return area + without * (end - from);
    }

    /**
     * This less that of the same people, in the same order, with Student's interval of what each adds to both; none if that is the
     * same for all.
     *
     * @throws IllegalArgumentException if there are not as many
     */
    public Estimate less(RestrictedMean other) {
        double[] differences = new Pairs(parts, other.parts).differences();
        double difference = value - other.value;
        if (Moments.areAlike(differences)) {
            return Estimate.alone(difference);
        }
        Estimate byPairs = Moments.studentInterval(differences);
        double half = (byPairs.upper() - byPairs.lower()) / 2;
        return new Estimate(difference, difference - half, difference + half);
    }
}
