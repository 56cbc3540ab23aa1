package org.resorb.patients;

import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Time;

/**
 * How a patient's pain comes and goes beside what the fragment does, and how it is told. A relapse starts at a constant
 * rate once pain has resolved, hurts at least so much, and fades.
 *
 * @param error standard deviation of one answer on the scale of 0 to 10
 * @param relapseInAYear part of the patients whose pain comes again within a year of resolving
 * @param resolvedAt pain at or below which it counts as resolved
 * @param relapseTo pain that a relapse adds at its start to that of the day
 * @param relapseLasts days in which a relapse falls to 1/e
 * @param mildBelow mean pain below which a course ends mild
 * @param severeFrom mean pain from which a course is severe
 */
record PainReporting(
        double error,
        double relapseInAYear,
        double resolvedAt,
        double relapseTo,
        double relapseLasts,
        double mildBelow,
        double severeFrom) {
    private static final double MOST = 10;

    /** Pain with relapses on the kept days, and the day of the first relapse, NaN if there is none. */
    record Felt(KeptCourse pain, double relapse) {}

    /** The pain of a patient. */
    Felt felt(KeptCourse fragment, long seed) {
        double[] days = fragment.days();
        double[] values = fragment.values().clone();
        double rate = -FastMath.log1p(-relapseInAYear) / Time.DAYS_PER_YEAR;
        double first = Double.NaN;
        int resolved = resolved(values, 0);
        for (int relapse = 0; rate > 0 && resolved < days.length; relapse++) {
            double start = days[resolved] + PatientChance.exponential(seed, "relapse", relapse) / rate;
            if (start > fragment.last()) {
                break;
            }
            first = relapse == 0 ? start : first;
            int next = resolved;
            while (days[next] < start) {
                next++;
            }
            for (int i = next; i < days.length; i++) {
                double more = relapseTo * FastMath.exp(-(days[i] - start) / relapseLasts);
                values[i] = FastMath.min(MOST, values[i] + more);
            }
            resolved = resolved(values, next);
        }
        return new Felt(fragment.with(values), first);
    }

    private int resolved(double[] values, int from) {
        int i = from;
        while (i < values.length && values[i] > resolvedAt) {
            i++;
        }
        return i;
    }

    /** What a patient says of the pain at a visit. */
    double told(double felt, int visit, long seed) {
        double answer = felt + error * PatientChance.normal(seed, "pain", visit);
        return FastMath.max(0, FastMath.min(MOST, answer));
    }

    /** The class of the year after the first image; null if the course is shorter. */
    PainClass ofTheYear(KeptCourse pain, double firstImage) {
        double month = Time.DAYS_PER_MONTH;
        if (pain.last() < firstImage + Time.DAYS_PER_YEAR - 1) {
            return null;
        }
        double start = pain.mean(firstImage, firstImage + 3 * month);
        double end = pain.mean(firstImage + 9 * month, firstImage + Time.DAYS_PER_YEAR);
        if (end >= severeFrom) {
            return PainClass.PERSISTENT_SEVERE;
        }
        if (end >= mildBelow) {
            return PainClass.PERSISTENT_MODERATE;
        }
        return start >= severeFrom ? PainClass.IMPROVING_SEVERE : PainClass.IMPROVING_MILD;
    }
}
