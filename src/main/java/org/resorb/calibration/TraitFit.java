package org.resorb.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.measure.Course;
import org.resorb.patients.CourseLikelihood;
import org.resorb.patients.MeasuredCourse;
import org.resorb.patients.MeasuredPatient;
import org.resorb.patients.MeasuredPatients;
import org.resorb.patients.MeasuredVolume;
import org.resorb.statistics.PolynomialShares;
import org.resorb.statistics.PopulationFit;
import org.resorb.statistics.Quantiles;
import org.resorb.study.Factor;

/**
 * How traits differ among patients who were measured, by runs that differ in these traits.
 *
 * @param measured all patients
 * @param fitted those whom a run resembles, with errors that hold the model's own
 * @param leftOut those whom no run resembles: whatever their traits are, the model has nobody like them
 * @param predicted for each of the fitted, runs × volumes: what each run has at the times of the measurements
 * @param population how traits are distributed
 * @param seed of all draws
 */
public record TraitFit(
        MeasuredPatients measured,
        TraitRuns runs,
        List<MeasuredPatient> fitted,
        List<MeasuredPatient> leftOut,
        List<double[][]> predicted,
        PopulationFit population,
        long seed) {
    /** Below this, errors of measurement alone hardly explain the distance from the closest run. */
    private static final double UNLIKELY = 0.01;

    private static final int DRAWS = 600;
    private static final int SHARES = 60;

    /**
     * Fits distributions.
     *
     * @param discrepancy what the model errs by itself, as part of each patient's first volume
     * @throws InvalidFileException if a run ends before the last measurement, or resembles nobody
     */
    public static TraitFit of(MeasuredPatients measured, TraitRuns runs, double discrepancy, long seed)
            throws InvalidFileException {
        List<MeasuredPatient> fitted = new ArrayList<>();
        List<MeasuredPatient> leftOut = new ArrayList<>();
        List<double[]> logs = new ArrayList<>();
        for (MeasuredPatient read : measured.patients()) {
            reaches(read.course(), runs);
            MeasuredPatient patient = read.widened(discrepancy);
            CourseLikelihood likelihood = CourseLikelihood.of(patient.course(), runs.courses());
            boolean fits = likelihood.p() >= UNLIKELY;
            (fits ? fitted : leftOut).add(patient);
            if (fits) {
                logs.add(likelihood.logs());
            }
        }
        if (fitted.size() < 2) {
            String wrong = "has " + fitted.size() + " of " + measured.patients().size()
                    + " patients whom any of the runs resembles";
            throw invalid(measured.file(), 0, "", wrong, "two at least; wider ranges, other traits, or --relative");
        }
        List<double[][]> predicted = fitted.stream()
                .map(patient ->
                        runs.courses().stream().map(patient.course()::predicted).toArray(double[][]::new))
                .toList();
        PopulationFit fit =
                PopulationFit.of(runs.points(), runs.logDensities(), logs.toArray(double[][]::new), DRAWS, seed);
        return new TraitFit(measured, runs, fitted, leftOut, predicted, fit, seed);
    }

    private static void reaches(MeasuredCourse course, TraitRuns runs) throws InvalidFileException {
        for (Course run : runs.courses()) {
            MeasuredVolume beyond = course.beyond(run);
            if (beyond != null) {
                String expected = "a time up to day " + Math.round(run.at(run.size() - 1, 0)) + ", or longer runs";
                throw invalid(course.file(), beyond.line(), "time", "is after the end of the runs", expected);
            }
        }
    }

    private static InvalidFileException invalid(String file, int line, String path, String wrong, String expected) {
        return new InvalidFileException(List.of(new Problem(file, line, path, wrong, expected, "")));
    }

    /** Number of traits. */
    public int traits() {
        return runs.traits().size();
    }

    /** The first measurement of a patient that counts, from 0: where volumes are relative the first is 1 by definition. */
    static int start(MeasuredPatient patient) {
        return patient.course().relative() ? 1 : 0;
    }

    /** What each run has at all visits of all patients, on average: the number whose variance is shared out. */
    double[] outcome() {
        double[] outcome = new double[runs.points().length];
        for (int run = 0; run < outcome.length; run++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < fitted.size(); i++) {
                double[] own = predicted.get(i)[run];
                for (int visit = start(fitted.get(i)); visit < own.length; visit++) {
                    sum += Double.isFinite(own[visit]) ? own[visit] : 0;
                    count++;
                }
            }
            outcome[run] = sum / count;
        }
        return outcome;
    }

    /** What the spread of each trait explains of the variance of the outcome, for some of the draws. */
    List<PolynomialShares> shares() {
        double[] outcome = outcome();
        double[][] draws = population.draws();
        int step = Math.max(1, draws.length / SHARES);
        List<PolynomialShares> shares = new ArrayList<>();
        for (int draw = 0; draw < draws.length; draw += step) {
            shares.add(PolynomialShares.of(runs.points(), outcome, population.weights(draws[draw])));
        }
        return shares;
    }

    /** Mean and covariance of the traits of each patient that is fitted, as {@link PopulationFit#moments} has them. */
    List<double[][]> patients() {
        List<double[][]> moments = new ArrayList<>();
        for (int i = 0; i < fitted.size(); i++) {
            moments.add(population.moments(population.patient(i)));
        }
        return moments;
    }

    /** A point for another run, where such patients are. */
    double[] next(int row) {
        return population.next(seed, row);
    }

    /** What this point sets, as a scenario has it. */
    Map<String, String> settings(int row) {
        double[] point = next(row);
        Map<String, String> settings = new LinkedHashMap<>();
        for (int trait = 0; trait < point.length; trait++) {
            settings.put(
                    runs.traits().get(trait).path(), runs.traits().get(trait).text(point[trait]));
        }
        return settings;
    }

    /** The value of a trait at a part of its range, with its unit. */
    String text(int trait, double part) {
        String text = runs.traits().get(trait).text(Math.min(1, Math.max(0, part)));
        String[] words = text.split(" ", 2);
        String number = String.format(Locale.ROOT, "%.3g", Double.parseDouble(words[0]));
        return new BigDecimal(number).stripTrailingZeros().toPlainString() + (words.length > 1 ? " " + words[1] : "");
    }

    /** Names of the traits. */
    List<String> names() {
        return runs.traits().stream().map(Factor::path).toList();
    }

    /** All spreads and places are below these parts with this probability. */
    double quantile(int column, double probability) {
        return Quantiles.of(population.column(column), probability);
    }

    /** Part of the draws in which a spread is hardly more than none. */
    double smallSpread(int trait) {
        double[] spreads = population.column(traits() + trait);
        return Arrays.stream(spreads)
                        .filter(spread -> spread < 2 * PopulationFit.LEAST_SPREAD)
                        .count()
                / (double) spreads.length;
    }
}
