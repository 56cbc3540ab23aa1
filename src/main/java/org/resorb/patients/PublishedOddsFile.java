package org.resorb.patients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.statistics.Estimate;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** Reads what has been published about predictors, {@code scenarios/targets/predictors.csv}. */
public final class PublishedOddsFile {
    private static final String SHIPPED = "targets/predictors.csv";
    private static final List<String> COLUMNS = List.of(
            "term",
            "subgroup",
            "against",
            "direction",
            "odds_ratio",
            "lower",
            "upper",
            "time_mo",
            "definition",
            "source",
            "status",
            "note");

    private static final List<String> DIRECTIONS = List.of("up", "down", "none");

    private PublishedOddsFile() {}

    /** What comes with Resorb. */
    public static List<PublishedOddsRatio> shipped() throws IOException, InvalidFileException {
        return read("scenarios/" + SHIPPED, Texts.shipped(SHIPPED));
    }

    /**
     * Reads facts.
     *
     * @param file as the user named it
     * @throws InvalidFileException with every mistake, if there is any
     */
    static List<PublishedOddsRatio> read(String file, String text) throws InvalidFileException {
        Problems problems = new Problems();
        DataTable table = DataTable.of(file, text, COLUMNS, problems::add);
        table.needs(COLUMNS);
        problems.throwIfAny();
        List<PublishedOddsRatio> facts = new ArrayList<>();
        for (TableRow row : table.rows()) {
            check(row, new CriterionCheck(new Place(file, row.line()), problems));
            Estimate ratio =
                    new Estimate(row.numberOrNaN("odds_ratio"), row.numberOrNaN("lower"), row.numberOrNaN("upper"));
            facts.add(new PublishedOddsRatio(
                    row.oneOf("term", List.of(Predictor.values())),
                    Subgroup.parse(row.text("subgroup")),
                    Subgroup.parse(row.text("against")),
                    row.text("direction"),
                    ratio,
                    row.text("time_mo"),
                    row.text("definition"),
                    row.text("source"),
                    row.text("status"),
                    row.text("note")));
        }
        problems.throwIfAny();
        return facts;
    }

    private static void check(TableRow row, CriterionCheck criteria) {
        for (String column : List.of("subgroup", "against")) {
            if (row.text(column).isEmpty()) {
                row.fault(column, "is empty", "conditions such as ligament = intact", "");
            } else {
                criteria.subgroup(column, row.text(column));
            }
        }
        row.oneOf("direction", DIRECTIONS);
    }
}
