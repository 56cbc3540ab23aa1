package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Variable;
import org.resorb.study.Csv;
import org.resorb.study.Factor;

/** What the columns of {@code patients.csv} mean, as {@code columns.csv} says it. */
public final class PatientColumns {
    private PatientColumns() {}

    /** The lines of the file, the head first. */
    public static List<String> lines(Cohort cohort) {
        Map<String, Variable> columns = new LinkedHashMap<>();
        who(cohort).forEach(column -> columns.putIfAbsent(column.name(), column));
        course(cohort).forEach(column -> columns.putIfAbsent(column.name(), column));
        cohort.observation()
                .visits()
                .forEach(visit -> seen(cohort, visit).forEach(column -> columns.putIfAbsent(column.name(), column)));
        List<String> lines = new ArrayList<>(List.of("column,unit,meaning"));
        columns.values()
                .forEach(column -> lines.add(column.name() + "," + column.unit() + "," + Csv.field(column.meaning())));
        return lines;
    }

    private static List<Variable> who(Cohort cohort) {
        List<Variable> columns = new ArrayList<>(List.of(
                new Variable("patient", "1", "Number within the group; groups with the same patients share numbers"),
                new Variable("group", "1", "Group of the cohort file"),
                new Variable("herniation_type", "1", "Type in the standard nomenclature"),
                new Variable("ligament", "1", "State of the posterior longitudinal ligament over the fragment"),
                new Variable("seed", "1", "Seed of the run and of what is observed")));
        for (CohortGroup group : cohort.groups()) {
            for (Factor factor : group.study().factors()) {
                columns.add(new Variable(factor.column(), factor.unit(), "Trait " + factor.path()));
            }
        }
        return columns;
    }

    private static List<Variable> course(Cohort cohort) {
        List<Variable> columns = new ArrayList<>(List.of(
                new Variable("half_time_d", "d", "Time until half of the MRI volume of the first day is gone"),
                new Variable("pain_half_time_d", "d", "Time until pain is half of that on the first day"),
                new Variable("surgery_d", "d", "Day of an operation, empty if there is none")));
        cohort.columns()
                .forEach(column -> columns.add(
                        new Variable(column.name() + "_peak_d", "d", "Day of the largest value: " + column.meaning())));
        return columns;
    }

    private static List<Variable> seen(Cohort cohort, Visit visit) {
        String when = ", at " + visit.words();
        List<Variable> columns = new ArrayList<>(List.of(
                new Variable(visit.at("time_d"), "d", "Day of the visit" + when),
                new Variable(
                        visit.at("observed_volume_fraction"),
                        "1",
                        "Volume as measured, relative to the measurement at baseline; empty after an operation" + when),
                new Variable(visit.at("change_class"), "1", "Class of resorption by the measured volume" + when)));
        cohort.columns()
                .forEach(column -> columns.add(new Variable(
                        visit.at(column.name()), column.unit(), column.meaning() + ", without reader error" + when)));
        return columns;
    }
}
