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
 * @param study one row a patient, or all patients at each of several parameter sets, set by set
 * @param patients how many
 */
public record CohortGroup(String name, Study study, int patients) {
    /** The key of a scenario that dates its interventions. */
    static final String TREATMENT_START = "treatment_start";

    private static final Units UNITS = new Ucum();

    /** Parameter sets that the patients are crossed with; 1 without any. */
    public int points() {
        return (int) (study.design().rows() / patients);
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
