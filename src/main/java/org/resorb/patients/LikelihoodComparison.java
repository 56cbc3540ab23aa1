package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Result;

/**
 * What measurements say about results.
 *
 * @param measured null if there are none, and nothing is said then
 * @param patients one each, in the order of the file
 */
public record LikelihoodComparison(MeasuredPatients measured, List<PatientLikelihood> patients) {
    /**
     * Holds measurements, or null for none, against results by their labels.
     *
     * @throws IOException if a result cannot be read
     * @throws InvalidFileException if a result ends before the last measurement
     */
    public static LikelihoodComparison of(MeasuredPatients measured, Map<String, Result> results)
            throws IOException, InvalidFileException {
        List<PatientLikelihood> patients = new ArrayList<>();
        for (MeasuredPatient patient : measured == null ? List.<MeasuredPatient>of() : measured.patients()) {
            List<ResultLikelihood> held = new ArrayList<>();
            for (Map.Entry<String, Result> result : results.entrySet()) {
                held.add(ResultLikelihood.of(result.getKey(), result.getValue(), patient.course()));
            }
            patients.add(new PatientLikelihood(patient, held));
        }
        return new LikelihoodComparison(measured, patients);
    }

    /**
     * Writes {@code likelihood.csv}, {@code observed.csv} and, if there are members, {@code member_weights.csv}; of many
     * patients also {@code patients.csv} and {@code population.csv}.
     */
    public void write(Path folder) throws IOException {
        if (measured != null) {
            new LikelihoodTables(measured, patients).write(folder);
            if (measured.named()) {
                new PatientsComparison(measured, patients).write(folder);
            }
        }
    }

    /** What was measured in each patient; none without measurements. */
    public List<MeasuredCourse> courses() {
        return measured == null ? List.of() : measured.courses();
    }

    /** For a console; nothing without measurements. */
    public List<String> lines() {
        if (measured == null) {
            return List.of();
        }
        return measured.named()
                ? new PatientsText(new PatientsComparison(measured, patients)).lines()
                : alone().lines();
    }

    /** What makes the numbers less firm than they look. */
    public List<String> warnings() {
        if (measured == null) {
            return List.of();
        }
        return measured.named()
                ? new PatientsText(new PatientsComparison(measured, patients)).warnings()
                : alone().warnings();
    }

    private LikelihoodText alone() {
        return new LikelihoodText(
                measured.patients().get(0).course(), patients.get(0).held());
    }
}
