package org.resorb.patients;

import java.util.Map;
import java.util.Objects;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Resorption;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.scenario.Herniation;
import org.resorb.scenario.Scenario;
import org.resorb.study.Factor;
import org.resorb.table.NumberText;

/** One row of {@code patients.csv}: who the patient is and what is seen of him or her. */
final class ObservedPatient {
    static final String PAIN = "pain_vas";

    private static final double HALF = 0.5;
    private static final String PERCENT = "%";
    private static final Units UNITS = new Ucum();

    /** What is seen at a visit; the fraction is {@link Double#NaN} after an operation. */
    record Seen(double day, double fraction) {
        /** Null after an operation. */
        Resorption change() {
            return Double.isNaN(fraction) ? null : Resorption.of(fraction);
        }
    }

    private final CohortGroup group;
    private final GroupCourses courses;
    private final int run;
    private final Map<String, String> values;
    private final double[] at;
    private final Scenario scenario;
    private final int seed;
    private final double surgery;
    private final Seen[] visits;

    /**
     * The patient of a run, counted from 0.
     *
     * @param values of the scenario of the group, by dotted name
     */
    ObservedPatient(
            Observation observation, CohortGroup group, GroupCourses courses, Map<String, String> values, int run)
            throws InvalidFileException {
        this.group = group;
        this.courses = courses;
        this.run = run;
        this.values = values;
        at = group.study().design().at(run);
        scenario = group.study().scenario(run);
        seed = group.study().seed(run);
        surgery = surgery(observation);
        visits = visits(observation);
    }

    /** The first kept day on which pain asks for an operation, if the patient agrees; NaN if there is none. */
    private double surgery(Observation observation) {
        for (int i = 0; i < courses.days().length && observation.agrees(seed); i++) {
            boolean late = courses.days()[i] >= observation.surgeryFrom();
            if (late && courses.at(PAIN, i, run) >= observation.painAbove()) {
                return courses.days()[i];
            }
        }
        return Double.NaN;
    }

    private Seen[] visits(Observation observation) {
        Seen[] seen = new Seen[observation.visits().size()];
        double baseline = 0;
        for (int visit = 0; visit < seen.length; visit++) {
            double day = observation.day(visit, seed, courses.last());
            double measured = courses.on(Cohort.VOLUME, day, run) * observation.misreading(visit, seed);
            baseline = visit == 0 ? measured : baseline;
            seen[visit] = new Seen(day, surgery <= day ? Double.NaN : measured / baseline);
        }
        return seen;
    }

    /** Within the group, from 1. */
    int number() {
        return run % group.patients() + 1;
    }

    String group() {
        return group.name();
    }

    Scenario scenario() {
        return scenario;
    }

    int seed() {
        return seed;
    }

    /** Day of the operation; NaN if there is none. */
    double surgery() {
        return surgery;
    }

    /** By visit, the baseline first. */
    Seen[] visits() {
        return visits;
    }

    /** Days until a column is half of what it was on the first day; NaN if it never is. */
    double halfTime(String column) {
        return courses.falls(column, HALF * courses.at(column, 0, run), run);
    }

    /** Day on which a column is largest. */
    double peak(String column) {
        return courses.peak(column, run);
    }

    /** A column on the day of a visit. */
    double at(String column, int visit) {
        return courses.on(column, visits[visit].day(), run);
    }

    /** What only other groups vary is here as the scenario of this one has it. */
    String trait(Factor varied) {
        for (int i = 0; i < at.length; i++) {
            Factor factor = group.study().factors().get(i);
            if (factor.column().equals(varied.column())) {
                return factor.value(at[i]);
            }
        }
        return fixed(varied);
    }

    private String fixed(Factor factor) {
        boolean attached = scenario.herniation().type() != Herniation.Type.SEQUESTRATION;
        if (attached && factor.path().equals("herniation.migration")) {
            return "0";
        }
        String text = values.get(factor.path());
        if (factor.unit().equals(PERCENT)) {
            return NumberText.finite(100 * Double.parseDouble(text));
        }
        try {
            return text == null || factor.unit().isEmpty()
                    ? Objects.toString(text, "")
                    : NumberText.finite(Quantity.parse(text).in(factor.unit(), UNITS));
        } catch (BadQuantity word) {
            return text;
        }
    }
}
