package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixtureTest {
    private static final String TWO_KINDS = "[{share: 33 %, distribution: lognormal, median: 15 %, gsd: 1.8,"
            + " between: [3 %, 45 %]}, {share: 15 %, distribution: normal, mean: 65 %, sd: 12 %, between: [45 %, 85 %]}]";

    @TempDir
    Path folder;

    private Study study(String mixture, int rows) throws Exception {
        Path file = folder.resolve("kinds.yaml");
        Files.writeString(
                file,
                "name: kinds\nbase: sequestration\nscenario: {herniation: {composition: {nucleus: rest, annulus: 15 %}}}\n"
                        + "factors:\n  herniation.composition.endplate_cartilage: {mixture: " + mixture + "}\n"
                        + "design: {type: latin_hypercube, rows: " + rows + "}\n");
        return StudyFile.read(file.toString());
    }

    private static double cartilage(Study study, long row) throws Exception {
        return study.scenario(row).herniation().composition().endplateCartilage();
    }

    @Test
    void everyKindHasItsShareAndTheRestHaveNone() throws Exception {
        Study study = study(TWO_KINDS, 1000);
        int none = 0;
        int little = 0;
        int much = 0;
        for (int row = 0; row < 1000; row++) {
            double part = cartilage(study, row);
            none += part == 0 ? 1 : 0;
            little += part > 0 && part <= 0.45 ? 1 : 0;
            much += part > 0.45 ? 1 : 0;
            assertThat(part == 0 || part >= 0.03 && part <= 0.85).isTrue();
        }
        assertThat(none).isBetween(519, 521);
        assertThat(little).isBetween(329, 331);
        assertThat(much).isBetween(149, 151);
    }

    @Test
    void sharesAboveAHundredPercentAreRefused() {
        assertThatThrownBy(() -> study(TWO_KINDS.replace("33 %", "90 %"), 4))
                .hasMessageContaining("has shares above 100 % together");
    }

    @Test
    void kindsStandInOrderAndInOneUnit() {
        assertThatThrownBy(() -> study(
                        "[{share: 30 %, distribution: uniform, low: 50 %, high: 60 %},"
                                + " {share: 30 %, distribution: uniform, low: 5 %, high: 9 %}]",
                        4))
                .hasMessageContaining("kinds from low to high");
    }

    @Test
    void aKindWithoutShareOrDistributionIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> study("[{distribution: uniform, low: 5 %, high: 9 %}]", 4))
                .hasMessageContaining("mixture[0].share")
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> study("[{share: 30 %}]", 4)).hasMessageContaining("mixture[0].distribution");
        assertThatThrownBy(() -> study("lots", 4)).hasMessageContaining("is not a list");
    }
}
