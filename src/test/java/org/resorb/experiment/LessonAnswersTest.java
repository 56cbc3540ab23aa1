package org.resorb.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** What the page answers hangs on no lucky seed, and teachers are told it with numbers. */
class LessonAnswersTest {
    /**
     * A question over seeds.
     *
     * @param number from 1
     */
    private record Asked(Lesson lesson, int number, List<LessonRuns.Answer> answers) {
        Map<?, ?> question() {
            return lesson.list("questions").get(number - 1);
        }

        /** What most seeds answer, of equals the first; nothing where a number is asked for. */
        Map.Entry<String, Long> most() {
            return answers.stream()
                    .collect(Collectors.groupingBy(LessonRuns.Answer::right, LinkedHashMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                    .orElseThrow();
        }

        double[] sorted() {
            return answers.stream()
                    .mapToDouble(LessonRuns.Answer::value)
                    .sorted()
                    .toArray();
        }
    }

    private static final Columns<Asked> COLUMNS = Columns.of(Asked.class)
            .text("lesson", "", asked -> asked.lesson.text("id"))
            .whole("question", "", Asked::number)
            .text("answer", "", asked -> asked.most().getKey())
            .whole("agreeing", "", asked -> asked.most().getValue())
            .whole("seeds", "", asked -> asked.answers.size())
            .number("least", "", "", asked -> asked.sorted()[0])
            .number("middle", "", "", asked -> asked.sorted()[asked.answers.size() / 2])
            .number("most", "", "", asked -> asked.sorted()[asked.answers.size() - 1])
            .text("unit", "", asked -> asked.question().get("unit"));

    static List<Lesson> lessons() throws IOException {
        return Lesson.all();
    }

    private static List<Asked> asked(Lesson lesson, int seeds) {
        List<LessonRuns> runs = IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> LessonRuns.of(lesson, seed))
                .toList();
        List<Asked> asked = new ArrayList<>();
        for (int number = 1; number <= lesson.list("questions").size(); number++) {
            Map<?, ?> question = lesson.list("questions").get(number - 1);
            asked.add(new Asked(
                    lesson,
                    number,
                    runs.stream().map(one -> one.answer(question)).toList()));
        }
        return asked;
    }

    @Test
    @Tag("slow")
    void theAnswersOfTheTeachersAreThoseOfTheModel() throws IOException {
        List<Asked> all = new ArrayList<>();
        for (Lesson lesson : lessons()) {
            boolean isMany = lesson.courses() > lesson.list("steps").size();
            boolean isDeep = lesson.text("id").equals("dimensions");
            all.addAll(asked(lesson, isMany || isDeep ? (Table.isWanted() ? 5 : 1) : (Table.isWanted() ? 10 : 3)));
        }
        if (Table.isWanted()) {
            Files.createDirectories(Path.of("target/tables"));
            COLUMNS.write(Path.of("target/tables/lesson_answers.csv"), all);
            return;
        }
        Map<String, TableRow> kept = DataTable.read(LessonAnswerTable.KEPT).rows().stream()
                .collect(Collectors.toMap(row -> row.text("lesson") + row.text("question"), Function.identity()));
        for (Asked one : all) {
            TableRow row = kept.get(one.lesson.text("id") + one.number);
            assertThat(one.most().getKey())
                    .as("%s, %s", one.lesson.text("id"), one.question().get("ask"))
                    .isEqualTo(row.text("answer"));
        }
    }

    @Test
    void aboutAThirdOfTheProtrusionsOfTheCohortHaveLostMoreThanHalfAsTheLessonSays() throws IOException {
        assertThat(DataTable.read(Path.of("results/0007-do-virtual-patients-agree/incidence.csv")).rows().stream()
                        .filter(row -> row.text("herniation_type").equals("protrusion"))
                        .filter(row -> row.text("definition").equals("loss_50"))
                        .filter(row -> row.number("time_mo") == 12)
                        .mapToDouble(row -> row.number("fraction")))
                .singleElement(InstanceOfAssertFactories.DOUBLE)
                .isBetween(0.28, 0.38);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void atLeastFourInFiveSeedsGiveTheSameAnswer(Lesson lesson) throws IOException {
        List<TableRow> rows = DataTable.read(LessonAnswerTable.KEPT).rows().stream()
                .filter(row -> row.text("lesson").equals(lesson.text("id")))
                .toList();
        assertThat(rows).hasSameSizeAs(lesson.list("questions"));
        for (TableRow row : rows) {
            assertThat(5 * row.number("agreeing"))
                    .as("%s", row.texts())
                    .isGreaterThanOrEqualTo(4 * row.number("seeds"));
        }
    }
}
