package org.resorb.calibration;

import org.apache.commons.math3.util.FastMath;
import org.resorb.patients.EvaluatedFact;
import org.resorb.patients.Fact;
import org.resorb.patients.PatientTable;

/**
 * A number of patients that nothing is fitted to, but that may be measured.
 *
 * @param fact that asks for it; what it was published to be plays no part
 * @param isPlanned whether nobody has published it yet
 */
public record Measurement(Fact fact, boolean isPlanned) {
    /** Patients of a measurement of which nobody says how many it has. */
    static final int USUAL = 50;

    /** How many patients are measured, in both groups together where there are two. */
    int patients() {
        return fact.n() > 0 ? fact.n() : USUAL;
    }

    /** What virtual patients come to, with the standard error that so many real ones would have. */
    CohortTarget.Answer answer(PatientTable table) {
        EvaluatedFact found = EvaluatedFact.of(fact.told(), table);
        double factor = FastMath.sqrt((double) (found.n() + found.others()) / patients());
        return new CohortTarget.Answer(
                found.estimate().value(), factor * found.standardError(), found.freedom(), found.fewer());
    }
}
