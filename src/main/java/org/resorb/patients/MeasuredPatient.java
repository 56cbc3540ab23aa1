package org.resorb.patients;

import java.util.Map;

/**
 * A patient whose volumes were measured.
 *
 * @param name a pseudonym; empty if the file is of one patient alone
 * @param course what was measured
 * @param covariates what else the file says of the patient, column by column; empty text where it says nothing
 */
public record MeasuredPatient(String name, MeasuredCourse course, Map<String, String> covariates) {
    /** The same with errors that hold what a model errs by itself, as {@link MeasuredCourse#widened} says. */
    public MeasuredPatient widened(double share) {
        return new MeasuredPatient(name, course.widened(share), covariates);
    }
}
