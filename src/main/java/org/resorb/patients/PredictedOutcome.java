package org.resorb.patients;

import org.resorb.measure.Response;

/** What is asked about a patient: whether something has happened by a visit. */
public record PredictedOutcome(Response response, Visit visit) {
    /** Column of what a reader measured then. */
    String column() {
        return visit.at(PatientFile.OBSERVED);
    }

    /** For people. */
    public String words() {
        return response.words() + " at " + visit.words();
    }

    /** As names of files have it. */
    @Override
    public String toString() {
        return response + "_at_" + visit;
    }
}
