package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.measure.Variable;
import org.resorb.study.Factor;
import org.resorb.table.Column;
import org.resorb.table.Columns;

/** The columns of {@code patients.csv}: who the patient is, how the course went, and what is seen at each visit. */
final class PatientColumns {
    /** Behind a column of the time series: the day on which it is largest. */
    static final String PEAK = "_peak_d";

    private static final String DAY = "time_d";
    private static final String CHANGE = "change_class";
    private static final Columns<ObservedPatient> WHO = Columns.of(ObservedPatient.class)
            .whole(
                    "patient",
                    "Number within the group; groups with the same patients share numbers",
                    ObservedPatient::number)
            .text("group", "Group of the cohort file", ObservedPatient::group)
            .text(
                    BaselineVariable.TYPE.column(),
                    "Type in the standard nomenclature",
                    patient -> patient.scenario().herniation().type().word())
            .text(
                    BaselineVariable.LIGAMENT.column(),
                    "State of the posterior longitudinal ligament over the fragment",
                    patient -> patient.scenario().ligament().word())
            .whole("seed", "Seed of the run and of what is observed", ObservedPatient::seed);
    private static final Columns<ObservedPatient> COURSE = Columns.of(ObservedPatient.class)
            .number(
                    "half_time_d",
                    "d",
                    "Time until half of the MRI volume of the first day is gone",
                    patient -> patient.halfTime(Cohort.VOLUME))
            .number(
                    "pain_half_time_d",
                    "d",
                    "Time until pain is half of that on the first day",
                    patient -> patient.halfTime(ObservedPatient.PAIN))
            .number("surgery_d", "d", "Day of an operation, empty if there is none", ObservedPatient::surgery);

    private PatientColumns() {}

    /** Names of the columns that every table has once, whatever its cohort varies. */
    static List<String> once() {
        return Stream.concat(WHO.names().stream(), COURSE.names().stream()).toList();
    }

    /** Names of the columns that every table has at each visit, without the visit. */
    static List<String> atEachVisit() {
        return List.of(DAY, PatientFile.OBSERVED, CHANGE);
    }

    static Columns<ObservedPatient> of(Cohort cohort) {
        Columns<ObservedPatient> columns =
                WHO.with(traits(cohort)).with(COURSE, patient -> patient).with(peaks(cohort));
        for (int visit = 0; visit < cohort.observation().visits().size(); visit++) {
            columns = columns.with(seen(cohort, visit));
        }
        return columns;
    }

    /** All that any group varies; what every patient is described by anyway stands once. */
    private static List<Column<ObservedPatient>> traits(Cohort cohort) {
        Map<String, Column<ObservedPatient>> traits = new LinkedHashMap<>();
        for (CohortGroup group : cohort.groups()) {
            for (Factor factor : group.study().factors()) {
                if (!WHO.names().contains(factor.column())) {
                    traits.putIfAbsent(factor.column(), trait(factor));
                }
            }
        }
        return List.copyOf(traits.values());
    }

    private static Column<ObservedPatient> trait(Factor factor) {
        String unit = factor.unit().isEmpty() ? "1" : factor.unit();
        return Column.text(factor.column(), unit, "Trait " + factor.path(), patient -> patient.trait(factor));
    }

    private static List<Column<ObservedPatient>> peaks(Cohort cohort) {
        List<Column<ObservedPatient>> peaks = new ArrayList<>();
        for (Variable column : cohort.columns()) {
            String meaning = "Day of the largest value: " + column.meaning();
            peaks.add(Column.number(column.name() + PEAK, "d", meaning, patient -> patient.peak(column.name())));
        }
        return peaks;
    }

    private static List<Column<ObservedPatient>> seen(Cohort cohort, int index) {
        Visit visit = cohort.observation().visits().get(index);
        String when = ", at " + visit.words();
        List<Column<ObservedPatient>> columns = new ArrayList<>();
        columns.add(
                Column.number(visit.at(DAY), "d", "Day of the visit" + when, patient -> patient.visits()[index].day()));
        columns.add(Column.number(
                visit.at(PatientFile.OBSERVED),
                "1",
                "Volume as measured, relative to the measurement at baseline; empty after an operation" + when,
                patient -> patient.visits()[index].fraction()));
        columns.add(Column.text(
                visit.at(CHANGE),
                "Class of resorption by the measured volume" + when,
                patient -> patient.visits()[index].change()));
        for (Variable column : cohort.columns()) {
            String meaning = column.meaning() + ", without reader error" + when;
            columns.add(Column.number(
                    visit.at(column.name()), column.unit(), meaning, patient -> patient.at(column.name(), index)));
        }
        return columns;
    }
}
