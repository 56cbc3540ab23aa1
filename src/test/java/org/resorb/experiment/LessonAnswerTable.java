package org.resorb.experiment;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.MarkdownTable;
import org.resorb.table.TableRow;

/** The questions that the page asks in a lesson, with the answers that the kept runs give. */
public final class LessonAnswerTable {
    static final Path KEPT = Path.of("docs/lesson_answers.csv");
    private static final int DIGITS = 3;

    private record Row(Map<?, ?> question, TableRow kept) {
        String answer() {
            return kept.text("answer").isEmpty() ? "a number" : kept.text("answer");
        }

        String agreeing() {
            return kept.text("answer").isEmpty() ? "" : kept.text("agreeing") + " of " + kept.text("seeds");
        }

        String numbers() {
            String own = question.containsKey("pick") ? "%" : kept.text("unit");
            String unit = own.isEmpty() ? "" : " " + own;
            String range = kept.text("least").equals(kept.text("most"))
                    ? ""
                    : " (" + number("least") + " to " + number("most") + ")";
            return number("middle") + range + unit;
        }

        private String number(String column) {
            String text = kept.text(column);
            return text.isEmpty() || text.equals("NaN")
                    ? "never"
                    : new BigDecimal(text)
                            .round(new MathContext(DIGITS))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("the page asks", "", row -> row.question.get("ask"))
            .text("answer", "", Row::answer)
            .text("runs that agree", "", Row::agreeing)
            .text("number: middle run (least to most)", "", Row::numbers);

    private LessonAnswerTable() {}

    /** In Markdown. */
    public static String of(String lesson) throws IOException {
        List<Map<?, ?>> questions = Lesson.all().stream()
                .filter(one -> one.text("id").equals(lesson))
                .findFirst()
                .orElseThrow()
                .list("questions");
        return MarkdownTable.of(
                COLUMNS,
                DataTable.read(KEPT).rows().stream()
                        .filter(row -> row.text("lesson").equals(lesson))
                        .map(row -> new Row(questions.get((int) row.whole("question") - 1), row))
                        .toList());
    }
}
