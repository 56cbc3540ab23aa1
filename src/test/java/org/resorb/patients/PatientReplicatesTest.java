package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.ScenarioFile;

class PatientReplicatesTest {
    private static final List<Visit> VISITS = List.of(Visit.labelled("3_wk"), Visit.labelled("5_wk"));
    private static final Map<String, String> COARSE = Map.of("resolution.voxel", "0.5 mm");
    private static final Map<String, String> SLOW = Map.of("patient.immune_response", "0.1");
    private static final Map<String, String> FAST = Map.of("patient.immune_response", "5");

    @Test
    void theSameTwinsComeOutOfOneThreadAndOfTwo() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", COARSE);
        List<double[]> one = new PatientReplicates(file, List.of(SLOW, FAST), VISITS, 4, 1)
                .run((twin, part) -> {})
                .left();
        List<double[]> two = new PatientReplicates(file, List.of(SLOW, FAST), VISITS, 4, 2)
                .run((twin, part) -> {})
                .left();
        assertThat(one).hasSize(4).usingRecursiveComparison().isEqualTo(two);
        assertThat(one.get(0)[0]).isBetween(0.2, 1.5);
        assertThat(one.get(0)).isNotEqualTo(one.get(1));
    }

    @Test
    void whatThePersonSetStaysWhateverAMemberSays() throws Exception {
        Map<String, String> set = Map.of("resolution.voxel", "0.5 mm", "patient.immune_response", "1");
        ScenarioFile file = ScenarioFile.read("sequestration", set);
        assertThat(new PatientReplicates(file, List.of(FAST), VISITS, 2, 1)
                        .run((twin, part) -> {})
                        .left())
                .usingRecursiveComparison()
                .isEqualTo(new PatientReplicates(file, List.of(), VISITS, 2, 1)
                        .run((twin, part) -> {})
                        .left());
    }

    @Test
    void aMemberThatDoesNotFitIsTold() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", COARSE);
        assertThatThrownBy(
                        () -> new PatientReplicates(file, List.of(Map.of("patient.imune_response", "1")), VISITS, 2, 1))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("did you mean");
    }
}
