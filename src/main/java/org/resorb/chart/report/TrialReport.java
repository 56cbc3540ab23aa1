package org.resorb.chart.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.patients.CohortGroup;
import org.resorb.run.Build;
import org.resorb.trial.Trial;
import org.resorb.trial.TrialResult;
import org.resorb.trial.TrialSummary;

/** The report of a trial that was done. */
public final class TrialReport {
    private static final String STATISTICS =
            "Means are compared by Welch's interval, in pairs by Student's; parts by Newcombe's interval of the difference and"
                    + " Katz's of the ratio, in pairs by Bonett and Price's; times to an operation by Cox's hazard ratio with"
                    + " Efron's ties and the log-rank test. Power is the part of simulated trials whose test is below the bound;"
                    + " closed formulas stand beside it. Who drops out is followed until then; nothing is imputed.";

    private TrialReport() {}

    /** Writes {@code report.html}. */
    public static void write(TrialResult result, Path folder) throws IOException {
        Trial trial = result.trial();
        TrialSummary summary = new TrialSummary(result);
        StudyReport report = new StudyReport(trial.cohort().title(), folder);
        report.page().section("In brief").paragraph(result.flow().text()).paragraph(result.ofItsSize());
        report.page().section("Methods").list(trial.words());
        report.page()
                .part("The virtual patients")
                .paragraph(
                        "Participants are drawn with replacement from virtual patients of whom it is known how they fare in"
                                + " every arm; draws of the trial hang on seed "
                                + trial.plan().seed() + ".");
        PatientMethods.write(trial.cohort(), report.page());
        report.page().part("Statistics").paragraph(STATISTICS);
        report.page().section("What was found").table(summary.effects());
        if (!result.published().rows().isEmpty()) {
            report.page().section("Beside what was published").table(summary.published());
        }
        if (result.power().isPresent()) {
            report.page()
                    .section("How many it takes")
                    .paragraph(summary.target())
                    .table(summary.sizes());
        }
        report.figures(List.of("flow", "effects", "power"));
        if (!result.warnings().isEmpty()) {
            report.page().section("To keep in mind").list(result.warnings());
        }
        List<String> groups =
                trial.cohort().groups().stream().map(CohortGroup::name).toList();
        List<String> inputs = new ArrayList<>(List.of(Trial.FILE));
        inputs.addAll(StudyReport.ofGroups(groups));
        report.finish(Build.current(), inputs);
    }
}
