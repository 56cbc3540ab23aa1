package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.CohortFile;
import org.resorb.patients.CohortGroup;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;
import org.resorb.study.Factor;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;

/** A study around values that the reference had once says nothing of the model that ships. */
class ShippedRangesTest {
    /** Traits of cohorts whose patients are of a kind that the reference is not, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "cohort_massive: herniation.volume", "only prolapses far above the usual are followed",
            "cohort_composition: herniation.composition.endplate_cartilage",
                    "all have some, as their publications say");

    /** The cover of a typical patient does not tear; those of patients do, each at a rate that a lognormal draws, never 0. */
    private static final String TEARING = "mechanisms.cover_tearing.tearing";

    @Test
    void rangesOfShippedStudiesHoldWhatTheirScenariosHave() throws Exception {
        TreeSet<String> outside = new TreeSet<>();
        for (String name : Shipped.studies()) {
            outside(name, StudyFile.read(name), outside);
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void rangesOfShippedCalibrationsHoldTheReferenceAndTheirMultipliersOne() throws Exception {
        Map<String, String> reference = ScenarioFile.read("reference", Map.of()).values();
        TreeSet<String> outside = new TreeSet<>();
        for (String name : Shipped.calibrations()) {
            Calibration calibration = CalibrationFile.read(name);
            for (Factor factor : calibration.free()) {
                boolean multiplies = calibration.groups().containsKey(factor.path());
                outside(name, factor, multiplies ? "1" : reference.get(factor.path()), outside);
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void traitsOfShippedCohortsReachTheReferenceUnlessTheirPatientsAreOfAnotherKind() throws Exception {
        TreeSet<String> outside = new TreeSet<>();
        for (String name : Shipped.cohorts()) {
            for (CohortGroup group :
                    CohortFile.read(name, CohortChanges.NONE.patients(2)).groups()) {
                outside(name, group.study(), outside);
            }
        }
        outside.removeIf(one -> one.endsWith(" " + TEARING));
        assertThat(outside).isEqualTo(LEFT_OUT.keySet());
    }

    private static void outside(String name, Study study, Collection<String> found) throws BadQuantity {
        Map<String, String> values = study.scenario().values();
        for (Factor factor : study.factors()) {
            // What is not in the scenario yet, such as the dose of a drug that is given, has no value to go around.
            String value = values.get(factor.path());
            if (factor.isNumber() && value != null) {
                outside(name, factor, value, found);
            }
        }
    }

    private static void outside(String name, Factor factor, String value, Collection<String> found) throws BadQuantity {
        double here = number(value, factor);
        if (here < number(factor.text(0), factor) || here > number(factor.text(1), factor)) {
            found.add(name + ": " + factor.path());
        }
    }

    private static double number(String text, Factor factor) throws BadQuantity {
        return text.contains(" ")
                ? Quantity.parse(text).in(factor.unit().equals("%") ? "1" : factor.unit(), new Ucum())
                : Double.parseDouble(text);
    }
}
