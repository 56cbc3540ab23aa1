package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
        Map<String, String> oxygen = Map.of("substances.oxygen.hindrance", "0.5");
        Scenario two = ScenarioFile.read("sequestration", oxygen).scenario();
        Scenario one = ScenarioFile.read("sequestration", Map.of()).scenario();
        assertThat(MemoryNeed.megabytes(two))
                .isBetween(1.1 * MemoryNeed.megabytes(one), 1.3 * MemoryNeed.megabytes(one));
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
