package org.resorb.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.patients.EstimateText;
import org.resorb.statistics.Estimate;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.MarkdownTable;
import org.resorb.table.TableRow;

/** What small runs of the shipped trials came to beside what was published. */
final class KeptTrials {
    static final Path FILE = Path.of("docs/trials/answers.csv");

    private static final Columns<TableRow> COLUMNS = Columns.of(TableRow.class)
            .text("trial", "", row -> "`" + row.text("trial") + "`")
            .text("end point", "", row -> words(row.text("end_point")))
            .text("arm", "", row -> words(row.text("arm")))
            .text("published", "", row -> text(row, "published"))
            .text("n published", "", row -> row.text("published_n"))
            .text("n simulated", "", row -> row.text("model_n"))
            .text("median of simulated trials, and the middle 95 % of them", "", row -> text(row, "model"))
            .text("published within", "", row -> row.text("within"));

    private KeptTrials() {}

    /** A table of all published answers, and how many of them lie within. */
    static String markdown() throws IOException {
        List<TableRow> rows = DataTable.read(FILE).rows();
        long known = rows.stream().filter(row -> !row.text("within").isEmpty()).count();
        long within =
                rows.stream().filter(row -> row.text("within").equals("yes")).count();
        return MarkdownTable.of(COLUMNS, rows) + "\nOf " + known + " published answers " + within
                + " lie within the middle 95 % of simulated trials.\n";
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static String text(TableRow row, String column) {
        return EstimateText.of(new Estimate(
                row.numberOrNaN(column), row.numberOrNaN(column + "_lower"), row.numberOrNaN(column + "_upper")));
    }
}
