package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

class MemoryNeedTest {
    private static Scenario scenario(String dimensions, String voxel) throws InvalidFileException {
        return ScenarioFile.read(
                        "sequestration", Map.of("resolution.dimensions", dimensions, "resolution.voxel", voxel))
                .scenario();
    }

    @Test
    void itGrowsWithTheNumberOfVoxels() throws InvalidFileException {
        double coarse = MemoryNeed.megabytes(scenario("3", "0.4 mm"));
        double fine = MemoryNeed.megabytes(scenario("3", "0.2 mm"));
        assertThat(fine / coarse).isBetween(6.0, 9.0);
    }

    @Test
    void eachFurtherHindranceNeedsASolverOfItsOwn() throws InvalidFileException {
        Map<String, String> vegf = Map.of("substances.vegf.hindrance", "0.5");
        Scenario two = ScenarioFile.read("sequestration", vegf).scenario();
        Scenario one = ScenarioFile.read("sequestration", Map.of()).scenario();
        assertThat(MemoryNeed.megabytes(two))
                .isBetween(1.1 * MemoryNeed.megabytes(one), 1.3 * MemoryNeed.megabytes(one));
    }

    /** Not less than what is live, or a run would fail that was let begin; not twice as much, or one that fits would be refused. */
    @ParameterizedTest
    @CsvSource({"sequestration, 0.4 mm", "sequestration, 0.8 mm", "bulge, 0.4 mm"})
    void whatIsToldIsWhatARunBeginsWithAndNotTwiceAsMuch(String type, String voxel) throws Exception {
        Map<String, String> settings =
                Map.of("resolution.dimensions", "3", "resolution.voxel", voxel, "duration", "30 d");
        double taken = LiveMemory.measured("beginning", type, settings) / (1 << 20);
        assertThat(MemoryNeed.megabytes(ScenarioFile.read(type, settings).scenario()))
                .isBetween(taken, 2 * taken);
    }

    /** One agent a cell, as in a fragment of 1 cm3 with ten million of them. */
    @Test
    void anAgentTakesNoMoreThanIsTold() throws Exception {
        Map<String, String> settings = Map.of(
                "resolution.dimensions",
                "3",
                "resolution.voxel",
                "0.8 mm",
                "resolution.macrophages_per_agent",
                "1",
                "herniation.volume",
                "1000 mm3");
        double each = LiveMemory.measured("agent", "sequestration", settings);
        assertThat(MemoryNeed.BYTES_PER_AGENT).isBetween(each, 3 * each);
    }

    @Test
    void aFlatRunFits() throws InvalidFileException {
        Scenario flat = scenario("2", "0.2 mm");
        assertThatCode(() -> MemoryNeed.check(flat, 2)).doesNotThrowAnyException();
    }

    @Test
    void whatCannotFitIsRefusedWithMegabytesAndACure() throws InvalidFileException {
        Scenario fine = scenario("3", "0.05 mm");
        assertThatThrownBy(() -> MemoryNeed.check(fine, 2))
                .hasMessageMatching("a run on \\d+ voxels needs about \\d+ MB and Java has \\d+ MB for 2 runs at once; "
                        + "give it more with -Xmx\\d+g, or a coarser resolution.voxel, or fewer --threads");
    }
}
