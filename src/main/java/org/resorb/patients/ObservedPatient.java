package org.resorb.patients;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Resorption;
import org.resorb.measure.Variable;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.scenario.Herniation;
import org.resorb.scenario.Scenario;
import org.resorb.study.Csv;
import org.resorb.study.Factor;
import org.resorb.study.Study;

/** One line of {@code patients.csv}: who the patient is and what is seen of him or her. */
final class ObservedPatient {
    private static final double HALF = 0.5;
    private static final String PERCENT = "%";
    private static final Units UNITS = new Ucum();

    private final Cohort cohort;
    private final CohortGroup group;
    private final GroupCourses courses;
    private final Map<String, String> values;

    ObservedPatient(Cohort cohort, CohortGroup group, GroupCourses courses) {
        this.cohort = cohort;
        this.group = group;
        this.courses = courses;
        values = group.study().scenario().values();
    }

    /** The head of the table; all groups have the traits of any. */
    static String head(Cohort cohort, List<String> traits) {
        StringJoiner head = new StringJoiner(",").add("patient,group,herniation_type,ligament,seed");
        traits.forEach(head::add);
        head.add("half_time_d,pain_half_time_d,surgery_d");
        cohort.columns().forEach(column -> head.add(column.name() + "_peak_d"));
        for (Visit visit : cohort.observation().visits()) {
            head.add(visit.at("time_d"))
                    .add(visit.at("observed_volume_fraction"))
                    .add(visit.at("change_class"));
            cohort.columns().forEach(column -> head.add(visit.at(column.name())));
        }
        return head.toString();
    }

    /** The line of a run, counted from 0. */
    String line(int run, List<String> traits) throws InvalidFileException {
        Study study = group.study();
        Scenario scenario = study.scenario(run);
        int seed = study.seed(run);
        StringJoiner line = new StringJoiner(",")
                .add(Integer.toString(run % group.patients() + 1))
                .add(group.name())
                .add(word(scenario.herniation().type()))
                .add(word(scenario.ligament()))
                .add(Integer.toString(seed));
        double[] at = study.design().at(run);
        traits.forEach(trait -> line.add(trait(trait, at, scenario)));
        double operated = operated(run, seed);
        line.add(number(courses.falls(Cohort.VOLUME, HALF * courses.at(Cohort.VOLUME, 0, run), run)));
        line.add(number(courses.falls("pain_vas", HALF * courses.at("pain_vas", 0, run), run)));
        line.add(number(operated));
        cohort.columns().forEach(column -> line.add(number(courses.peak(column.name(), run))));
        double baseline = measured(0, run, seed);
        for (int visit = 0; visit < cohort.observation().visits().size(); visit++) {
            visit(line, visit, run, seed, operated, baseline);
        }
        return line.toString();
    }

    private void visit(StringJoiner line, int visit, int run, int seed, double operated, double baseline) {
        double day = cohort.observation().day(visit, seed, courses.last());
        line.add(number(day));
        boolean stillThere = !(operated <= day);
        double fraction = measured(visit, run, seed) / baseline;
        line.add(stillThere ? number(fraction) : "");
        line.add(stillThere ? Resorption.of(fraction).toString() : "");
        for (Variable column : cohort.columns()) {
            line.add(number(courses.on(column.name(), day, run)));
        }
    }

    private double measured(int visit, int run, int seed) {
        double day = cohort.observation().day(visit, seed, courses.last());
        return courses.on(Cohort.VOLUME, day, run) * cohort.observation().misreading(visit, seed);
    }

    /** The first kept day on which pain asks for an operation, if the patient agrees; NaN if there is none. */
    private double operated(int run, int seed) {
        Observation observation = cohort.observation();
        for (int i = 0; i < courses.days().length && observation.agrees(seed); i++) {
            boolean late = courses.days()[i] >= observation.surgeryFrom();
            if (late && courses.at("pain_vas", i, run) >= observation.painAbove()) {
                return courses.days()[i];
            }
        }
        return Double.NaN;
    }

    /** What only other groups vary is here as the scenario of this one has it. */
    private String trait(String column, double[] at, Scenario scenario) {
        for (int i = 0; i < at.length; i++) {
            Factor factor = group.study().factors().get(i);
            if (factor.column().equals(column)) {
                return factor.cell(at[i]);
            }
        }
        return cohort.groups().stream()
                .flatMap(other -> other.study().factors().stream())
                .filter(factor -> factor.column().equals(column))
                .findFirst()
                .map(factor -> fixed(factor, scenario))
                .orElseThrow();
    }

    private String fixed(Factor factor, Scenario scenario) {
        boolean attached = scenario.herniation().type() != Herniation.Type.SEQUESTRATION;
        if (attached && factor.path().equals("herniation.migration")) {
            return "0";
        }
        String text = values.get(factor.path());
        if (factor.unit().equals(PERCENT)) {
            return number(100 * Double.parseDouble(text));
        }
        try {
            return text == null || factor.unit().isEmpty()
                    ? Csv.field(Objects.toString(text, ""))
                    : number(Quantity.parse(text).in(factor.unit(), UNITS));
        } catch (BadQuantity word) {
            return Csv.field(text);
        }
    }

    private static String word(Keyword constant) {
        return Csv.field(constant.word());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NineDigits.text(value) : "";
    }
}
