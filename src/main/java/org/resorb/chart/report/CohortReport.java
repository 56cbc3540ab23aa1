package org.resorb.chart.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortGroup;
import org.resorb.patients.CohortTables;
import org.resorb.run.Build;
import org.resorb.study.Tally;
import org.resorb.table.CaptionedTable;

/** The report of a cohort that was followed. */
public final class CohortReport {
    private static final String STATISTICS =
            "Parts of patients have Wilson's 95 % interval. Times are counted by the estimator of Kaplan and Meier; who is"
                    + " operated on, or seen to the last day without the event, is censored. Quantiles are of type 7 of"
                    + " Hyndman and Fan. Facts of real patients are asked of these patients as the paper asked, each judged"
                    + " by its own rule.";
    private static final List<String> FIGURES = List.of(
            "incidence",
            "volume_curves",
            "time_to_half",
            "time_to_operation",
            "arms",
            "variance",
            "enhancement",
            "pain_and_volume",
            "predictors");

    private CohortReport() {}

    /**
     * Writes {@code report.html}.
     *
     * @param tally how many runs are done
     * @param found what the tables come to, in sentences and short tables
     * @param warnings in plain words
     */
    public static void write(Cohort cohort, Path folder, Tally tally, List<CaptionedTable> found, List<String> warnings)
            throws IOException {
        StudyReport report = new StudyReport(cohort.title(), folder);
        report.page()
                .section("In brief")
                .paragraph(tally.done() + " of " + tally.runs() + " runs of " + cohort.patients()
                        + " virtual patients are done, " + tally.failed() + " failed.");
        found.forEach(one -> report.page().paragraph(one.words()).table(one.rows()));
        report.page().section("Methods");
        PatientMethods.write(cohort, report.page());
        report.page().part("Statistics").paragraph(STATISTICS);
        report.figures(FIGURES);
        report.page().section("Tables");
        report.table(
                "How often herniations shrank",
                CohortTables.INCIDENCE,
                List.of("herniation_type", "definition", "time_mo", "n", "count", "fraction", "lower", "upper"));
        report.table(
                "Operations",
                CohortTables.SURGERY,
                List.of("group", "time_mo", "n", "operated", "fraction", "lower", "upper", "halved"));
        if (!warnings.isEmpty()) {
            report.page().section("To keep in mind").list(warnings);
        }
        List<String> groups = cohort.groups().stream().map(CohortGroup::name).toList();
        report.finish(Build.current(), StudyReport.ofGroups(groups));
    }
}
