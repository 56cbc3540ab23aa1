package org.resorb.patients;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.quantity.Time;

/** The mean of some patients at each visit. */
final class MeanCourse {
    private final double[][] values;
    private final double[] months;
    private final int[] rows;

    private MeanCourse(double[][] values, double[] months, int[] rows) {
        this.values = values;
        this.months = months;
        this.rows = rows;
    }

    static MeanCourse of(Criterion observable, PatientTable patients, int[] rows) {
        List<Visit> visits = patients.visits();
        int count = visits.size();
        if (count == 0) {
            throw new NotEvaluableException("there are no visits");
        }
        double[][] values = new double[count][];
        double[] months = new double[count];
        for (int visit = 0; visit < count; visit++) {
            Visit at = visits.get(visit);
            values[visit] = observable.answers(patients, at.label());
            double[] days = patients.numbers(at.at("time_d"));
            months[visit] = mean(IntStream.of(rows).mapToDouble(row -> days[row])) / Time.DAYS_PER_MONTH;
        }
        return new MeanCourse(values, months, rows);
    }

    /** Month of the visit with the largest mean, of patients drawn; the first if there are several. */
    double peakMonth(IntUnaryOperator drawn) {
        return months[peak(drawn)];
    }

    /** Mean at a visit over the largest mean. */
    double partOfPeak(int visit, IntUnaryOperator drawn) {
        return mean(visit, drawn) / mean(peak(drawn), drawn);
    }

    private int peak(IntUnaryOperator drawn) {
        int best = 0;
        for (int visit = 1; visit < values.length; visit++) {
            best = mean(visit, drawn) > mean(best, drawn) ? visit : best;
        }
        return best;
    }

    private double mean(int visit, IntUnaryOperator drawn) {
        return mean(IntStream.range(0, rows.length).mapToDouble(place -> values[visit][rows[drawn.applyAsInt(place)]]));
    }

    private static double mean(DoubleStream answers) {
        return answers.filter(answer -> !Double.isNaN(answer)).average().orElse(Double.NaN);
    }
}
