package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Response;
import org.resorb.scenario.ScenarioFile;
import org.resorb.statistics.StandardError;
import org.resorb.statistics.VarianceParts;

class PatientReplicatesTest {
    private static final List<Visit> VISITS = List.of(Visit.labelled("3_wk"), Visit.labelled("5_wk"));
    private static final Map<String, String> COARSE = Map.of("resolution.voxel", "0.5 mm");
    private static final Map<String, String> SLOW = Map.of("patient.immune_response", "0.1");
    private static final Map<String, String> FAST = Map.of("patient.immune_response", "5");

    @Test
    void theSameTwinsComeOutOfOneThreadAndOfTwo() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", COARSE);
        List<double[]> one = new PatientReplicates(
                        file, List.of(SLOW, FAST), List.of(), VISITS, TwinDesign.of(4, 2, false), 1)
                .run((twin, part) -> {})
                .left();
        List<double[]> two = new PatientReplicates(
                        file, List.of(SLOW, FAST), List.of(), VISITS, TwinDesign.of(4, 2, false), 2)
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
        assertThat(new PatientReplicates(file, List.of(FAST), List.of(), VISITS, TwinDesign.of(2, 1, false), 1)
                        .run((twin, part) -> {})
                        .left())
                .usingRecursiveComparison()
                .isEqualTo(new PatientReplicates(file, List.of(), List.of(), VISITS, TwinDesign.of(2, 0, false), 1)
                        .run((twin, part) -> {})
                        .left());
    }

    @Test
    void aMemberThatDoesNotFitIsTold() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", COARSE);
        assertThatThrownBy(() -> new PatientReplicates(
                        file,
                        List.of(Map.of("patient.imune_response", "1")),
                        List.of(),
                        VISITS,
                        TwinDesign.of(2, 1, false),
                        1))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 0, false, 1, 1, 40",
        "40, 30, false, 20, 1, 2",
        "40, 4, false, 4, 1, 10",
        "40, 30, true, 4, 5, 2",
        "40, 2, true, 2, 10, 2",
        "40, 0, true, 1, 20, 2",
        "1, 30, true, 1, 1, 1",
        "3, 2, false, 2, 1, 1",
        "2, 9, true, 2, 1, 1"
    })
    void twinsArePartedAmongSetsTraitsAndSeeds(
            int count, int members, boolean unknown, int sets, int persons, int seeds) {
        TwinDesign design = TwinDesign.of(count, members, unknown);
        assertThat(design).isEqualTo(new TwinDesign(sets, persons, seeds));
        assertThat(design.size()).isLessThanOrEqualTo(count);
    }

    @Test
    void whatIsOpenComesFromWhereTheTwinsDiffer() {
        TwinDesign design = new TwinDesign(3, 4, 2);
        List<double[]> byPerson = IntStream.range(0, 24)
                .mapToObj(twin -> new double[] {design.person(twin)})
                .toList();
        VarianceParts parts = design.parts(byPerson, row -> row[0]);
        assertThat(parts.persons().share().value()).isEqualTo(1);
        StandardError error = design.error(byPerson, row -> row[0]);
        assertThat(error.error()).isCloseTo(Math.sqrt(5 / 3.0 / 4), within(1e-12));
        assertThat(error.freedom()).isCloseTo(3, within(1e-9));
        List<double[]> bySeed =
                IntStream.range(0, 24).mapToObj(twin -> new double[] {twin % 2}).toList();
        assertThat(design.parts(bySeed, row -> row[0]).chance().share().value()).isEqualTo(1);
    }

    /** Seven dozen twins of thirty sets with three seeds in common would have seen three courses of chance. */
    @Test
    void noTwoTwinsHaveASeedInCommon() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", COARSE);
        List<Map<String, String>> members = IntStream.range(0, 30)
                .mapToObj(set -> Map.of("patient.immune_response", Double.toString(0.5 + set / 30.0)))
                .toList();
        TwinDesign design = TwinDesign.of(100, 30, false);
        PatientReplicates twins = new PatientReplicates(file, members, List.of(), VISITS, design, 1);
        assertThat(design).isEqualTo(new TwinDesign(30, 1, 3));
        assertThat(twins.seeds()).hasSize(90).doesNotHaveDuplicates();
        assertThat(twins.seeds().get(0)).isEqualTo(file.scenario().seed());
    }

    /** Two of three sets with a yes are two of three, however many seeds each has: Wilson's interval by Student's reach of two. */
    @Test
    void theIntervalIsThatOfTheFewSetsWhereTheOutcomeIsTheSets() {
        List<PredictedOutcome> outcomes = List.of(new PredictedOutcome(Response.LOSS_30, Visit.labelled("6_mo")));
        TwinDesign design = new TwinDesign(3, 1, 30);
        List<double[]> left = IntStream.range(0, 90)
                .mapToObj(twin -> new double[] {design.set(twin) < 2 ? 0.1 : 1})
                .toList();
        StandardError error = design.error(left, row -> row[0] < 0.7 ? 1 : 0);
        assertThat(error.error()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(error.freedom()).isCloseTo(2, within(1e-9));
        String csv = new Prognosis(
                        outcomes, List.of(), null, left, List.of(Visit.labelled("6_mo")), Optional.of(design))
                .csv();
        assertThat(csv).contains("loss_30,6_mo,simulation,0.666666667,0.0442792727,0.988549931,90,60");
    }

    @Test
    void whereTwinsFailedNothingIsSaidOfTheErrorButOfThoseWhoHangTogetherByNothing() {
        assertThat(new TwinDesign(1, 1, 9).without(2)).contains(new TwinDesign(1, 1, 7));
        assertThat(new TwinDesign(3, 1, 3).without(0)).contains(new TwinDesign(3, 1, 3));
        assertThat(new TwinDesign(3, 1, 3).without(1)).isEmpty();
    }

    @Test
    void whatAnImageShowsOrSomebodyHasStatedIsNotDrawn() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", Map.of("patient.timp", "1"));
        UnknownTraits traits = UnknownTraits.of("cohort_four_types", file, 5);
        assertThat(traits.names())
                .contains("patient.immune_response", "patient.vascularity")
                .doesNotContain("patient.timp", "patient.age", "herniation.volume", "herniation.migration");
        assertThat(traits.names()).noneMatch(name -> name.startsWith("herniation.composition"));
        assertThat(traits.persons()).hasSize(5).doesNotHaveDuplicates();
        assertThat(traits.persons().get(0).keySet()).isEqualTo(traits.names());
    }
}
