package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.patients.Cohorts;

class CohortCommandTest {
    @TempDir
    Path folder;

    private Said cohort(String out, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "cohort",
                Cohorts.file(folder, Cohorts.SMALL).toString(),
                "--out",
                folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return Said.by(words.toArray(String[]::new));
    }

    @Test
    void aCohortLeavesTablesChartsAndASentenceOfCaution() throws Exception {
        Said said = cohort("a");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("12 of 12 runs of 8 patients done, 0 failed", "never for clinical decisions");
        for (String name :
                List.of("patients.csv", "columns.csv", "incidence.csv", "volume_curves.csv", "incidence.png")) {
            assertThat(folder.resolve("a").resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(folder.resolve("a/incidence.csv")).get(0))
                .isEqualTo("herniation_type,definition,time_mo,n,count,fraction,lower,upper,published,published_lower,"
                        + "published_upper,source");
    }

    @Test
    void aPlanTellsTimeAndMemoryAndWritesNothing() throws Exception {
        Path ensemble =
                Files.writeString(folder.resolve("sets.csv"), "mechanisms.autophagy.induction\n0.1 /d\n0.9 /d\n");
        Said said = cohort("a", "--plan", "--threads", "1", "--ensemble", ensemble.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("  treated: 4 patients, scenario reference\n", "Runs: 12\n")
                .containsPattern("Estimated time: [0-9]+ s to [0-9]+ s on 1 thread\nMemory: about [0-9]+ MB a run");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("small.yaml", "sets.csv");
    }

    @Test
    void aCohortThatSaysOnlyHowItDiffersIsCheckedAsOne() throws Exception {
        Path child = Files.writeString(folder.resolve("child.yaml"), "name: child\nextends: cohort_late\nseed: 3\n");
        assertThat(Said.by("check", child.toString()).out()).contains("valid, 160 patients in 4 groups");
        Files.writeString(child, "name: child\nextends: cohort_late\nseed: 3\npatients: 1\n");
        assertThat(Said.by("check", child.toString()).err()).contains("child.yaml:4: patients: is out of range: 1");
    }

    @Test
    void aSeedThatIsSetForACohortIsRefusedSinceItsPatientsHaveTheirOwn() {
        Said said = cohort("a", "--set", "seed=5");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--set seed: scenario.seed: belongs to the run, so it is not used");
    }

    @Test
    void aTraitCannotBeSetBesideTheCohortThatDrawsIt() {
        Said said = cohort("a", "--set", "patient.timp=2");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--set patient.timp: is drawn for each patient of ");
    }

    @Test
    void factsThatAreNotThereAreMissedBeforeAnybodyIsFollowed() {
        Said said = cohort("a", "--facts", "validatoin");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("validatoin: does not exist; expected a file or one of calibration, validation");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void factsWhoseTableWouldLieOverAnotherAreRefused() {
        assertThat(cohort("a", "--facts", "mine/patients.csv").err())
                .contains(
                        "--facts mine/patients.csv is called like the cohort's own patients.csv; expected another name");
        assertThat(cohort("a", "--facts", "mine/RUNS.csv").err()).contains("is called like the cohort's own RUNS.csv");
        Said said = cohort("a", "--facts", "one/mine.csv", "--facts", "other/mine.csv");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("--facts other/mine.csv is called like one/mine.csv, and both tables would be mine.csv;"
                        + " expected two names");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void givenAgainItFollowsNobodyTwiceAndSaysTheSame() throws Exception {
        cohort("a");
        byte[] before = Files.readAllBytes(folder.resolve("a/patients.csv"));
        assertThat(cohort("a").code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("a/patients.csv"))).isEqualTo(before);
    }

    @Test
    void patientsOfAnEnsembleTakeItsMembersInTurn() throws Exception {
        Path ensemble = Files.writeString(
                folder.resolve("sets.csv"), "# made up\nmechanisms.autophagy.induction\n0.1 /d\n0.9 /d\n");
        Said said = cohort("a", "--ensemble", ensemble.toString(), "--patients", "3");
        assertThat(said.code()).as(said.err()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("a/patients.csv"));
        int column = List.of(lines.get(0).split(",")).indexOf("autophagy_induction_per_d");
        assertThat(lines.subList(1, 4))
                .extracting(line -> line.split(",")[column])
                .containsExactly("0.1", "0.9", "0.1");
    }

    @Test
    void patientsWhoAreRunWithEachMemberTellWhatIsTheParameters() throws Exception {
        Path ensemble = Files.writeString(
                folder.resolve("sets.csv"), "# made up\nmechanisms.dehydration.free_load\n4 kPa\n40 kPa\n");
        Path facts = Files.writeString(folder.resolve("facts.csv"), """
                key,study,subgroup,observable,time,statistic,against,value,lower,upper,rule,source,status,note
                X1,small,group = sequestration,loss,4 wk,mean,,0.1,0.05,,within,chiu2015,seen,lost something
                X2,small,group = sequestration,loss,4 wk,mean,,0.5,-9,9,within,chiu2015,seen,told
                """);
        Said said = Said.by(
                "cohort",
                Cohorts.file(folder, Cohorts.FREE).toString(),
                "--out",
                folder.resolve("a").toString(),
                "--ensemble",
                ensemble.toString(),
                "--crossed",
                "--seeds",
                "2",
                "--patients",
                "10",
                "--facts",
                facts.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "40 of 40 runs of 10 patients done",
                        "at least 30 % lost at 4 weeks, and the points",
                        "facts: of 2 that are scored 1 agree under all 2 parameter sets, 0 under none");
        assertThat(folder.resolve("a/variance.png")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("a/variance.csv")).get(0))
                .startsWith("group,quantity,time_mo,parameter_sets,patients,seeds,mean,error,parameters_sd,"
                        + "parameters_sd_lower,parameters_sd_upper,parameters_share,");
        List<String> spread = Files.readAllLines(folder.resolve("a/fact_spread.csv"));
        assertThat(spread.get(1)).startsWith("facts,X1,2,").endsWith(",within,1");
        assertThat(spread.get(2)).endsWith(",within,2");
        List<String> patients = Files.readAllLines(folder.resolve("a/patients.csv"));
        List<String> bySet = Files.readAllLines(folder.resolve("a/patients_by_set.csv"));
        assertThat(patients).hasSize(11);
        assertThat(bySet).hasSize(21).element(0).isEqualTo("parameter_set," + patients.get(0));
        for (int patient = 1; patient <= 10; patient++) {
            int set = (patient - 1) % 2;
            assertThat(bySet.get(10 * set + patient)).isEqualTo((set + 1) + "," + patients.get(patient));
        }
    }

    @Test
    void aKnockedOutMechanismStaysOffWhateverTheEnsembleSaysOfIt() throws Exception {
        Path ensemble = Files.writeString(
                folder.resolve("sets.csv"),
                "# made up\nmechanisms.neovascularization.tip_speed,mechanisms.dehydration.free_load\n"
                        + "5 um/h,4 kPa\n9 um/h,40 kPa\n");
        Path cohort = Cohorts.file(folder, Cohorts.FREE.replace("\ntraits:", """

                          none:
                            patients_of: sequestration
                            scenario: {herniation: {type: sequestration}, mechanisms: {neovascularization: off}}
                            traits: {herniation.migration: {range: [0 mm, 6 mm]}}
                        traits:"""));
        Said said = Said.by(
                "cohort",
                cohort.toString(),
                "--out",
                folder.resolve("a").toString(),
                "--ensemble",
                ensemble.toString(),
                "--crossed",
                "--patients",
                "2");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(folder.resolve("a/groups/none/scenario.yaml")).content().contains("neovascularization: off");
    }

    @Test
    void crossingNeedsAnEnsembleAndSeedsAreCounted() {
        assertThat(cohort("a", "--crossed").err()).contains("--crossed goes with --ensemble");
        assertThat(cohort("a", "--seeds", "0").code()).isEqualTo(2);
    }

    /** Visits in hours and in halves of a unit once cost all tables and charts, after all patients had been followed. */
    @ParameterizedTest
    @CsvSource({"visits_in_hours,1000_h", "visits_in_halves,6_5_mo"})
    void visitsMayBeGivenInAnyUnitOfTime(String name, String label) throws Exception {
        Said said = Said.by(
                "cohort",
                "src/test/resources/cohorts/" + name + ".yaml",
                "--set",
                "resolution.voxel=0.8 mm",
                "--out",
                folder.resolve("a").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err().lines().filter(line -> line.startsWith("no chart")))
                .singleElement()
                .asString()
                .contains("only 4 patients to learn from");
        assertThat(Files.readAllLines(folder.resolve("a/patients.csv")).get(0))
                .contains("observed_volume_fraction_at_" + label);
        assertThat(folder.resolve("a/incidence.csv")).content().contains("sequestration,loss_30,");
        for (String chart : List.of("incidence", "volume_curves", "time_to_half", "enhancement", "pain_and_volume")) {
            assertThat(folder.resolve("a").resolve(chart + ".png")).isNotEmptyFile();
        }
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/thesis.txt"), "precious");
        Said said = cohort("mine");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("holds files that no cohort made");
        assertThat(folder.resolve("mine")).isDirectoryNotContaining(file -> file.endsWith("groups"));
    }

    @Test
    void theFolderOfAnotherCohortIsLeftAlone() {
        cohort("a");
        Cohorts.file(folder, Cohorts.SMALL.replace("  bulge:\n", "  swelling:\n"));
        Said said = Said.by(
                "cohort",
                folder.resolve("small.yaml").toString(),
                "--out",
                folder.resolve("a").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("holds a group of another cohort: bulge");
    }
}
