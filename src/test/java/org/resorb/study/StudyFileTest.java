package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.measure.Variable;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.Shipped;

class StudyFileTest {
    @TempDir
    Path folder;

    static List<String> shipped() {
        return Shipped.studies();
    }

    @Test
    void theListOfShippedStudiesIsTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/studies"))) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
            assertThat(Shipped.allStudies()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedStudyIsValidByNameAndAsAFile(String name) throws Exception {
        Study study = StudyFile.read(name);
        assertThat(study.name()).isEqualTo(name);
        assertThat(study.title()).isNotEqualTo(name);
        assertThat(study.warnings()).isEmpty();
        Study file = StudyFile.read("scenarios/studies/" + name + ".yaml");
        assertThat(file.meaning()).isEqualTo(study.meaning());
    }

    /** Whoever asks for a row, in whatever order, gets the same scenario; another row gets another one. */
    @ParameterizedTest
    @MethodSource("shipped")
    void aRowIsAPureFunctionOfTheStudyAndItsNumber(String name) throws Exception {
        Study study = StudyFile.read(name);
        Study again = StudyFile.read(name);
        long step = Math.max(1, study.runs() / 17);
        Map<Long, Map<String, String>> forwards = new HashMap<>();
        for (long run = 0; run < study.runs(); run += step) {
            forwards.put(run, study.settings(study.row(run)));
        }
        for (long run = (study.runs() - 1) / step * step; run >= 0; run -= step) {
            assertThat(again.settings(again.row(run))).isEqualTo(forwards.get(run));
            assertThat(again.seed(run)).isEqualTo(study.seed(run));
            assertThat(again.scenario(run)).isEqualTo(study.scenario(run));
        }
        assertThat(new HashSet<>(forwards.values()).size()).isGreaterThan(forwards.size() / study.replicates() / 2);
    }

    @Test
    void pairedReplicatesHaveTheSameSeedInEveryRowAndOthersInNone() {
        Study paired = Studies.of(folder, Studies.SIX);
        Study unpaired = Studies.of(folder, Studies.SIX + "paired: false\n");
        Set<Integer> seeds = new HashSet<>();
        for (long run = 0; run < paired.runs(); run++) {
            assertThat(paired.seed(run)).isEqualTo(paired.seed(run % 2));
            seeds.add(unpaired.seed(run));
        }
        assertThat(paired.seed(0)).isNotEqualTo(paired.seed(1));
        assertThat(seeds).hasSize(12);
    }

    @Test
    void anotherSeedOfTheStudyGivesOtherSeeds() {
        Study study = Studies.of(folder, Studies.SIX);
        Study other = Studies.of(folder, Studies.SIX + "seed: 2\n");
        assertThat(other.seed(0)).isNotEqualTo(study.seed(0));
        assertThat(other.meaning()).isNotEqualTo(study.meaning());
    }

    @Test
    void aSwitchIsSetBehindTheParametersOfItsMechanism() throws Exception {
        Study study = Studies.of(folder, Studies.HEAD + """
                factors:
                  mechanisms.autophagy: {switch: mechanism}
                  mechanisms.autophagy.induction: {values: [0.1 /d, 0.2 /d]}
                design: factorial
                """);
        int on = study.scenario(0).mechanisms().size();
        assertThat(study.scenario(1).mechanisms()).hasSize(on);
        assertThat(study.scenario(2).mechanisms()).hasSize(on - 1);
        assertThat(study.scenario(3).mechanisms()).hasSize(on - 1);
    }

    @Test
    void jsonIsAStudyToo() {
        Study study = Studies.of(folder, """
                {"name": "small", "base": "sequestration", "replicates": 3,
                 "factors": {"patient.timp": {"range": [0.5, 2]}}, "design": {"type": "latin_hypercube", "rows": 5}}
                """);
        assertThat(study.runs()).isEqualTo(15);
    }

    @Test
    void aBaseMayStandBesideTheStudy() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "name: mine\nextends: bulge\nduration: 3 d\n");
        Study study = Studies.of(
                folder, "name: small\nbase: mine\nfactors: {patient.timp: {values: [1, 2]}}\ndesign: factorial\n");
        assertThat(study.scenario().scenario().duration()).isEqualTo(72);
        assertThat(study.command(0)).startsWith("resorb run " + folder.resolve("mine.yaml") + " --set patient.timp=1 ");
    }

    @Test
    void aListGivesRowsAsTheyStand() throws Exception {
        Files.writeString(folder.resolve("mine.csv"), """
                patient.timp,mechanisms.neovascularization.tip_speed,mechanisms.autophagy
                0.5,2 um/h,on
                2,0.12 mm/d,off
                2,3 um/h,on
                """);
        Study study = Studies.of(folder, Studies.HEAD + "design: {type: list, file: mine.csv}\n");
        assertThat(study.runs()).isEqualTo(3);
        assertThat(study.settings(1))
                .containsEntry("patient.timp", "2")
                .containsEntry("mechanisms.neovascularization.tip_speed", "5 um/h")
                .containsEntry("mechanisms.autophagy", "off");
    }

    @Test
    void fieldsThatNobodyWritesAreAWarning() {
        Study study = Studies.of(
                folder,
                Studies.HEAD.replace("duration: 4 d,", "duration: 4 d, output: {fields: {format: [vti]}},") + """
                factors: {patient.timp: {values: [1, 2]}}
                design: factorial
                """);
        assertThat(study.warnings())
                .containsExactly("sequestration: output.fields is not used: only resorb run writes fields");
    }

    @Test
    void valuesThatDoNotGoTogetherAreAWarningBecauseOtherRowsDo() {
        Study study = Studies.of(folder, Studies.HEAD + """
                factors:
                  imaging.partial_rim: {values: [20 %, 60 %]}
                  imaging.complete_rim: {values: [75 %, 40 %]}
                design: factorial
                """);
        assertThat(study.warnings()).containsExactly("row 4 cannot be run: imaging.partial_rim: is above complete_rim");
    }

    @Test
    void withoutAWordAllOfTheSummaryIsKept() {
        Study study =
                Studies.of(folder, Studies.HEAD + "factors: {patient.timp: {values: [1, 2]}}\ndesign: factorial\n");
        assertThat(study.outputs().variables().stream().map(Variable::name))
                .contains("resorption", "rim_class_at_6_wk", "half_time_d", "pain_vas_at_24_mo");
        assertThat(study.outputs().variables())
                .allSatisfy(column -> assertThat(column.meaning()).isNotEmpty());
        assertThat(study.outputs().curves()).isEmpty();
    }

    @Test
    void layoutOrderOfKeysAndTitleAreNoPartOfTheMeaning() {
        Study study = Studies.of(folder, Studies.SIX);
        String other =
                Studies.SIX.replace("replicates: 2\n", "").replace("name: small", "replicates: 2 # two\nname: small")
                        + "title: Another title\nseed: 1\n";
        assertThat(StudyDifference.differences(
                        study.meaning(), Studies.of(folder, other).meaning()))
                .isEmpty();
    }

    @Test
    void whatWasChangedIsToldKeyByKey() {
        Study study = Studies.of(folder, Studies.SIX);
        String other =
                Studies.SIX.replace("8 um/h", "9 um/h").replace("4 d", "5 d").replace("replicates: 2", "");
        assertThat(StudyDifference.differences(
                        study.meaning(), Studies.of(folder, other).meaning()))
                .containsExactly(
                        "factors.mechanisms.neovascularization.tip_speed: was 2, 5, 8 um/h, is 2, 5, 9 um/h",
                        "replicates: was 2, is 1",
                        "scenario.duration: was 96 h, is 120 h");
    }

    /** To renew it: {@code mvn test -Dtest=StudyFileTest -Drenew=true}. */
    @Test
    void theSchemaKnowsEveryKey() {
        String schema = StudySchema.json();
        assertThat(StudyFile.KEYS).allSatisfy(key -> assertThat(schema).contains("\"" + key + "\": {"));
        assertThat(Keyword.words(DesignReader.Type.class))
                .allSatisfy(word -> assertThat(schema).contains("\"" + word + "\""));
    }
}
