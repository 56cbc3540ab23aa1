package org.resorb.patients;

/** What is asked about a patient: whether something has happened by a visit. */
public record PredictionQuestion(Event event, PredictionVisit visit) {
    /** For people. */
    public String words() {
        return event.words() + " at " + visit.words();
    }

    /** As names of files have it. */
    @Override
    public String toString() {
        return event + "_at_" + visit;
    }
}
