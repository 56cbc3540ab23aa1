package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.document.InvalidFileException;

/** Values that are each in range but together make no tissue are refused before a run. */
class FragmentRulesTest {
    private static Map<String, String> settings(String... pathsAndValues) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            settings.put(pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return settings;
    }

    static Stream<Map<String, String>> impossiblePhases() {
        return Stream.of(
                settings("resolution.voxel", "0.6 mm", "anatomy.annulus.collagen", "0.15"),
                settings(
                        "anatomy.annulus.water", "78 %",
                        "anatomy.annulus.collagen", "0.35",
                        "anatomy.annulus.proteoglycan", "1"),
                settings("anatomy.nucleus.water", "100 %", "anatomy.annulus.water", "100 %"),
                settings("anatomy.annulus.collagen", "0", "anatomy.nucleus.collagen", "0"));
    }

    @ParameterizedTest
    @MethodSource("impossiblePhases")
    void tissuesThatCannotFillTheirVolumeAreRefusedWithWhatWouldDo(Map<String, String> settings) {
        assertThatThrownBy(() -> ScenarioFile.read("sequestration", settings))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        wrong -> assertThat(wrong.problems().get(0).toString())
                                .contains("unable to fill their volumes", "expected"));
    }

    @Test
    void whatIsSaidToDoDoes() {
        assertThatThrownBy(() -> ScenarioFile.read("sequestration", Map.of("anatomy.annulus.collagen", "0.15")))
                .hasMessageContaining("annulus.collagen from 0.51 to 1.999");
        for (String collagen : new String[] {"0.51", "1", "1.999"}) {
            assertThat(read(collagen).scenario().anatomy().annulus().collagen()).isPositive();
        }
    }

    @Test
    void theMistakeIsPutWhereAValueWasSet() {
        assertThatThrownBy(() -> ScenarioFile.read("sequestration", Map.of("anatomy.nucleus.water", "100 %")))
                .hasMessageStartingWith("--set anatomy.nucleus.water: leaves ");
    }

    private static ScenarioFile read(String collagen) {
        try {
            return ScenarioFile.read("sequestration", Map.of("anatomy.annulus.collagen", collagen));
        } catch (InvalidFileException wrong) {
            throw new AssertionError(collagen, wrong);
        }
    }

    @Test
    void aFragmentThinnerThanTheGridIsRefusedWithItsVoxels() {
        Map<String, String> thin = settings(
                "herniation.volume", "20 mm3",
                "anatomy.extrusion.antero_posterior", "0.5 mm",
                "resolution.voxel", "0.8 mm");
        assertThatThrownBy(() -> ScenarioFile.read("extrusion", thin))
                .hasMessageContaining("resolution.voxel: is too coarse: the fragment has")
                .hasMessageContaining("expected a voxel small enough for at least 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-400 /d", "1E-321 /d", "-1E-310 /d"})
    void aNumberTooSmallToBeToldFromZeroIsRefused(String rate) {
        assertThatThrownBy(() -> ScenarioFile.read(
                        "sequestration", Map.of("mechanisms.matrix_degradation.proteoglycan_cleavage", rate)))
                .hasMessageContaining("is too small to be told from 0: " + rate);
    }
}
