package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientsTest {
    private static final List<String> TRAITS = List.of("patient.age", "patient.timp", "herniation.volume");

    @TempDir
    Path folder;

    private static Patients of(int count, List<String> traits, Patients.Tie... ties) {
        return new Patients(count, 1, traits, List.of(ties), Patients.Listing.NONE, 7);
    }

    private static double[] trait(Patients patients, int trait) {
        return IntStream.range(0, (int) patients.rows())
                .mapToDouble(row -> patients.at(row)[trait])
                .toArray();
    }

    @Test
    void traitsHaveTheRankCorrelationThatIsAskedForAndOthersNone() {
        Patients patients = of(2000, TRAITS, new Patients.Tie("patient.age", "herniation.volume", -0.5));
        SpearmansCorrelation ranks = new SpearmansCorrelation();
        assertThat(ranks.correlation(trait(patients, 0), trait(patients, 2))).isCloseTo(-0.5, Offset.offset(0.04));
        assertThat(ranks.correlation(trait(patients, 0), trait(patients, 1))).isCloseTo(0, Offset.offset(0.06));
    }

    @Test
    void aTraitIsSpreadEvenlyOverItsStrata() {
        double[] parts = trait(of(50, TRAITS), 1);
        assertThat(IntStream.range(0, 50).map(i -> (int) (parts[i] * 50)).sorted())
                .containsExactly(IntStream.range(0, 50).boxed().toArray(Integer[]::new));
    }

    @Test
    void aFurtherTraitLeavesTheOthersAsTheyWere() {
        Patients before = of(40, TRAITS);
        Patients after = of(40, List.of("patient.vascularity", "patient.age", "patient.timp", "herniation.volume"));
        assertThat(trait(after, 1)).containsExactly(trait(before, 0));
    }

    @Test
    void correlationsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> of(
                        40,
                        TRAITS,
                        new Patients.Tie("patient.age", "patient.timp", 0.9),
                        new Patients.Tie("patient.timp", "herniation.volume", 0.9),
                        new Patients.Tie("patient.age", "herniation.volume", -0.9)))
                .hasMessage(
                        "that of patient.age with herniation.volume cannot be -0.9 beside the others, which leave it 0.64 to"
                                + " 0.99: together they are not positive definite");
    }

    @Test
    void crossedWithAListThePatientsAndTheirSeedsAreTheSameAtEachOfItsRows() throws Exception {
        Files.writeString(folder.resolve("points.csv"), "patient.vascularity\n0.5\n2\n");
        Study study = Studies.of(folder, Studies.HEAD + """
                factors:
                  patient.timp: {distribution: lognormal, median: 1, gsd: 1.4}
                design: {type: patients, rows: 3, points: points.csv}
                """);
        assertThat(study.runs()).isEqualTo(6);
        for (int patient = 0; patient < 3; patient++) {
            assertThat(study.seed(patient)).isEqualTo(study.seed(patient + 3));
            assertThat(study.settings(patient)).containsEntry("patient.vascularity", "0.5");
            assertThat(study.settings(patient + 3))
                    .containsEntry("patient.vascularity", "2")
                    .containsEntry("patient.timp", study.settings(patient).get("patient.timp"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "members"})
    void aListThatCannotBeReadIsReportedWhereItIsNamed(String key) {
        Path file = Studies.file(folder, Studies.HEAD + """
                factors:
                  patient.timp: {distribution: lognormal, median: 1, gsd: 1.4}
                design: {type: patients, rows: 3, %s: none.csv}
                """.formatted(key));
        assertThatThrownBy(() -> StudyFile.read(file.toString()))
                .hasMessageContaining(
                        "small.yaml:6: design." + key + ": cannot be read: " + folder.resolve("none.csv"));
    }

    @Test
    void theMembersOfAListAreDealtToThePatientsInTurn() throws Exception {
        Files.writeString(folder.resolve("members.csv"), "patient.vascularity\n0.5\n2\n");
        Study study = Studies.of(folder, Studies.HEAD + """
                factors:
                  patient.timp: {distribution: lognormal, median: 1, gsd: 1.4, present: 60 %}
                design: {type: patients, rows: 5, members: members.csv}
                """);
        assertThat(IntStream.range(0, 5).mapToObj(row -> study.settings(row).get("patient.vascularity")))
                .containsExactly("0.5", "2", "0.5", "2", "0.5");
        assertThat(IntStream.range(0, 5)
                        .filter(row -> study.settings(row).get("patient.timp").equals("0")))
                .hasSize(2);
    }

    @Test
    void theRestOfACompositionFollowsThePartThatIsVaried() throws Exception {
        Study study = Studies.of(
                folder,
                Studies.HEAD.replace(
                                "{duration",
                                "{herniation: {composition: {nucleus: rest, "
                                        + "annulus: 20 %, endplate_cartilage: 0 %}}, duration")
                        + """
                factors:
                  herniation.composition.endplate_cartilage: {values: [10 %, 50 %]}
                design: factorial
                """);
        assertThat(study.scenario(1).herniation().composition().nucleus()).isEqualTo(0.3);
    }
}
