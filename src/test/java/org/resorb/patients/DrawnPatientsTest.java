package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Shipped;
import org.resorb.storage.Checksum;

/** However the files of cohorts are written, their patients stay who they are, and with them what was found of them. */
class DrawnPatientsTest {
    /** Of traits in their order, with values and seeds, of all patients of all groups. */
    private static final Map<String, String> DRAWN = drawn("""
            patients 4974a6b55ea73d89
            cohort_four_types dea5126026bdfe96
            cohort_ligament 9aed4fdfb0e01e2a
            cohort_contained 6ebe3e6c8d588dd9
            cohort_composition 920ebdbde6027984
            cohort_massive f95b064a2d952fa5
            cohort_steroid 7bef9ea018bec4dd
            cohort_incidental c0953f8779c798bc
            cohort_late 12d841734be279cc
            cohort_trial a08927056a6052b1
            experiments e36945ecfc5b3d41
            results/0003-do-voxel-and-step-matter/steps.yaml a59a7df517fd8390
            results/0003-do-voxel-and-step-matter/fresh_steps.yaml e3fefb1cf56c9916
            results/0008-two-or-three-dimensions/dimensions.yaml 46b6f50decc99103
            """);

    private static Map<String, String> drawn(String lines) {
        Map<String, String> drawn = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> drawn.put(words[0], words[1]));
        return drawn;
    }

    static Stream<String> cohorts() {
        return DRAWN.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void patientsAreThoseWhoWereFirstDrawn(String name) throws InvalidFileException {
        assertThat(drawn(CohortFile.read(name, CohortChanges.NONE)))
                .as("If patients of %s shall be others, what was found of the old ones is made anew.", name)
                .isEqualTo(DRAWN.get(name));
    }

    @Test
    void everyCohortThatShipsIsWatched() {
        assertThat(DRAWN.keySet()).containsAll(Shipped.cohorts());
    }

    private static String drawn(Cohort cohort) throws InvalidFileException {
        StringBuilder drawn = new StringBuilder();
        for (CohortGroup group : cohort.groups()) {
            drawn.append(group.name()).append('\n');
            for (int patient = 0; patient < group.patients(); patient++) {
                drawn.append(group.study().seed(patient))
                        .append(' ')
                        .append(group.study().settings(patient))
                        .append('\n');
            }
        }
        return Checksum.sha256(drawn.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
