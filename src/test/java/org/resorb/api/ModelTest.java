package org.resorb.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.run.TimeSeries;
import org.resorb.study.Studies;

class ModelTest {
    /** Quick, and still with all that a run has. */
    private static final ScenarioSetup COARSE = Model.scenario("sequestration")
            .with("resolution.voxel", "0.4 mm")
            .with("resolution.step", "24 h")
            .with("duration", "20 d");

    @Test
    void aRunHasTheNumbersOfTheModelWithNamesAndUnits() {
        RunResult result = COARSE.withSeed(5).run();
        Course course = Coarse.run("sequestration", 20, "seed", "5");
        assertThat(result.csv()).isEqualTo(TimeSeries.text(course));
        assertThat(result.columns()).hasSameSizeAs(course.columns());
        MeasuredColumn volume = result.column("fragment_volume_mm3");
        assertThat(volume.unit()).isEqualTo("mm3");
        assertThat(volume.values()).hasSize(21).startsWith(500).isEqualTo(course.series("fragment_volume_mm3"));
        assertThat(result.seed()).isEqualTo(5);
        assertThat(result.scenario()).isEqualTo("sequestration");
        assertThat(result.resorption()).isEqualTo("none");
        assertThat(result.summary().get("fragment_volume_mm3_at_24_mo")).isNaN();
    }

    @Test
    void whatIsSetOnTheWayLeavesTheStartAsItWas() {
        ScenarioSetup larger = COARSE.with("herniation.volume", "900 mm3");
        assertThat(larger.run().column("fragment_volume_mm3").values()).startsWith(900);
        assertThat(COARSE.run().column("fragment_volume_mm3").values()).startsWith(500);
        assertThat(larger.yaml()).contains("volume: 900 mm3");
        assertThat(larger.check()).isEmpty();
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsPathAndTheNearestWord() {
        ScenarioSetup wrong = COARSE.with("herniation.volum", "900 mm3").with("patient.age", "-4 a");
        InvalidInputException told = catchThrowableOfType(InvalidInputException.class, wrong::run);
        assertThat(told.mistakes()).extracting(Mistake::path).containsExactly("herniation.volum", "patient.age");
        assertThat(told.mistakes().get(0).nearest()).isEqualTo("volume");
        assertThat(told).hasMessageStartingWith("herniation.volum: is an unknown key; did you mean volume?\n");
        assertThatThrownBy(() -> Model.scenario("sequestratoin").check())
                .hasMessageContaining("did you mean sequestration?");
    }

    @Test
    void fieldsAreArraysByDayWithTheirAxes() {
        RunResult result = COARSE.with("output.fields", "{substances: [tnf], days: [0, 10]}")
                .run();
        assertThat(result.fields()).extracting(VoxelArray::day).containsExactly(0, 10, 20);
        VoxelArray tnf = result.field("tnf", 10);
        assertThat(tnf.axes()).extracting(VoxelAxis::name).containsExactly("y_mm", "x_mm");
        int ny = tnf.axes().get(0).centres().length;
        int nx = tnf.axes().get(1).centres().length;
        assertThat(tnf.values())
                .hasSize(nx * ny)
                .satisfies(all -> assertThat(all[nx * ny / 2]).isPositive());
        assertThatThrownBy(() -> result.field("tnf", 11))
                .hasMessageContaining("there are [tnf of day 0, tnf of day 10");
        assertThatThrownBy(() -> result.column("fragment_volume")).hasMessageContaining("fragment_volume_mm3");
    }

    @Test
    void anInterruptedThreadRunsNoFurther() {
        assertThatThrownBy(() -> COARSE.run(part -> {
                    if (part > 0.3) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theRunsOfAStudyComeAsAStreamAndAreDoneOnAnyThread(@TempDir Path folder) throws Exception {
        Studies.file(folder, Studies.SIX);
        StudyRuns runs = StudyRuns.of(folder.resolve("small.yaml").toString());
        List<String> serial = runs.stream().map(run -> run.run().csv()).toList();
        List<String> parallel =
                runs.stream().parallel().map(run -> run.run().csv()).toList();
        assertThat(serial).hasSize((int) runs.count()).isEqualTo(parallel);
        StudyRun last = runs.stream().skip(runs.count() - 1).findFirst().orElseThrow();
        Map<String, String> settings = last.settings();
        assertThat(settings).isNotEmpty();
        assertThat(last.row()).isPositive();
        assertThatThrownBy(() -> StudyRuns.of("ablatoin")).hasMessageContaining("did you mean ablation?");
    }

    @Test
    void theModelSaysWhatItIs() {
        assertThat(Model.scenarios()).contains("reference", "sequestration");
        assertThat(Model.fingerprint()).matches("[0-9a-f]{12}");
        assertThat(Model.version()).isNotEmpty();
    }
}
