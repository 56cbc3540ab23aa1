package org.resorb.patients;

import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Length;
import org.resorb.scenario.Scenario;

/**
 * What a clinic knows of a patient at the first image and before any course was followed, for it hangs on traits and seed
 * alone.
 *
 * @param type as read, or as it is if readers do not err
 * @param days how long symptoms have lasted when interventions may start
 * @param mm3 volume as read; NaN where slices are added up, which need the image
 */
public record FirstVisit(String type, double days, double mm3) {
    /**
     * That of a patient of a group, counted from 0.
     *
     * @throws InvalidFileException if the patient's traits do not go together
     */
    public static FirstVisit of(Cohort cohort, CohortGroup group, int patient) throws InvalidFileException {
        Observation observation = cohort.observation();
        Scenario scenario = group.study().scenario(patient);
        int seed = group.study().seed(patient);
        TypeReading reading = observation.types() == null ? TypeReading.RIGHT : observation.types();
        double volume = scenario.herniation().volume() * Length.MM3_PER_ML;
        return new FirstVisit(
                reading.type(scenario.herniation().type(), cohort.types(), 1, seed)
                        .word(),
                group.treatmentStart(patient),
                observation.volume().slices()
                        ? Double.NaN
                        : observation.volume().read(volume, 1, 0, seed));
    }
}
