package org.resorb.calibration;

import java.util.function.Function;
import org.resorb.patients.EvaluatedFact;
import org.resorb.patients.PatientTable;

/**
 * A target and how virtual patients are asked for it.
 *
 * @param study name of the cohort whose patients are asked
 * @param answer what they say
 * @param meaning all that it depends on, as text: where it differs, other answers are to be expected
 */
public record CohortTarget(Target target, String study, Function<PatientTable, Answer> answer, String meaning) {
    /**
     * The same number of virtual patients.
     *
     * @param value NaN if they cannot tell
     * @param standardError by how many they are; NaN if it is not known
     * @param freedom degrees of freedom by which the standard error is known; NaN if it is not
     * @param patients whose answers it is of; of two groups those of the smaller
     */
    public record Answer(double value, double standardError, double freedom, double patients) {
        static Answer of(EvaluatedFact found) {
            return new Answer(found.estimate().value(), found.standardError(), found.freedom(), found.fewer());
        }
    }
}
