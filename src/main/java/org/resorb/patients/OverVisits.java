package org.resorb.patients;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.quantity.Time;

/** What the visits of a patient tell together. */
final class OverVisits {
    static final String VOLUME = "herniation_volume_mm3";

    private static final String LEFT = "observed_volume_fraction";
    private static final String SURGERY = "surgery_d";
    private static final double RESOLVED = 0.1;

    private OverVisits() {}

    static double[] shareOfLoss(Visits visits, String label) throws NotEvaluableException {
        String last = visits.labels().get(visits.labels().size() - 1);
        return each(
                visits.at(LEFT, label),
                visits.at(LEFT, last),
                (now, end) -> end < 1 ? (1 - now) / (1 - end) : Double.NaN);
    }

    static double[] operated(Visits visits, String label) throws NotEvaluableException {
        double[] surgery = visits.column(SURGERY);
        double[] by = new double[surgery.length];
        Arrays.fill(by, Double.POSITIVE_INFINITY);
        return each(surgery, label.isEmpty() ? by : visits.at("time_d", label), OverVisits::isOver);
    }

    /** Who was operated may have no further visits. */
    private static double isOver(double surgery, double visit) {
        return surgery <= visit || !Double.isNaN(surgery) && Double.isNaN(visit) ? 1 : 0;
    }

    /** Months until a day that a column holds; infinite if it never came, NaN if an operation came first. */
    static double[] until(String day, Visits visits) throws NotEvaluableException {
        return months(each(visits.column(day), visits.column(SURGERY), OverVisits::unlessOperated));
    }

    static double[] resolved(Visits visits) throws NotEvaluableException {
        List<double[]> left = visits.course(LEFT);
        List<double[]> days = visits.course("time_d");
        double[] surgery = visits.column(SURGERY);
        double[] found = new double[surgery.length];
        for (int row = 0; row < found.length; row++) {
            int patient = row;
            double day = IntStream.range(0, left.size())
                    .filter(visit -> left.get(visit)[patient] <= RESOLVED)
                    .mapToDouble(visit -> days.get(visit)[patient])
                    .findFirst()
                    .orElse(Double.NaN);
            found[row] = unlessOperated(day, surgery[row]);
        }
        return months(found);
    }

    /** A day that never came is infinitely far, unless an operation ended the course; NaN stands for neither. */
    private static double unlessOperated(double day, double surgery) {
        if (surgery <= day || Double.isNaN(day) && !Double.isNaN(surgery)) {
            return Double.NaN;
        }
        return Double.isNaN(day) ? Double.POSITIVE_INFINITY : day;
    }

    static double[] months(double[] days) {
        return DoubleStream.of(days).map(day -> day / Time.DAYS_PER_MONTH).toArray();
    }

    static double[] sum(double[] a, double[] b) {
        return each(a, b, Double::sum);
    }

    static double[] product(double[] a, double[] b) {
        return each(a, b, (x, y) -> x * y);
    }

    /** The first as part of both; NaN where there is none of either. */
    static double[] share(double[] part, double[] other) {
        return each(part, other, (x, y) -> x / (x + y));
    }

    static double[] perVolume(Visits visits, String column, String label) throws NotEvaluableException {
        return each(visits.at(column, label), visits.column(VOLUME), (amount, volume) -> amount / volume);
    }

    static double[] isAtLeast(double least, double[] values) {
        return DoubleStream.of(values)
                .map(value -> Double.isNaN(value) ? value : value >= least ? 1 : 0)
                .toArray();
    }

    private static double[] each(double[] a, double[] b, DoubleBinaryOperator of) {
        double[] result = new double[a.length];
        Arrays.setAll(result, row -> of.applyAsDouble(a[row], b[row]));
        return result;
    }
}
