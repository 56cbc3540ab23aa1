package org.resorb.patients;

/**
 * Patients at one of their visits, or over their whole course.
 *
 * @param visit null if the whole course is meant
 */
record PatientsAtVisit(PatientTable patients, Visit visit) {
    /** A column that has no visit. */
    double[] column(String name) {
        return patients.numbers(name);
    }

    /** A column at the visit. */
    double[] now(String name) {
        if (visit == null) {
            throw new NotEvaluableException("no visit at which to ask " + name);
        }
        return patients.numbers(visit.at(name));
    }
}
