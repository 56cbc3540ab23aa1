package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.resorb.statistics.Spread;
import org.resorb.storage.FileAccess;
import org.resorb.study.Ensemble;
import org.resorb.table.Columns;

/** How likely measurements are under several results, as data files; with a column of patients if they have names. */
final class LikelihoodTables {
    private static final Columns<CourseLikelihood> LIKELIHOOD = Columns.of(CourseLikelihood.class)
            .whole("replicates", "How many there are", CourseLikelihood::replicates)
            .number("carriers", "1", "Replicates on which the likelihood rests", CourseLikelihood::effectiveSampleSize)
            .number("log_likelihood", "1", "Logarithm of the likelihood", CourseLikelihood::logLikelihood);

    private static final Columns<CourseLikelihood> CLOSEST = Columns.of(CourseLikelihood.class)
            .number("closest_chi2", "1", "Chi-squared of the closest replicate", CourseLikelihood::chi2)
            .whole("degrees_of_freedom", "Of this chi-squared", CourseLikelihood::freedom)
            .number("p", "1", "Probability that errors alone explain it", CourseLikelihood::p);

    private static final Columns<Spread> SIMULATED = Columns.of(Spread.class)
            .number("simulated", "1", "Median over replicates, in the unit of the volume", Spread::median)
            .number("simulated_p05", "1", "5th percentile over replicates", Spread::low)
            .number("simulated_p95", "1", "95th percentile over replicates", Spread::high);

    /** A parameter set of an ensemble and how likely the measurements are with it. */
    private record Member(
            String patient,
            String label,
            int number,
            double logLikelihood,
            double weight,
            Map<String, String> values) {}

    /**
     * A measurement among the replicates of a result.
     *
     * @param reference whether it is what all are relative to, so that all are equal
     */
    private record Percentile(MeasuredPatient patient, ResultLikelihood held, int index, boolean reference) {
        MeasuredVolume at() {
            return patient.course().volumes().get(index);
        }

        double percentile() {
            return reference ? Double.NaN : held.likelihood().percentile(index);
        }

        double percentileRead() {
            return reference ? Double.NaN : held.likelihood().percentileRead(index);
        }
    }

    /** A patient under one of the results. */
    private record Row(String patient, ResultLikelihood held, double weight) {}

    private final MeasuredPatients measured;
    private final List<PatientLikelihood> patients;

    LikelihoodTables(MeasuredPatients measured, List<PatientLikelihood> patients) {
        this.measured = measured;
        this.patients = patients;
    }

    /** Writes {@code likelihood.csv}, {@code observed.csv} and, if there are any members, {@code member_weights.csv}. */
    void write(Path folder) throws IOException {
        FileAccess.write(folder.resolve("likelihood.csv"), likelihood());
        FileAccess.write(folder.resolve("observed.csv"), percentiles());
        if (patients.get(0).held().stream().anyMatch(held -> held.ensemble() != null)) {
            FileAccess.write(folder.resolve("member_weights.csv"), members());
        }
    }

    /** No column yet, or that of patients. */
    private <R> Columns<R> start(Function<R, String> patient) {
        Columns<R> none = Columns.none();
        return measured.named() ? none.text("patient", "Pseudonym", patient) : none;
    }

    private String likelihood() {
        List<Row> rows = new ArrayList<>();
        for (PatientLikelihood patient : patients) {
            double[] weights = patient.weights();
            for (int i = 0; i < weights.length; i++) {
                rows.add(new Row(patient.name(), patient.held().get(i), weights[i]));
            }
        }
        return this.<Row>start(Row::patient)
                .text("result", "Name of the result", row -> row.held.label())
                .with(LIKELIHOOD, row -> row.held.likelihood())
                .number("weight", "1", "Probability of the result if all were alike before", Row::weight)
                .with(CLOSEST, row -> row.held.likelihood())
                .csv(rows);
    }

    private String percentiles() {
        List<Percentile> all = new ArrayList<>();
        boolean relative = patients.get(0).patient().course().relative();
        for (PatientLikelihood patient : patients) {
            for (ResultLikelihood held : patient.held()) {
                for (int i = 0; i < patient.patient().course().volumes().size(); i++) {
                    all.add(new Percentile(patient.patient(), held, i, relative && i == 0));
                }
            }
        }
        String suffix = relative ? "fraction" : "mm3";
        String unit = relative ? "1" : "mm3";
        return this.<Percentile>start(one -> one.patient.name())
                .text("result", "Name of the result", one -> one.held.label())
                .number("time_d", "d", "Days since herniation", one -> one.at().day())
                .number("volume_" + suffix, unit, "As measured", one -> one.at().volume())
                .number(
                        "error_" + suffix,
                        unit,
                        "Standard deviation of measuring",
                        one -> one.at().error())
                .with(SIMULATED, one -> one.held.likelihood().simulated(one.index))
                .number("percentile", "1", "Of the measurement among the replicates", Percentile::percentile)
                .number("percentile_read", "1", "The same, read with the error", Percentile::percentileRead)
                .csv(all);
    }

    private String members() {
        Set<String> names = new LinkedHashSet<>();
        List<Member> members = new ArrayList<>();
        for (PatientLikelihood patient : patients) {
            for (ResultLikelihood held : patient.held()) {
                if (held.ensemble() != null) {
                    names.addAll(held.ensemble().names());
                    add(patient.name(), held, members);
                }
            }
        }
        return this.<Member>start(Member::patient)
                .text("result", "Name of the result", Member::label)
                .whole("member", "Number of the parameter set, from 1", Member::number)
                .number("log_likelihood", "1", "Logarithm of the likelihood", Member::logLikelihood)
                .number("weight", "1", "Probability of the set if all were alike before", Member::weight)
                .with(Ensemble.columns(names), Member::values)
                .csv(members);
    }

    private static void add(String patient, ResultLikelihood held, List<Member> members) {
        List<Map<String, String>> sets = held.ensemble().members();
        double[] logs = held.likelihood().logLikelihoods(held.sets(), sets.size());
        double[] weights = held.memberWeights();
        for (int i = 0; i < weights.length; i++) {
            members.add(new Member(patient, held.label(), i + 1, logs[i], weights[i], sets.get(i)));
        }
    }
}
