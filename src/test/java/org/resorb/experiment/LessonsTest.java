package org.resorb.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.laws.Coarse;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;

/** The lessons of the page: what they name exists, and the model does what they say of it. */
class LessonsTest {
    static List<Lesson> lessons() throws IOException {
        return Lesson.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyStepIsAValidScenarioOfAtMostAYear(Lesson lesson) throws Exception {
        assertThat(Shipped.names()).contains(lesson.text("scenario"));
        for (int step = 0; step < lesson.list("steps").size(); step++) {
            assertThat(ScenarioFile.read(lesson.text("scenario"), lesson.settings(step))
                            .warnings())
                    .isEmpty();
            assertThat(lesson.days(step)).isBetween(1, 365);
            for (Map<String, String> member : lesson.members(step)) {
                assertThat(ScenarioFile.read(lesson.text("scenario"), member).warnings())
                        .isEmpty();
            }
        }
        assertThat(lesson.settings(0)).as("the first step is the control").containsOnlyKeys("duration");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonIsWholeAndItsSourcesExist(Lesson lesson) throws IOException {
        assertThat(lesson.keys().keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "scenario",
                        "predict",
                        "draw",
                        "steps",
                        "compare",
                        "questions",
                        "explain",
                        "expect");
        String sources = Files.readString(Path.of("docs/sources.md"));
        List<String> kinds = new ArrayList<>();
        for (Map<?, ?> claim : lesson.list("explain")) {
            kinds.add((String) claim.get("kind"));
            String keys = (String) claim.get("source");
            if (!keys.isEmpty()) {
                for (String key : keys.split(", ")) {
                    assertThat(sources).contains("\n| `" + key + "` | ");
                }
            }
            if (claim.get("kind").equals("experiment")) {
                assertThat(keys).as("source of: %s", claim.get("claim")).isNotEmpty();
            }
        }
        assertThat(kinds).contains("model", "experiment", "assumption").isSubsetOf("model", "experiment", "assumption");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatIsDrawnAndAskedIsMeasuredInStepsOfTheLesson(Lesson lesson) {
        int steps = lesson.list("steps").size();
        assertThat(lesson.list("questions")).hasSizeGreaterThanOrEqualTo(3);
        List<Map<?, ?>> asked = new ArrayList<>();
        blocks(lesson.keys().get("draw"), asked);
        blocks(lesson.keys().get("questions"), asked);
        for (Map<?, ?> one : asked) {
            List<Object> named = new ArrayList<>();
            for (String key : List.of("of", "gap")) {
                named.addAll(one.get(key) instanceof List<?> list ? list : List.of());
            }
            named.addAll(one.containsKey("step") ? List.of(one.get("step")) : List.of());
            assertThat(named).allSatisfy(step -> assertThat((Integer) step).isBetween(0, steps - 1));
            if (one.containsKey("column")) {
                assertThat(Measures.columns().stream().map(Variable::name)).contains((String) one.get("column"));
            }
        }
    }

    private static void blocks(Object node, List<Map<?, ?>> found) {
        if (node instanceof Map<?, ?> block) {
            found.add(block);
            block.values().forEach(value -> blocks(value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> blocks(value, found));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theOrderHoldsOnACoarseGrid(Lesson lesson) {
        Map<String, String> coarse = new LinkedHashMap<>(Trial.COARSE);
        coarse.remove("duration");
        holds(lesson, coarse, 2, false);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @Tag("slow")
    void theOrderHoldsClearlyAtFullResolution(Lesson lesson) {
        holds(lesson, Map.of(), 4, true);
    }

    private static void holds(Lesson lesson, Map<String, String> settings, int seeds, boolean clearly) {
        List<Trial> trials = new ArrayList<>();
        for (int step = 0; step < lesson.list("steps").size(); step++) {
            Map<String, String> all = new LinkedHashMap<>(settings);
            all.putAll(lesson.settings(step));
            trials.add(lesson.expects(step) ? Trial.run("step " + step, lesson.text("scenario"), all, seeds) : null);
        }
        for (Lesson.Order order : lesson.orders()) {
            double smaller = onDay(trials.get(order.smaller()), order.column(), order.day());
            double larger = onDay(trials.get(order.larger()), order.largerColumn(), order.largerDay());
            assertThat(smaller)
                    .as("%s of %s", order, lesson.text("id"))
                    .isLessThan(larger - (clearly ? order.by() : 0));
        }
        for (List<?> pair : lesson.same()) {
            Trial one = trials.get((Integer) pair.get(0));
            Trial other = trials.get((Integer) pair.get(1));
            for (int seed = 0; seed < seeds; seed++) {
                assertThat(Coarse.bits(one.courses().get(seed)))
                        .containsExactly(Coarse.bits(other.courses().get(seed)));
            }
        }
    }

    private static double onDay(Trial trial, String column, int day) {
        return trial.median(column, day / Trial.MONTH_DAYS);
    }
}
