package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.evidence.Bibliography;
import org.resorb.evidence.Publication;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.scenario.Shipped;

class ShippedFactsTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```csv\n(.*?)```");

    private static List<String> files() {
        return Shipped.facts();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFactIsRight(String name) throws Exception {
        assertThat(FactFile.read(name)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasCitedFromMemorySaysSo(String name) throws Exception {
        List<String> recalled = Bibliography.shipped().all().stream()
                .filter(one -> one.read() == Publication.Read.RECALLED)
                .map(Publication::key)
                .toList();
        for (Fact fact : FactFile.read(name)) {
            if (recalled.containsAll(fact.sources())) {
                assertThat(fact.isRecalled()).as(fact.key()).isTrue();
            }
        }
    }

    /** Whoever asks the same of the same source as a target was tuned to it, and says so. */
    @Test
    void nothingThatIsTunedToJudges() throws Exception {
        Set<String> tuned = new HashSet<>();
        FactFile.read("calibration").stream()
                .filter(fact -> fact.rule() != Fact.Rule.NONE)
                .forEach(fact -> tuned.addAll(questions(fact)));
        for (String judging : List.of("validation", "experiments")) {
            assertThat(FactFile.read(judging))
                    .filteredOn(fact -> fact.rule() != Fact.Rule.NONE && !fact.isDependent())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(fact -> assertThat(questions(fact)).doesNotContainAnyElementsOf(tuned));
        }
    }

    private static List<String> questions(Fact fact) {
        return fact.sources().stream()
                .map(key -> key + " " + fact.subgroup() + " " + fact.observable())
                .toList();
    }

    @Test
    void keysAreOfOneFile() throws Exception {
        List<String> keys = new ArrayList<>();
        for (String file : Shipped.facts()) {
            FactFile.read(file).forEach(fact -> keys.add(fact.key()));
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theBandOfAPublishedIntervalFollowsFromItsValueAndN() throws Exception {
        Fact fact = FactFile.read("calibration").stream()
                .filter(one -> one.key().equals("C11_correlation"))
                .findFirst()
                .orElseThrow();
        assertThat(fact.n()).isEqualTo(56);
        assertThat(fact.lower()).isCloseTo(0.29, within(0.005));
        assertThat(fact.upper()).isCloseTo(0.68, within(0.005));
    }

    @Test
    void exportedFactsAreTheShippedOnes(@TempDir Path folder) throws Exception {
        Shipped.export(folder);
        for (String name : Shipped.facts()) {
            assertThat(FactFile.read(folder.resolve("targets/" + name + ".csv").toString()))
                    .isEqualTo(FactFile.read(name));
        }
    }

    @Test
    void theExamplesOfThePageAreRight(@TempDir Path folder) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/validation.md")));
        assertThat(example.find()).isTrue();
        Path file = Files.writeString(folder.resolve("own.csv"), example.group(1));
        assertThat(FactFile.read(file.toString())).hasSize(4);
    }

    @Test
    void theListOfFilesIsTheFolder() throws Exception {
        try (var files = Files.list(Path.of("scenarios/targets"))) {
            assertThat(Shipped.facts())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString().replace(".csv", ""))
                                    // Odds ratios for the regression, in a form of their own.
                                    .filter(name -> !name.equals("predictors"))
                                    .toList());
        }
    }

    /** Else a fact would be told as not evaluable for ever. */
    @Test
    void cohortsKeepWhatTheirFactsAskFor() throws Exception {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String cohort : Shipped.cohorts()) {
            kept.put(cohort, kept(cohort));
        }
        for (String file : List.of("calibration", "validation", "experiments")) {
            for (Fact fact : FactFile.read(file)) {
                if (kept.containsKey(fact.study())) {
                    assertThat(kept.get(fact.study()))
                            .as("%s asks %s", fact.key(), fact.study())
                            .containsAll(asked(fact));
                }
            }
        }
    }

    private static List<String> asked(Fact fact) {
        List<String> asked = new ArrayList<>(List.of(fact.observable().observable()));
        fact.subgroup().criteria().forEach(criterion -> asked.add(criterion.observable()));
        if (fact.statistic().against() == Statistic.Against.OBSERVABLE
                || fact.statistic().against() == Statistic.Against.OTHER_COURSE) {
            asked.add(Criterion.parse(fact.against()).observable());
        }
        return asked.stream()
                .filter(name -> Observables.named(name) == null)
                .map(name -> name.replaceFirst(PatientColumns.PEAK + "$", ""))
                .filter(Measures.all().stream().map(Variable::name).toList()::contains)
                .toList();
    }

    private static List<String> kept(String cohort) throws Exception {
        return CohortFile.read(cohort, CohortChanges.NONE).columns().stream()
                .map(Variable::name)
                .toList();
    }
}
