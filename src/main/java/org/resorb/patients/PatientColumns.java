package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.measure.Detail;
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
                    "Type in the standard nomenclature, and bulge, which is no herniation there",
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

    private static final Columns<ObservedPatient> READ = Columns.of(ObservedPatient.class)
            .text(
                    "read_type",
                    "Type that a reader calls, not always right",
                    patient -> patient.readType().word())
            .text(
                    "read_contained",
                    "Whether a reader calls it contained, not always right",
                    patient -> patient.readContained() ? "yes" : "no");
    private static final Columns<ObservedPatient> PAIN = Columns.of(ObservedPatient.class)
            .number(
                    "pain_resolved_d",
                    "d",
                    "Time until pain counts as resolved, empty if it never does",
                    ObservedPatient::resolved)
            .number("relapse_d", "d", "Day on which pain comes again, empty if it never does", ObservedPatient::relapse)
            .text(
                    "pain_class",
                    "Class of pain over the year after the first image, empty if the course is shorter",
                    ObservedPatient::painClass);
    private static final String TOLD = "reported_pain";
    private static final String READ_VOLUME = "read_volume_mm3";

    private PatientColumns() {}

    /** Names of the columns that a table may have once, whatever its cohort varies. */
    static List<String> once() {
        return Stream.of(WHO, COURSE, READ, PAIN)
                .flatMap(columns -> columns.names().stream())
                .toList();
    }

    /** Names of the columns that a table may have at each visit, without the visit. */
    static List<String> atEachVisit() {
        return Stream.concat(
                        Stream.of(DAY, PatientFile.OBSERVED, CHANGE, READ_VOLUME, TOLD),
                        Detail.HISTOLOGY.columns().stream().map(Variable::name))
                .toList();
    }

    static Columns<ObservedPatient> of(Cohort cohort) {
        Columns<ObservedPatient> columns = WHO.with(traits(cohort)).with(COURSE, patient -> patient);
        if (cohort.observation().types() != null) {
            columns = columns.with(READ, patient -> patient);
        }
        if (cohort.observation().pain() != null) {
            columns = columns.with(PAIN, patient -> patient);
        }
        columns = columns.with(peaks(cohort));
        for (int visit = 0; visit < cohort.observation().visits().size(); visit++) {
            columns = columns.with(seen(cohort, visit));
        }
        return cohort.observation().histology() ? columns.with(atOperation(cohort)) : columns;
    }

    private static List<Column<ObservedPatient>> atOperation(Cohort cohort) {
        Visit visit = Visit.OPERATION;
        String when = ", at the operation";
        List<Column<ObservedPatient>> columns = new ArrayList<>();
        columns.add(Column.number(visit.at(DAY), "d", "Day" + when, ObservedPatient::surgery));
        for (Variable column : cohort.columns()) {
            String meaning = column.meaning() + ", without reader error" + when;
            columns.add(Column.number(
                    visit.at(column.name()), column.unit(), meaning, patient -> patient.atOperation(column.name())));
        }
        for (Variable counted : Detail.HISTOLOGY.columns()) {
            columns.add(Column.number(
                    visit.at(counted.name()),
                    counted.unit(),
                    counted.meaning() + ", as counted" + when,
                    patient -> patient.section().value(counted.name())));
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
        List<Column<ObservedPatient>> columns = new ArrayList<>(measured(visit, index, when));
        if (cohort.observation().volume().inMm3()) {
            columns.add(Column.number(
                    visit.at(READ_VOLUME),
                    "mm3",
                    "Volume as measured, where herniation.volume is that of the first image; empty after an operation"
                            + when,
                    patient -> patient.visits()[index].mm3()));
        }
        if (cohort.observation().pain() != null) {
            columns.add(Column.number(
                    visit.at(TOLD),
                    "1",
                    "Leg pain as the patient tells it, with the error of an answer" + when,
                    patient -> patient.told(index)));
        }
        for (Variable column : cohort.columns()) {
            String meaning = column.meaning() + ", without reader error" + when;
            columns.add(Column.number(
                    visit.at(column.name()), column.unit(), meaning, patient -> patient.at(column.name(), index)));
        }
        return columns;
    }

    private static List<Column<ObservedPatient>> measured(Visit visit, int index, String when) {
        return List.of(
                Column.number(visit.at(DAY), "d", "Day of the visit" + when, patient -> patient.visits()[index].day()),
                Column.number(
                        visit.at(PatientFile.OBSERVED),
                        "1",
                        "Volume as measured, relative to the measurement at baseline; empty after an operation" + when,
                        patient -> patient.visits()[index].fraction()),
                Column.text(
                        visit.at(CHANGE),
                        "Class of resorption by the measured volume" + when,
                        patient -> patient.visits()[index].change()));
    }
}
