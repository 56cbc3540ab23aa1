package org.resorb.patients;

import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.study.Study;

/**
 * Patients of one kind: a herniation type, a subgroup of one, or an arm of a trial.
 *
 * @param name {@code [a-z0-9_]+}
 * @param study all patients with the first of their seeds, then with the next, and so with each set that they are crossed with
 * @param patients how many
 * @param seeds that each patient is run with
 * @param sets parameter sets that the patients are crossed with, or that are dealt to them in turn; 1 without any
 */
public record CohortGroup(String name, Study study, int patients, int seeds, int sets) {
    /** The key of a scenario that dates its interventions. */
    static final String TREATMENT_START = "treatment_start";

    private static final Units UNITS = new Ucum();

    /** Whether each patient is run with each parameter set. */
    public boolean crossed() {
        return study.design().rows() == (long) patients * seeds * sets;
    }

    /**
     * The run of a patient.
     *
     * @param patient from 0
     * @param set from 0; of sets that are dealt each patient has one alone
     * @param seed which of the patient's, from 0
     */
    int run(int patient, int set, int seed) {
        return ((crossed() ? set : 0) * seeds + seed) * patients + patient;
    }

    /** The parameter set that a patient has in turn. */
    int dealt(int patient) {
        return patient % sets;
    }

    /** The day from which the interventions of a run, counted from 0, are dated. */
    double treatmentStart(int run) {
        String text = study.settings(study.row(run)).get(TREATMENT_START);
        String stated = text == null ? study.scenario().values().get(TREATMENT_START) : text;
        try {
            return stated == null ? 0 : Quantity.parse(stated).in("d", UNITS);
        } catch (BadQuantity noTime) {
            throw new IllegalStateException(stated, noTime);
        }
    }
}
