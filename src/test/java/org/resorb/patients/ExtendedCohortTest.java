package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Herniation;
import org.resorb.study.Factor;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;

class ExtendedCohortTest {
    private static final String CHILD = "name: child\nextends: small\n";

    @TempDir
    Path folder;

    @BeforeEach
    void extended() throws IOException {
        write("small.yaml", Cohorts.SMALL);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Cohort child(String more) throws IOException, InvalidFileException {
        return CohortFile.read(write("child.yaml", CHILD + more).toString(), CohortChanges.NONE);
    }

    private static List<String> groups(Cohort cohort) {
        return cohort.groups().stream().map(CohortGroup::name).toList();
    }

    private static Study study(Cohort cohort, String group) {
        return cohort.groups().stream()
                .filter(one -> one.name().equals(group))
                .findFirst()
                .orElseThrow()
                .study();
    }

    private static List<String> traits(Study study) {
        return study.factors().stream().map(Factor::path).toList();
    }

    @Test
    void aFileSaysOnlyInWhatItsPatientsDiffer() throws Exception {
        Cohort child = child("scenario: {duration: 60 d}\nobservation: {follow_ups: [5 wk], columns: []}\n");
        assertThat(child.name()).isEqualTo("child");
        assertThat(child.title()).isEqualTo("child");
        assertThat(groups(child)).containsExactly("bulge", "sequestration", "treated");
        assertThat(child.observation().visits()).extracting(Visit::days).containsExactly(4.0, 35.0);
        Study bulges = study(child, "bulge");
        assertThat(bulges.scenario().scenario().herniation().type()).isEqualTo(Herniation.Type.BULGE);
        assertThat(bulges.scenario().scenario().resolution().voxel()).isEqualTo(800);
        assertThat(bulges.scenario().scenario().duration()).isEqualTo(60 * 24.0);
    }

    @Test
    void groupsAreThoseOfTheFileAloneIfItHasAny() throws Exception {
        assertThat(groups(child("groups: {one: {}, two: {patients_of: one}}\n")))
                .containsExactly("one", "two");
    }

    @Test
    void withoutGroupsAllPatientsAreOne() throws Exception {
        write(
                "small.yaml",
                Cohorts.FREE
                        .replaceFirst("(?s)groups:.*\\ntraits:", "traits:")
                        .replaceFirst("(?s)correlations:.*\\nobservation:", "observation:"));
        assertThat(groups(child(""))).containsExactly("patients");
    }

    @Test
    void whatIsLeftOutIsGoneFromAllGroupsAndWithItTheCorrelationsThatNobodyHas() throws Exception {
        Cohort child = child("without: [herniation.migration, patient.timp]\n");
        assertThat(traits(study(child, "sequestration")))
                .containsExactly("herniation.volume", "herniation.composition.endplate_cartilage");
        assertThat(study(child, "sequestration").yaml()).doesNotContain("rank");
    }

    @Test
    void whatIsLeftOutIsGoneFromAGroupThatExtendsAnother() throws Exception {
        Cohort child = child("without: [herniation.migration]\ngroups: {one: {extends: sequestration}}\n");
        assertThat(traits(study(child, "one"))).contains("patient.timp").doesNotContain("herniation.migration");
    }

    @Test
    void newTraitsStandFirstAndOthersWhereTheyStood() throws Exception {
        Cohort child =
                child("traits: {herniation.volume: {range: [300 mm3, 400 mm3]}, patient.age: {range: [30 a, 40 a]}}\n");
        assertThat(traits(study(child, "bulge")))
                .containsExactly(
                        "patient.age",
                        "patient.timp",
                        "herniation.volume",
                        "herniation.composition.endplate_cartilage");
        assertThat(study(child, "bulge").yaml()).contains("300 mm3").doesNotContain("900 mm3");
    }

    @Test
    void whatIsLeftOutAndSaidAnewStandsFirst() throws Exception {
        Cohort child =
                child("without: [herniation.volume]\ntraits: {herniation.volume: {range: [300 mm3, 400 mm3]}}\n");
        assertThat(traits(study(child, "bulge"))).startsWith("herniation.volume", "patient.timp");
    }

    @Test
    void aGroupMayHaveByNameWhatOthersAreWithout() throws Exception {
        Cohort child = child("without: [patient.timp]\ngroups: {one: {}, two: {traits: [patient.timp]}}\n");
        assertThat(traits(study(child, "one"))).doesNotContain("patient.timp");
        assertThat(traits(study(child, "two"))).endsWith("patient.timp");
        assertThat(study(child, "two").yaml()).contains("median: 1");
        write("grandchild.yaml", "name: grandchild\nextends: child\ngroups: {three: {traits: [patient.timp]}}\n");
        Cohort grandchild = CohortFile.read(folder.resolve("grandchild.yaml").toString(), CohortChanges.NONE);
        assertThat(traits(study(grandchild, "three"))).endsWith("patient.timp");
    }

    @Test
    void aGroupHasTheScenarioAndTheTraitsOfTheOneThatItExtendsButPatientsOfItsOwn() throws Exception {
        Cohort child = child("""
                groups:
                  coarse: {extends: treated, scenario: {resolution: {step: 12 h}}}
                  fine: {extends: sequestration, patients_of: coarse, traits: {herniation.migration: {range: [0 mm, 6 mm]}}}
                """);
        Study coarse = study(child, "coarse");
        assertThat(coarse.scenario(0).knockOuts()).isNotEmpty();
        assertThat(coarse.scenario().scenario().resolution().step()).isEqualTo(12);
        assertThat(traits(coarse)).contains("herniation.migration");
        assertThat(study(child, "fine").settings(2)).isEqualTo(coarse.settings(2));
    }

    @Test
    void correlationsStandBehindOthersOfTheirFirstTraitOrInPlaceOfTheSame() throws Exception {
        Cohort child = child("""
                correlations:
                  - {traits: [patient.timp, herniation.composition.endplate_cartilage], rank: 0.1}
                  - {traits: [herniation.volume, patient.timp], rank: 0.2}
                  - {traits: [herniation.migration, herniation.volume], rank: 0.3}
                """);
        String yaml = study(child, "sequestration").yaml().replaceAll("\\s+", " ");
        assertThat(yaml).containsSubsequence("herniation.migration", "rank: 0.3", "rank: 0.2", "rank: 0.1");
        assertThat(yaml).doesNotContain("rank: 0.5");
    }

    @Test
    void whatIsReadOrToldInTheExtendedFileCanBeOff() throws Exception {
        write("small.yaml", Cohorts.SEEN);
        assertThat(child("").observation().types()).isNotNull();
        Observation off = child("observation: {type_reading: off, pain: off}\n").observation();
        assertThat(off.types()).isNull();
        assertThat(off.pain()).isNull();
    }

    @Test
    void aScenarioBesideTheExtendedFileIsMeantFromElsewhereToo() throws Exception {
        write("deep/mine.yaml", "name: mine\nextends: reference\npatient: {age: 33 a}\n");
        write("deep/small.yaml", Cohorts.SMALL.replace("base: reference", "base: mine"));
        Path child = write("child.yaml", "name: child\nextends: deep/small.yaml\n");
        Cohort cohort = CohortFile.read(child.toString(), CohortChanges.NONE);
        assertThat(study(cohort, "bulge").scenario().scenario().patient().age()).isEqualTo(33 * 8766.0);
    }

    @Test
    void aCohortThatWasBegunWithTheSameWrittenOutGoesOn() throws Exception {
        Path whole =
                write("whole.yaml", Cohorts.SMALL.replace("seed: 5", "seed: 6").replace("5 %\n", "6 %\n"));
        Path part = write("part.yaml", "name: small\nextends: small.yaml\nseed: 6\nobservation: {reader_error: 6 %}\n");
        Path out = folder.resolve("out");
        new CohortRunner(CohortFile.read(whole.toString(), CohortChanges.NONE), out).begin();
        Cohort same = CohortFile.read(part.toString(), CohortChanges.NONE);
        assertThatCode(() -> new CohortRunner(same, out).begin()).doesNotThrowAnyException();
    }

    @Test
    void theFolderOfAGroupNeedsNoFileThatWasExtended() throws Exception {
        Path out = folder.resolve("out");
        Cohort child = child("seed: 6\n");
        new CohortRunner(child, out).begin();
        Files.delete(folder.resolve("small.yaml"));
        Files.delete(folder.resolve("child.yaml"));
        Study kept = StudyFile.read(out.resolve("groups/treated/study.yaml").toString());
        assertThat(kept.meaning()).isEqualTo(study(child, "treated").meaning());
        assertThat(kept.settings(3)).isEqualTo(study(child, "treated").settings(3));
    }

    @Test
    void aFileMayHaveTheNameOfTheShippedOneThatItExtends() throws Exception {
        Path own =
                write("cohort_four_types.yaml", "name: cohort_four_types\nextends: cohort_four_types\npatients: 3\n");
        assertThat(CohortFile.read(own.toString(), CohortChanges.NONE).patients())
                .isEqualTo(12);
    }

    @Test
    void theExampleOfTheDocumentsIsRight() throws Exception {
        String page = Files.readString(Path.of("docs/cohorts.md"));
        String example = page.replaceFirst("(?s).*```yaml\n(name: my_extrusions\n.*?)```.*", "$1");
        Cohort cohort = CohortFile.read(write("my_extrusions.yaml", example).toString(), CohortChanges.NONE);
        assertThat(groups(cohort)).containsExactly("usual", "no_tnf", "others");
        assertThat(study(cohort, "no_tnf").settings(7))
                .isEqualTo(study(cohort, "usual").settings(7));
        assertThat(study(cohort, "usual").yaml()).doesNotContain("patient.timp");
        assertThat(traits(study(cohort, "others"))).contains("patient.timp", "herniation.exposed_fraction");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            extends: smal|child.yaml:2: extends: there is no cohort smal; expected a cohort file beside this one
            extends: cohort_four_type|child.yaml:2: extends: there is no cohort cohort_four_type; did you mean cohort_four_types?
            extends: morris_screening|child.yaml:2: extends: is no cohort: morris_screening; expected a cohort file
            extends: [small]|child.yaml:2: extends: is
            extends: child|child.yaml:2: extends: is a circle:
            extends: small, without: [patient.tim]|child.yaml:3: without[0]: names no trait of SMALL: patient.tim; did you mean patient.timp?
            extends: small, without: patient.timp|child.yaml:3: without: is not a list
            extends: small, groups: {one: {extends: bulg}}|child.yaml:3: groups.one.extends: there is no group bulg; expected a group of SMALL; did you mean bulge?
            extends: small, groups: {one: {traits: [patient.tim]}}|child.yaml:3: groups.one.traits[0]: names no trait of SMALL: patient.tim; did you mean patient.timp?
            extends: small, groups: {one: {extend: bulge}}|child.yaml:3: groups.one.extend: is an unknown key; did you mean extends?
            extends: small, trait: {}|child.yaml:3: trait: is an unknown key; did you mean traits?
            extends: small, observation: {pain: of}|child.yaml:3: observation.pain: is not a section
            """)
    void whatIsWrongIsSaidWithItsFileItsLineAndTheNearestName(String keys, String says) throws IOException {
        String text = "name: child\n" + keys.replace("small, ", "small\n") + "\n";
        Path child = write("child.yaml", text);
        assertThat(message(child))
                .contains(says.replace("SMALL", folder.resolve("small.yaml").toString()));
    }

    @Test
    void aFileThatExtendsNothingHasNothingToLeaveOutOrToTakeOver() throws Exception {
        String text = Cohorts.SMALL
                .replace("seed: 5", "seed: 5\nwithout: [patient.timp]")
                .replace("  bulge:\n", "  bulge:\n    extends: sequestration\n");
        assertThat(message(write("small.yaml", text)))
                .contains("without[0]: is of no use: the file extends none; expected a file with extends")
                .contains("groups.bulge.extends: there is no group sequestration; expected a file with extends");
    }

    @Test
    void mistakesOfTheExtendedFileAreToldWithItsNameAndLine() throws Exception {
        Path small = write("small.yaml", Cohorts.SMALL.replace("jitter: 1 d", "jitter: 1 kg"));
        long line = 1
                + Cohorts.SMALL
                        .substring(0, Cohorts.SMALL.indexOf("jitter"))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        Path child = write("child.yaml", CHILD + "patients: 1\n");
        assertThat(message(child))
                .contains(small + ":" + line + ": observation.jitter: has the wrong dimension")
                .contains(child + ":3: patients: is out of range: 1");
    }

    private static String message(Path cohort) {
        InvalidFileException invalid = catchThrowableOfType(
                InvalidFileException.class, () -> CohortFile.read(cohort.toString(), CohortChanges.NONE));
        assertThat(invalid).isNotNull();
        return invalid.getMessage();
    }
}
