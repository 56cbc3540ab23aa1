package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.patients.MadeUpPatients;
import org.resorb.patients.PredictionModelFile;
import org.resorb.quantity.Disclaimer;

/** From a table of patients to a model, and from a model to one patient. */
class PredictCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aTableInAnotherEncodingIsToldWithItsLine(@TempDir Path place) throws IOException {
        Path table = place.resolve("latin1.csv");
        Files.write(table, "patient,name\n1,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        Said said = Said.by(
                "predict",
                "--train",
                table.toString(),
                "--out",
                place.resolve("out").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEqualTo(table + ":2: is not text in UTF-8; expected a text file saved as UTF-8\n");
    }

    @Test
    void aTableOfPatientsBecomesAModelWithTablesChartsAndAPage() throws Exception {
        Said said = train("model", MadeUpPatients.file(folder, "patients.csv", 900, 1));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("at least 30 % lost at 6 months:", "at least 30 % lost at 12 months:")
                .contains("AUC 0.8", "Brier score 0.1", "calibration slope ", Disclaimer.WORDS);
        assertThat(said.err()).contains("45 patients have no measured volume at the visit");
        try (var files = Files.list(folder.resolve("model"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "README.md",
                            "calibration.csv",
                            "calibration.png",
                            "calibration.svg",
                            "coefficients.csv",
                            "model.csv",
                            "odds_ratios.csv",
                            "odds_ratios.png",
                            "odds_ratios.svg",
                            "performance.csv",
                            "roc.csv",
                            "roc.png",
                            "roc.svg",
                            "run.json");
        }
        assertThat(folder.resolve("model/README.md"))
                .content()
                .contains(
                        Disclaimer.WORDS,
                        "| extrusion against bulge |",
                        "`ahn2000` | derived |",
                        "2.93 (0.60 to 14.23)");
        assertThat(Files.readAllLines(folder.resolve("model/performance.csv"))).hasSize(5);
        assertThat(Files.readAllLines(folder.resolve("model/calibration.csv"))).hasSize(21);
        assertThat(Files.readAllLines(folder.resolve("model/odds_ratios.csv")))
                .anyMatch(line -> line.startsWith("loss_30,6_mo,published,t2_signal,"))
                .allMatch(line -> line.startsWith("event,") || line.startsWith("loss_30,"));
    }

    @Test
    void theFolderOfAResultStandsForItsTable() throws Exception {
        Path patients = MadeUpPatients.file(Files.createDirectories(folder.resolve("cohort")), "patients.csv", 300, 1);
        assertThat(train("a", patients, "--visit", "12_mo").code()).isZero();
        assertThat(train("b", patients.getParent(), "--visit", "12_mo").code()).isZero();
        assertThat(folder.resolve("a/model.csv")).hasSameBinaryContentAs(folder.resolve("b/model.csv"));
        Said without = train("c", Files.createDirectories(folder.resolve("empty")));
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err())
                .isEqualTo(
                        folder.resolve("empty")
                                + ": is a folder without patients; expected patients.csv, or the folder of a cohort that has one\n");
    }

    @Test
    void aLostFileOfATrainingIsMadeAnewByTheCommandAsItWasGiven() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        train("a", patients, "--visit", "12_mo");
        Files.delete(folder.resolve("a/model.csv"));
        assertThat(Said.by("verify", folder.resolve("a").toString()).out())
                .contains("to mend it: resorb predict --train " + patients + " --visit 12_mo --out "
                        + folder.resolve("a"));
    }

    @Test
    void aVisitThatIsAskedForTwiceIsRefused() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        Said said = train("a", patients, "--visit", "12_mo", "--visit", "12_mo");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--visit 12_mo is given twice");
    }

    @Test
    void theSameTableAndSeedGiveTheSameModel() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        assertThat(train("a", patients, "--visit", "12_mo").code()).isZero();
        assertThat(train("b", patients, "--visit", "12_mo").code()).isZero();
        assertThat(train("c", patients, "--visit", "12_mo", "--seed", "2").code())
                .isZero();
        assertThat(folder.resolve("a/model.csv")).hasSameBinaryContentAs(folder.resolve("b/model.csv"));
        assertThat(folder.resolve("a/model.csv"))
                .content()
                .isNotEqualTo(Files.readString(folder.resolve("c/model.csv")));
    }

    @Test
    void aSecondTableIsTheTestAndSharedSeedsAreTold() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        Path fresh = MadeUpPatients.file(folder, "fresh.csv", 200, 2);
        Said said = train("a", patients, "--test", fresh.toString(), "--visit", "6_mo");
        assertThat(said.out()).contains("learnt from 300 patients", "judged by 200 patients");
        assertThat(said.err()).doesNotContain("have the seed of one");
        assertThat(train("b", patients, "--test", patients.toString(), "--visit", "6_mo")
                        .err())
                .contains("300 patients of the test have the seed of one that was learnt from");
    }

    @Test
    void underEachParameterSetThoseWhoWereNotLearntFromJudge() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        Path sets = bySet(patients, MadeUpPatients.file(folder, "others.csv", 200, 2));
        Said said = train("a", patients, "--sets", sets.toString(), "--visit", "6_mo");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("AUC under each parameter set, ");
        List<String> rows = Files.readAllLines(folder.resolve("a/performance.csv"));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(3)).isEqualTo(rows.get(2).replace(",test,", ",set 1,"));
        assertThat(rows.get(4)).startsWith("loss_30,6_mo,set 2,200,");
        assertThat(folder.resolve("a/README.md")).content().contains("| test, under set 2 | 200 |");
    }

    @Test
    void aTableBySetIsNoneOfPatientsAndTheOtherWayRound() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        Path sets = bySet(patients, patients);
        assertThat(train("a", sets).err())
                .isEqualTo(
                        sets + ":1: has each patient once for each parameter set; expected patients.csv; such a table"
                                + " goes with --sets\n");
        assertThat(train("a", patients, "--test", sets.toString()).code()).isEqualTo(2);
        assertThat(train("a", patients, "--sets", patients.toString()).err())
                .isEqualTo(patients + ":1: parameter_set: is no column; expected patients_by_set.csv of resorb cohort"
                        + " --crossed\n");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    /** The patients of each file are those of a parameter set. */
    private Path bySet(Path... files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int set = 1; set <= files.length; set++) {
            List<String> table = Files.readAllLines(files[set - 1]);
            if (lines.isEmpty()) {
                lines.add("parameter_set," + table.get(0));
            }
            for (String line : table.subList(1, table.size())) {
                lines.add(set + "," + line);
            }
        }
        return Files.write(folder.resolve("patients_by_set.csv"), lines);
    }

    @Test
    void whatCannotBeAnsweredIsLeftOutAsLongAsSomethingCan() throws Exception {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 300, 1);
        Path fresh = MadeUpPatients.file(folder, "fresh.csv", 200, 2);
        Files.writeString(fresh, Files.readString(fresh).replace("observed_volume_fraction_at_12_mo", "other"));
        Said said = train("a", patients, "--test", fresh.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("at 6 months").doesNotContain("at 12 months");
        assertThat(said.err()).contains("not predicted: the table has no column observed_volume_fraction_at_12_mo");
    }

    @Test
    void onePatientIsToldByRegressionAndBySimulationOfAnEnsemble() throws Exception {
        train("model", MadeUpPatients.file(folder, "patients.csv", 300, 1), "--visit", "6_mo");
        Path ensemble = Files.writeString(
                folder.resolve("ensemble.csv"),
                "# made up\nmechanisms.dehydration.free_load,patient.timp\n4 kPa,1\n30 kPa,0.5\n");
        String model = folder.resolve("model/model.csv").toString();
        Said said = patient(
                "--model",
                model,
                "--ensemble",
                ensemble.toString(),
                "--unknown",
                "cohort_four_types",
                "--patients",
                "8",
                "--out",
                folder.resolve("one").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("type of herniation +sequestration\n")
                .containsPattern("posterior longitudinal ligament +bypassed\n")
                .contains("bright rim on contrast MRI")
                .containsPattern("at least 30 % lost at 6 months +[0-9]+ % \\([0-9]+ to [0-9]+\\) +[0-9]+ % \\(")
                .contains("simulation, n = 8", Disclaimer.WORDS)
                .contains("  not known, and drawn as in cohort_four_types: patient.immune_response")
                .containsPattern("Of what is open, .*\\n  at least 30 % lost at 6 months +parameters .*, chance ");
        List<String> lines = Files.readAllLines(folder.resolve("one/prediction.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("loss_30,6_mo,regression,0.");
        assertThat(lines.get(2)).startsWith("loss_30,6_mo,simulation,").contains(",8,");
        List<String> variance = Files.readAllLines(folder.resolve("one/variance.csv"));
        assertThat(variance.get(0)).startsWith("event,visit,parameter_sets,persons,seeds,mean,error,parameters_sd,");
        assertThat(variance.get(1)).startsWith("loss_30,6_mo,2,2,2,");
        assertThat(variance.get(2)).startsWith("volume_left,6_mo,2,2,2,");
        assertThat(folder.resolve("one/README.md")).content().contains(Disclaimer.WORDS);
        assertThat(folder.resolve("one/run.json")).content().contains("\"kind\": \"prediction\"");
    }

    @Test
    void aPredictionOfAPatientDoesNotReplaceATraining() throws Exception {
        train("model", MadeUpPatients.file(folder, "patients.csv", 300, 1), "--visit", "6_mo");
        String place = folder.resolve("model").toString();
        for (String model : List.of(place, place + "/model.csv")) {
            Said said = patient("--model", model, "--out", place);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("the model to predict by; give another --out");
        }
        assertThat(patient("--out", place).err())
                .contains("holds a prediction of another task (training, not patient)")
                .as("before anybody is followed")
                .doesNotContain("running");
        assertThat(folder.resolve("model/model.csv")).exists();
    }

    @Test
    void withoutAModelThePatientIsSimulatedAndItIsSaidHowToGetOne() throws Exception {
        assumeThat(PredictionModelFile.shipped()).isEmpty();
        Said said = patient();
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).containsPattern("at least 30 % lost at 12 months +– +[0-9]+ %");
        assertThat(said.err()).contains("no regression ships with this version; give one by --model");
    }

    @Test
    void aModelWithAnUnknownTermIsToldAndNothingIsRun() throws Exception {
        train("model", MadeUpPatients.file(folder, "patients.csv", 300, 1), "--visit", "6_mo");
        Path model = folder.resolve("other.csv");
        Files.writeString(
                model, Files.readString(folder.resolve("model/model.csv")).replace(",t2_signal,", ",t2_sginal,"));
        Said said = patient("--model", model.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(model + ":", "term: is unknown: t2_sginal", "did you mean t2_signal?");
    }

    @Test
    void aCohortWithoutPatientsOfTheTypeIsTold() {
        Said said = patient("--unknown", "cohort_ligament");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("cohort_ligament", "has no group of this type: sequestration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "predict",
                "predict --patients 10",
                "predict sequestration --patients 0",
                "predict sequestration --patients 2000000000",
                "run sequestration --replicates 1000000000",
                "predict sequestration --train patients.csv",
                "predict --train nothing.csv --event loss_31",
                "predict --test nothing.csv",
                "predict sequestration --set duration=10d",
                "predict sequestration --model"
            })
    void wrongUsageIsToldInWords(String line) {
        Said said = Said.by(line.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void aVisitThatTheTableLacksAndTooFewPatientsAreTold() throws IOException {
        Path patients = MadeUpPatients.file(folder, "patients.csv", 40, 1);
        Said visit = train("a", patients, "--visit", "9_mo");
        assertThat(visit.code()).isEqualTo(2);
        assertThat(visit.err()).contains("--visit 9_mo is not in the table; it has [6_mo, 12_mo]");
        Said few = train("a", patients);
        assertThat(few.code()).isEqualTo(2);
        assertThat(few.err()).contains(patients + ": at least 30 % lost at 6 months: only ", "at least 20 are needed");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private Said train(String out, Path patients, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "predict",
                "--train",
                patients.toString(),
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(options));
        return Said.by(arguments.toArray(String[]::new));
    }

    private Said patient(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "predict", "sequestration", "--set", "resolution.voxel=0.8 mm", "--set", "resolution.step=24 h"));
        if (!List.of(options).contains("--patients")) {
            arguments.addAll(List.of("--patients", "3"));
        }
        arguments.addAll(List.of(options));
        return Said.by(arguments.toArray(String[]::new));
    }
}
