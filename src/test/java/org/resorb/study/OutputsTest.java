package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;

class OutputsTest {
    private static Variable column(String name) {
        return SummaryKeys.column(Measures.columns(), name);
    }

    private static Course course(Scenario scenario, Outputs outputs) {
        return Simulation.of(scenario)
                .run(part -> {}, outputs.recording(scenario))
                .course();
    }

    /** Months, a day in the middle, the last day, a course that ends before most of them. */
    @ParameterizedTest
    @CsvSource({"95, 24 h", "95, 12 h", "60, 8 h", "44, 24 h"})
    void lookingOnlyWhenAskedGivesTheSameOutputs(int days, String step) {
        Scenario scenario = Coarse.scenario("sequestration", days, "resolution.step", step);
        Outputs outputs = new Outputs(
                SummaryKeys.all(),
                List.of(
                        new Outputs.Moment(column("mri_volume_mm3"), 17.4, "17.4 d"),
                        new Outputs.Moment(column("pain_vas"), days, days + " d")),
                List.of(column("fragment_volume_mm3")),
                1);
        Course whole = Coarse.run(scenario);
        Course asked = course(scenario, outputs);
        assertThat(outputs.values(asked)).isEqualTo(outputs.values(whole));
        assertThat(outputs.curve(asked)).isEqualTo(outputs.curve(whole));
    }

    @Test
    void aTimeAfterTheEndOfTheRunsIsWarnedOf(@TempDir Path folder) {
        String late = Studies.HEAD + "factors: {patient.timp: {values: [1, 2]}}\ndesign: factorial\n"
                + "outputs: {summary: [resorption, fragment_volume_fraction_at_6_mo]}\n";
        assertThat(Studies.of(folder, late).warnings())
                .contains(folder.resolve("small.yaml") + ":6: outputs.summary[1]: fragment_volume_fraction_at_6_mo is"
                        + " after the end of the runs, so it stays empty");
        String early = late.replace("duration: 4 d", "duration: 6 mo");
        assertThat(Studies.of(folder, early).warnings()).noneMatch(warning -> warning.contains("after the end"));
    }

    @Test
    void columnsByRegionAreMeasuredWhereAStudyKeepsThem(@TempDir Path folder) {
        Study study = Studies.of(folder, Studies.HEAD + """
                factors: {patient.timp: {values: [1, 2]}}
                design: factorial
                outputs: {summary: [], at: [{time: 3 d, columns: [rim_m1, inside_mmp3_ng_per_ml]}], curves: [rim_oxygen_kpa]}
                """);
        Scenario plain = Coarse.scenario("sequestration", 4);
        Course kept = course(plain, study.outputs());
        Course asked = Coarse.run(Coarse.scenario("sequestration", 4, "output.regions", "true"));
        assertThat(study.outputs().values(kept)).isEqualTo(study.outputs().values(asked));
        assertThat(study.outputs().curve(kept))
                .isEqualTo(study.outputs().curve(asked))
                .isNotEmpty();
        assertThat(kept.series("rim_oxygen_kpa")).isEqualTo(asked.series("rim_oxygen_kpa"));
    }

    @Test
    void aRunThatEndedBeforeHasNoValueThen() {
        Scenario scenario = Coarse.scenario("sequestration", 5);
        Variable volume = column("fragment_volume_fraction");
        Outputs outputs = new Outputs(
                List.of(),
                List.of(new Outputs.Moment(volume, 5, "5 d"), new Outputs.Moment(volume, 7, "7 d")),
                List.of(),
                1);
        String[] values = outputs.values(Coarse.run(scenario)).split(",", -1);
        assertThat(values[0]).isNotEmpty();
        assertThat(values[1]).isEmpty();
    }

    @Test
    void noImageIsTakenOnADayThatNobodyAskedFor() {
        Scenario scenario = Coarse.scenario("sequestration", 50);
        Outputs outputs = new Outputs(List.of(), List.of(), List.of(), 1);
        Course asked = course(scenario, outputs);
        double[] volume = asked.series("mri_volume_fraction");
        for (int day = 0; day < volume.length - 1; day++) {
            assertThat(volume[day]).isNaN();
        }
        assertThat(volume[volume.length - 1]).isPositive();
    }

    @Test
    void aCurveReadOffTheImageTakesOneEveryDay() {
        Scenario scenario = Coarse.scenario("sequestration", 20);
        Outputs outputs = new Outputs(List.of(), List.of(), List.of(column("rim_thickness_mm")), 1);
        assertThat(outputs.curve(course(scenario, outputs))).isEqualTo(outputs.curve(Coarse.run(scenario)));
    }

    @Test
    void aThinnedCurveKeepsEverySoManyDaysAndTheLast() {
        Scenario scenario = Coarse.scenario("sequestration", 10);
        Outputs outputs = new Outputs(List.of(), List.of(), List.of(column("mri_volume_fraction")), 4);
        String curve = outputs.curve(course(scenario, outputs));
        String[] days = curve.split(";");
        assertThat(days).extracting(day -> day.split(",")[0]).containsExactly("0", "4", "8", "10");
        assertThat(days).allMatch(day -> day.split(",", -1)[1].length() > 0);
    }
}
