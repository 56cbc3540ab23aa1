package org.resorb.patients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.patients.Rows.Row;
import org.resorb.statistics.Estimate;

/** Reads what has been published about predictors, {@code scenarios/targets/predictors.csv}. */
public final class PublishedOddsFile {
    private static final String SHIPPED = "targets/predictors.csv";
    private static final List<String> HEAD = List.of(
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
        Rows rows = new Rows(file, text, HEAD, problems);
        problems.throwIfAny();
        List<PublishedOddsRatio> facts = new ArrayList<>();
        for (Row row : rows.all()) {
            check(row, problems);
            Estimate ratio =
                    new Estimate(rows.number(row, "odds_ratio"), rows.number(row, "lower"), rows.number(row, "upper"));
            facts.add(new PublishedOddsRatio(
                    rows.word(row, "term", Predictor.class),
                    Subgroup.parse(row.at("subgroup")),
                    Subgroup.parse(row.at("against")),
                    row.at("direction"),
                    ratio,
                    row.at("time_mo"),
                    row.at("definition"),
                    row.at("source"),
                    row.at("status"),
                    row.at("note")));
        }
        problems.throwIfAny();
        return facts;
    }

    private static void check(Row row, Problems problems) {
        CriterionCheck criteria = new CriterionCheck(row.place(), problems);
        for (String column : List.of("subgroup", "against")) {
            if (row.at(column).isBlank()) {
                problems.add(row.place(), column, "is empty", "conditions such as ligament = intact", "");
            } else {
                criteria.subgroup(column, row.at(column));
            }
        }
        if (!List.of("up", "down", "none").contains(row.at("direction"))) {
            problems.add(row.place(), "direction", "is '" + row.at("direction") + "'", "up, down or none", "");
        }
    }
}
