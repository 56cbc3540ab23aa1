package org.resorb.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.measure.Examination;
import org.resorb.measure.Imaging;
import org.resorb.measure.Pain;
import org.resorb.measure.Sectioning;
import org.resorb.mechanism.Mechanism;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Patient;
import org.resorb.tissue.Product;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Transport;

/**
 * All that a run needs, checked and in house units.
 *
 * @param name {@code [a-z0-9_]+}
 * @param title one line for charts
 * @param segmentation that tells where the fragment is, or null
 * @param substances transport of every substance
 * @param mechanisms the mechanisms that are on, sorted by name
 * @param drugs by key
 * @param knockOuts products that no cell, or one kind of cell, releases
 * @param interventions in order of time
 * @param histology how what a surgeon took out is cut and counted
 * @param duration in hours
 * @param seed of all randomness in the run
 * @param output what is written beside the usual files
 */
public record Scenario(
        String name,
        String title,
        Patient patient,
        Herniation herniation,
        Segmentation segmentation,
        Anatomy anatomy,
        Map<Substance, Transport> substances,
        List<Mechanism> mechanisms,
        Map<String, Drug> drugs,
        Set<Product> knockOuts,
        List<Intervention> interventions,
        Imaging imaging,
        Pain pain,
        Sectioning histology,
        Resolution resolution,
        double duration,
        long seed,
        Output output) {
    /** State of the ligament over the fragment: as stated, or that of its type. */
    public Herniation.Ligament ligament() {
        Herniation.Ligament stated = herniation.ligament();
        return stated == Herniation.Ligament.BY_TYPE
                ? Outline.shape(herniation.type(), anatomy).ligament()
                : stated;
    }

    /** How the patient is examined. */
    public Examination examination() {
        return new Examination(imaging, histology, pain, herniation.volume(), seed);
    }

    /** The same with another seed. */
    public Scenario withSeed(long other) {
        return with(duration, other);
    }

    /** The same but lasting until this hour. */
    public Scenario until(double hour) {
        return with(hour, seed);
    }

    private Scenario with(double newDuration, long newSeed) {
        return new Scenario(
                name,
                title,
                patient,
                herniation,
                segmentation,
                anatomy,
                substances,
                mechanisms,
                drugs,
                knockOuts,
                interventions,
                imaging,
                pain,
                histology,
                resolution,
                newDuration,
                newSeed,
                output);
    }
}
