package org.resorb.chart.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.chart.sheet.HtmlPage;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortGroup;
import org.resorb.study.Study;
import org.resorb.study.StudyMethods;

/** Who the patients of a cohort are and how they are seen, in words for a paper. */
final class PatientMethods {
    private PatientMethods() {}

    /** Adds paragraphs and tables to a page. */
    static void write(Cohort cohort, HtmlPage page) {
        List<Study> studies = cohort.groups().stream().map(CohortGroup::study).toList();
        Study first = studies.get(0);
        page.paragraph(cohort.patients() + " virtual patients, " + cohort.runs() + " runs, in "
                + (cohort.groups().size() == 1 ? "one group" : cohort.groups().size() + " groups") + ". "
                + StudyMethods.design(first) + " All draws hang on seed " + first.seed() + ".");
        page.table(groups(cohort));
        page.part("How patients differ");
        Map<String, List<String>> who = new LinkedHashMap<>();
        Map<String, List<String[]>> tables = new LinkedHashMap<>();
        for (CohortGroup group : cohort.groups()) {
            List<String[]> table = StudyMethods.factors(group.study());
            String key = table.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
            who.computeIfAbsent(key, any -> new ArrayList<>()).add(group.name());
            tables.put(key, table);
        }
        who.forEach((key, names) -> page.paragraph(who.size() == 1 ? "" : "In " + String.join(", ", names) + ":")
                .table(tables.get(key)));
        page.part("How patients are seen").list(cohort.observation().words());
    }

    private static List<String[]> groups(Cohort cohort) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Group", "Patients", "Runs of each", "Scenario"});
        for (CohortGroup group : cohort.groups()) {
            long each = group.study().runs() / group.patients();
            rows.add(new String[] {
                group.name(),
                Integer.toString(group.patients()),
                Long.toString(each),
                StudyMethods.scenario(group.study())
            });
        }
        return rows;
    }
}
