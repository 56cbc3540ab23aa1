package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.statistics.Weights;
import org.resorb.storage.FileAccess;
import org.resorb.table.Column;
import org.resorb.table.Columns;

/**
 * Many patients held against results, all at once. What is told of a result is told of patients who are all, each for
 * himself, one of its replicates.
 */
record PatientsComparison(MeasuredPatients measured, List<PatientLikelihood> patients) {
    /** A measurement outside the middle of the replicates, read with its error, is counted as below or above. */
    static final double LOW = 5;

    static final double HIGH = 95;

    List<String> labels() {
        return patients.get(0).held().stream().map(ResultLikelihood::label).toList();
    }

    /** Logarithm of the likelihood of all patients under a result. */
    double logLikelihood(int result) {
        return patients.stream()
                .mapToDouble(patient -> patient.held().get(result).likelihood().logLikelihood())
                .sum();
    }

    /** Parts of results in the truth if all patients come from the same one. */
    double[] weights() {
        return Weights.normalized(IntStream.range(0, labels().size())
                .mapToDouble(this::logLikelihood)
                .toArray());
    }

    long fitting(int result) {
        return patients.stream().filter(patient -> patient.fits(result)).count();
    }

    /** How many patients a result has the highest weight for. */
    long likeliest(int result) {
        return patients.stream()
                .filter(patient -> patient.fitsAny() && patient.likeliest() == result)
                .count();
    }

    /** Percentiles of all measurements that count among the replicates of a result, read with their errors. */
    double[] percentiles(int result) {
        return patients.stream()
                .flatMapToDouble(patient -> percentiles(patient, result))
                .filter(Double::isFinite)
                .toArray();
    }

    private static DoubleStream percentiles(PatientLikelihood patient, int result) {
        MeasuredCourse course = patient.patient().course();
        return IntStream.range(course.relative() ? 1 : 0, course.volumes().size())
                .mapToDouble(i -> patient.held().get(result).likelihood().percentileRead(i));
    }

    long below(int result) {
        return DoubleStream.of(percentiles(result)).filter(one -> one < LOW).count();
    }

    long above(int result) {
        return DoubleStream.of(percentiles(result)).filter(one -> one > HIGH).count();
    }

    /** Writes {@code patients.csv} and {@code population.csv}. */
    void write(Path folder) throws IOException {
        List<String> labels = labels();
        Columns<PatientLikelihood> columns = Columns.of(PatientLikelihood.class)
                .text("patient", "Pseudonym", PatientLikelihood::name)
                .whole(
                        "volumes",
                        "How many were measured",
                        patient -> patient.patient().course().volumes().size())
                .text("likeliest", "Result with the highest weight", patient -> labels.get(patient.likeliest()))
                .number("weight", "1", "Of this result", patient -> patient.weights()[patient.likeliest()])
                .text("fits", "Whether any of the results fits", patient -> patient.fitsAny() ? "yes" : "no");
        for (String covariate : measured.covariates()) {
            String name = columns.names().contains(covariate) ? "observed_" + covariate : covariate;
            columns = columns.with(Column.text(
                    name,
                    "As the file of measurements has it",
                    patient -> patient.patient().covariates().getOrDefault(covariate, "")));
        }
        FileAccess.write(folder.resolve("patients.csv"), columns.csv(patients));
        FileAccess.write(folder.resolve("population.csv"), population());
    }

    private String population() {
        double[] weights = weights();
        return Columns.of(Integer.class)
                .text("result", "Name of the result", labels()::get)
                .whole("patients", "How many were held against it", i -> patients.size())
                .whole("fitting", "Patients whom it fits", this::fitting)
                .whole("likeliest", "Patients for whom it has the highest weight", this::likeliest)
                .number("log_likelihood", "1", "Logarithm of the likelihood of all patients", this::logLikelihood)
                .number("weight", "1", "Probability of the result if all patients came of one", i -> weights[i])
                .whole("measurements", "Volumes that count", i -> percentiles(i).length)
                .whole("below", "Of these, below the 5th percentile of the replicates", this::below)
                .whole("above", "Of these, above the 95th", this::above)
                .csv(IntStream.range(0, weights.length).boxed().toList());
    }
}
