package org.resorb.patients;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.measure.Response;
import org.resorb.quantity.Time;

/** What the visits of a patient tell together. */
final class DerivedObservables {
    static final String VOLUME = BaselineVariable.VOLUME.column();

    private static final String LEFT = PatientFile.OBSERVED;
    private static final String SURGERY = "surgery_d";
    private static final String REPORTED = "reported_pain";

    private DerivedObservables() {}

    static double[] shareOfLoss(PatientsAtVisit at) {
        List<Visit> visits = at.patients().visits();
        return each(
                at.now(LEFT),
                at.column(visits.get(visits.size() - 1).at(LEFT)),
                (now, end) -> end < 1 ? (1 - now) / (1 - end) : Double.NaN);
    }

    static double[] operated(PatientsAtVisit at) {
        double[] surgery = at.column(SURGERY);
        double[] by = new double[surgery.length];
        Arrays.fill(by, Double.POSITIVE_INFINITY);
        return each(surgery, at.visit() == null ? by : at.now("time_d"), DerivedObservables::isOver);
    }

    /** Who was operated may have no further visits. */
    private static double isOver(double surgery, double visit) {
        return surgery <= visit || !Double.isNaN(surgery) && Double.isNaN(visit) ? 1 : 0;
    }

    /** Months until a day that a column holds; infinite if it never came, NaN if an operation came first. */
    static double[] until(String day, PatientsAtVisit at) {
        return months(each(at.column(day), at.column(SURGERY), DerivedObservables::unlessOperated));
    }

    static double[] resolved(PatientsAtVisit at) {
        return firstTime(Criterion.parse(Response.COMPLETE.toString()), at.patients());
    }

    /** Month of the first visit at which a question is answered by yes, as {@link #until} has it. */
    static double[] firstTime(Criterion question, PatientTable patients) {
        PatientsAtVisit at = new PatientsAtVisit(patients, null);
        List<double[]> days = course(at, "time_d");
        List<double[]> answers = patients.visits().stream()
                .map(visit -> question.answers(patients, visit.label()))
                .toList();
        double[] surgery = at.column(SURGERY);
        double[] found = new double[surgery.length];
        for (int row = 0; row < found.length; row++) {
            int patient = row;
            double day = IntStream.range(0, answers.size())
                    .filter(visit -> answers.get(visit)[patient] == 1)
                    .mapToDouble(visit -> days.get(visit)[patient])
                    .findFirst()
                    .orElse(Double.NaN);
            found[row] = unlessOperated(day, surgery[row]);
        }
        return months(found);
    }

    /** Whether pain at a visit is below what is left of that at baseline; nothing for who had none then. */
    static double[] painFellTo(double left, PatientsAtVisit at) {
        String pain = at.patients().has(Visit.baseline(0).at(REPORTED)) ? REPORTED : "pain_vas";
        return each(
                at.now(pain),
                at.column(Visit.baseline(0).at(pain)),
                (now, first) -> !(first > 0) || Double.isNaN(now) ? Double.NaN : now <= left * first ? 1 : 0);
    }

    private static List<double[]> course(PatientsAtVisit at, String column) {
        return at.patients().visits().stream()
                .map(visit -> at.column(visit.at(column)))
                .toList();
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

    static double[] perVolume(PatientsAtVisit at, String column) {
        return each(at.now(column), at.column(VOLUME), (amount, volume) -> amount / volume);
    }

    static double[] isAtLeast(double least, double[] values) {
        return DoubleStream.of(values)
                .map(value -> Double.isNaN(value) ? value : value >= least ? 1 : 0)
                .toArray();
    }

    static double[] each(double[] values, DoubleUnaryOperator of) {
        return DoubleStream.of(values).map(of).toArray();
    }

    private static double[] each(double[] a, double[] b, DoubleBinaryOperator of) {
        double[] result = new double[a.length];
        Arrays.setAll(result, row -> of.applyAsDouble(a[row], b[row]));
        return result;
    }
}
