package org.resorb.patients;

import java.util.Map;
import java.util.Objects;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Detail;
import org.resorb.measure.Resorption;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Length;
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

    /**
     * What is seen at a visit.
     *
     * @param fraction of the volume read at baseline; {@link Double#NaN} after an operation
     * @param mm3 volume as read, likewise
     */
    record Seen(double day, double fraction, double mm3) {
        /** Null after an operation. */
        Resorption change() {
            return Double.isNaN(fraction) ? null : Resorption.of(fraction);
        }
    }

    private final Cohort cohort;
    private final Observation observation;
    private final CohortGroup group;
    private final GroupCourses courses;
    private final int run;
    private final Map<String, String> values;
    private final double[] at;
    private final Scenario scenario;
    private final int seed;
    private final double firstImage;
    private final double start;
    private final KeptCourse pain;
    private final double relapse;
    private final double surgery;
    private final Seen[] visits;

    /**
     * The patient of a run, counted from 0.
     *
     * @param values of the scenario of the group, by dotted name
     */
    ObservedPatient(Cohort cohort, CohortGroup group, GroupCourses courses, Map<String, String> values, int run)
            throws InvalidFileException {
        this.cohort = cohort;
        this.group = group;
        this.courses = courses;
        this.run = run;
        this.values = values;
        observation = cohort.observation();
        at = group.study().design().at(run);
        scenario = group.study().scenario(run);
        seed = group.study().seed(run);
        double treatment = group.treatmentStart(run);
        firstImage = observation.firstImage(treatment, courses, seed);
        start = observation.treatedFromFirstImage() ? treatment : firstImage;
        KeptCourse byFragment = courses.of(PAIN, run);
        PainReporting reporting = observation.pain();
        PainReporting.Felt felt = reporting == null ? null : reporting.felt(byFragment, seed);
        pain = felt == null ? byFragment : felt.pain();
        relapse = felt == null ? Double.NaN : felt.relapse();
        surgery = observation.surgery().day(pain, firstImage, seed);
        visits = seen();
    }

    /** Volumes are compared with the one at baseline, where {@code herniation.volume} holds. */
    private Seen[] seen() {
        Seen[] seen = new Seen[observation.visits().size()];
        KeptCourse volume = courses.of(Cohort.VOLUME, run);
        double scale = volume.on(firstImage) / (scenario.herniation().volume() * Length.MM3_PER_ML);
        boolean nobody = observation.surgery().leavesOut() && !Double.isNaN(surgery);
        double baseline = 0;
        for (int visit = 0; visit < seen.length; visit++) {
            double day = visit == 0 ? firstImage : observation.followUp(visit, start, seed, courses.last());
            double measured = observation.volume().read(volume.on(day) * slicing(day), scale, visit, seed);
            baseline = visit == 0 ? measured : baseline;
            boolean unseen = nobody || surgery <= day || baseline <= 0;
            seen[visit] =
                    new Seen(day, unseen ? Double.NaN : measured / baseline, unseen ? Double.NaN : measured / scale);
        }
        return seen;
    }

    /** By how much slices are off on the kept day that is nearest. */
    private double slicing(double day) {
        if (!observation.volume().slices()) {
            return 1;
        }
        double whole = courses.of(Cohort.SCALED.name(), run).nearest(day);
        double sliced = courses.of(Detail.SLICES.columns().get(0).name(), run).nearest(day);
        return whole > 0 ? sliced / whole : 1;
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

    private KeptCourse of(String column) {
        return column.equals(PAIN) ? pain : courses.of(column, run);
    }

    /** Days until a column is half of what it was on the first day; NaN if it never is. */
    double halfTime(String column) {
        return of(column).falls(HALF * of(column).first());
    }

    /** Day on which a column is largest. */
    double peak(String column) {
        return of(column).peak();
    }

    /** A column on the day of a visit. */
    double at(String column, int visit) {
        return of(column).on(visits[visit].day());
    }

    /** Day on which pain first relapses; NaN if it never does. */
    double relapse() {
        return relapse;
    }

    /** Day on which pain first counts as resolved; NaN if it never does. */
    double resolved() {
        return pain.falls(observation.pain().resolvedAt());
    }

    /** What is said of the pain at a visit. */
    double told(int visit) {
        return observation.pain().told(at(PAIN, visit), visit, seed);
    }

    /** Class of the year after the first image; null if the course is shorter. */
    PainClass painClass() {
        return observation.pain().ofTheYear(pain, firstImage);
    }

    /** The type that the reader calls. */
    Herniation.Type readType() {
        return observation.types().type(scenario.herniation().type(), cohort.types(), 1, seed);
    }

    /** Whether the reader calls it contained. */
    boolean readContained() {
        boolean truth = TypeReading.isContained(scenario.herniation().type(), scenario.ligament());
        return observation.types().contained(truth, 1, seed);
    }

    /** A column on the day of the operation; NaN if there is none. */
    double atOperation(String column) {
        return Double.isNaN(surgery) ? Double.NaN : of(column).on(surgery);
    }

    /** The section that is counted after the operation. */
    CountedSection section() {
        return new CountedSection(this::atOperation, seed);
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
