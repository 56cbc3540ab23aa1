package org.resorb.chart.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.chart.figure.SweepOutcomes;
import org.resorb.document.InvalidFileException;
import org.resorb.run.DataFiles;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.StudyMethods;
import org.resorb.study.Tally;

/** The report of a sweep that was gathered. */
public final class SweepReport {
    private static final String STATISTICS =
            "Over runs there are medians with the 5th and 95th percentile (type 7 of Hyndman and Fan). A time that a run ended"
                    + " without counts as later than its end, by the estimator of Kaplan and Meier.";

    private SweepReport() {}

    /**
     * Writes {@code report.html}.
     *
     * @param isCounted whether runs are few enough that all of them may be in memory
     */
    public static void write(Study study, Path folder, Tally tally, boolean isCounted)
            throws IOException, InvalidFileException {
        StudyReport report = new StudyReport(study.title(), folder);
        report.page()
                .section("In brief")
                .paragraph(tally.done() + " of " + tally.runs() + " runs are done, " + tally.failed() + " failed"
                        + (tally.missing() > 0 ? ", " + tally.missing() + " are missing" : "") + ".");
        if (isCounted) {
            report.page().table(SweepOutcomes.of(folder));
        }
        report.page()
                .section("Methods")
                .paragraph(String.join(
                        " ",
                        StudyMethods.scenario(study),
                        StudyMethods.design(study),
                        StudyMethods.seeds(study),
                        StudyMethods.outputs(study),
                        STATISTICS))
                .table(StudyMethods.factors(study))
                .list(study.warnings());
        report.figures(List.of("figure"));
        report.finish(
                new StudyFolder(folder).started(), List.of(StudyFolder.STUDY, DataFiles.SCENARIO, StudyFolder.LIST));
    }
}
