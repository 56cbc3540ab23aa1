package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Distributions of traits fitted to made-up patients by a small sweep of coarse weeks. */
class PatientTraitsTest {
    private static final String STUDY = """
            name: small
            base: sequestration
            scenario: {duration: 3 wk, resolution: {voxel: 0.8 mm, step: 24 h}}
            factors:
              herniation.volume: {range: [300 mm3, 1500 mm3], scale: log}
              patient.timp: {range: [0.5, 2], scale: log}
            design: {type: latin_hypercube, rows: 30}
            paired: false
            outputs: {curves: [mri_volume_mm3]}
            """;

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void sweep() throws IOException {
        sweep("sweep", STUDY);
    }

    private static void sweep(String name, String study) throws IOException {
        Path file = Files.writeString(made.resolve(name + ".yaml"), study);
        Said said =
                Said.by("sweep", file.toString(), "--out", made.resolve(name).toString(), "--quiet");
        assertThat(said.code()).as(said.err()).isZero();
    }

    @Test
    void patientsOfManySizesDifferInSizeAndTheTablesSaySo() throws IOException {
        StringBuilder text = new StringBuilder("patient,time_d,volume_mm3,error_percent,age\n");
        double[] volumes = {420, 500, 560, 640, 720, 800, 900, 1000, 1150};
        for (int i = 0; i < volumes.length; i++) {
            text.append(String.format(Locale.ROOT, "P%d,0,%.0f,15,%d%n", i, volumes[i], 30 + 3 * i));
            text.append(i == 4 ? "" : String.format(Locale.ROOT, "P%d,%d,%.0f,15,%n", i, 14 + i % 3, volumes[i]));
        }
        Said said = fit(text.append("P9,0,90000,1,\n").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("18 volumes of 10 patients, held against 30 runs of small.", "No run is like P9: left out")
                .containsPattern(
                        "herniation.volume: middle \\d+ mm3 \\(\\d+ mm3 to \\d+ mm3\\); two of three patients between")
                .contains("What explains the spread of their volumes", "never for clinical decisions");
        assertThat(said.out())
                .containsPattern("age goes with herniation.volume: rank correlation (0.9\\d \\(|1.00 in 9 patients)");
        assertThat(Files.readAllLines(folder.resolve("fit/covariates.csv"))).hasSize(1 + 2);
        List<String> traits = Files.readAllLines(folder.resolve("fit/traits.csv"));
        assertThat(traits.get(0)).startsWith("trait,middle,place,place_p05,place_p95,spread,");
        assertThat(number(traits.get(1), 9)).as(traits.toString()).isGreaterThan(0.5 + number(traits.get(2), 9));
        List<String> patients = Files.readAllLines(folder.resolve("fit/patients.csv"));
        assertThat(patients).hasSize(1 + 9);
        assertThat(patients.get(9)).endsWith(",54");
        assertThat(number(patients.get(9), 3)).isGreaterThan(0.3 + number(patients.get(1), 3));
        assertThat(Files.readAllLines(folder.resolve("fit/pairs.csv"))).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("fit/draws.csv"))).hasSizeGreaterThan(500);
        assertThat(Files.readAllLines(folder.resolve("fit/predictive_checks.csv")))
                .hasSize(1 + 6);
        assertThat(said.out()).startsWith(Files.readString(folder.resolve("fit/traits.txt")));
        assertThat(Said.by("verify", folder.resolve("fit").toString()).code()).isZero();
        withASecondSweep();
    }

    private void withASecondSweep() throws IOException {
        Path next = folder.resolve("fit/next.yaml");
        String place = folder.resolve("second").toString();
        assertThat(Said.by("sweep", next.toString(), "--out", place, "--quiet").code())
                .isZero();
        String volumes = folder.resolve("volumes.csv").toString();
        String[] call = {"calibrate", made.resolve("sweep").toString(), "--observed", volumes, "--second", place};
        Said said = Said.by(more(call, "--out", folder.resolve("both").toString()));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("held against 60 runs of small.");
        assertThat(folder.resolve("both/next.yaml")).doesNotExist();
        List<String> patients = Files.readAllLines(folder.resolve("both/patients.csv"));
        assertThat(number(patients.get(5), 1))
                .isGreaterThan(number(
                        Files.readAllLines(folder.resolve("fit/patients.csv")).get(5), 1));
        Said relative = Said.by(
                more(call, "--relative", "--out", folder.resolve("other").toString()));
        assertThat(relative.code()).isEqualTo(2);
        Files.writeString(Path.of(volumes), Files.readString(Path.of(volumes)).replace("P1,0,500", "P1,0,520"));
        assertThat(Said.by(call).err()).contains("its rows were not drawn by a fit of these runs to these patients");
    }

    private static String[] more(String[] call, String... options) {
        return Stream.concat(Stream.of(call), Stream.of(options)).toArray(String[]::new);
    }

    @Test
    void whatCannotBeFittedIsToldInWordsAndNothingIsWritten() throws IOException {
        String head = "patient,time_d,volume_mm3,error_percent\n";
        refused(fit(head + "P1,0,500,10\nP1,90,500,10\n"), "volumes.csv:3: time: is after the end of the runs");
        refused(
                fit(head + "P1,0,99000,1\nP2,0,500,10\n"),
                "volumes.csv: has 1 of 2 patients whom any of the runs resembles");
        refused(fit("time_d,volume_mm3,error_percent\n0,500,10\n"), "has no column patient; a distribution needs many");
        refused(fit(head + "P1,0,-5,10\n"), "volumes.csv:2: volume: is below 0");
        String volumes = volumes(head + "P1,0,500,10\n");
        refused(
                Said.by("calibrate", folder.toString(), "--observed", volumes, "--discrepancy", "120 %"),
                "--discrepancy 120 %: expected 0 % to 100 %");
        refused(
                Said.by("calibrate", folder.toString(), "--observed", volumes, "--discrepancy", "5 mm"),
                "--discrepancy 5 mm: has the wrong dimension");
        refused(
                Said.by("calibrate", folder.toString(), "--relative"),
                "--relative, --second and --discrepancy go with --observed, which is missing");
        refused(
                Said.by("calibrate", folder.toString(), "--discrepancy", "3 %"),
                "--relative, --second and --discrepancy go with --observed, which is missing");
        refused(
                Said.by("calibrate", folder.toString(), "--observed", volumes, "--shard", "1/2"),
                "--observed goes with the folder of a sweep");
        refused(
                Said.by("calibrate", "calibrate_reference", "--observed", volumes(head + "P1,0,5,10\n")),
                "calibrate_reference is no folder; with --observed give that of a sweep over traits");
    }

    @Test
    void aSweepWhoseRunsCannotStandForPatientsIsToldWhatItShouldBe() throws IOException {
        sweep("paired", STUDY.replace("paired: false", "paired: true").replace("3 wk", "1 d"));
        sweep(
                "summary",
                STUDY.replace("curves: [mri_volume_mm3]", "summary: [resorption]")
                        .replace("3 wk", "1 d"));
        sweep(
                "factorial",
                STUDY.replace("{type: latin_hypercube, rows: 30}", "factorial").replace("3 wk", "1 d"));
        refused(fit("paired"), "they know no chance; expected paired: false");
        refused(fit("summary"), "no curve of mri_volume_mm3 was kept; expected a study with outputs: {curves:");
        refused(
                fit("factorial"),
                "its rows are not spread evenly; expected design: {type: latin_hypercube, rows: 400}");
    }

    private void refused(Said said, String words) {
        assertThat(said.code()).as(said.out()).isEqualTo(2);
        assertThat(said.err()).contains(words).doesNotContain("\tat ");
        assertThat(folder.resolve("fit")).doesNotExist();
    }

    private Said fit(String text) throws IOException {
        boolean name = !text.contains("\n");
        String volumes = volumes(name ? "patient,time_d,volume_mm3,error_percent\nP1,0,500,10\n" : text);
        String sweep = made.resolve(name ? text : "sweep").toString();
        return Said.by(
                "calibrate",
                sweep,
                "--observed",
                volumes,
                "--out",
                folder.resolve("fit").toString());
    }

    private String volumes(String text) throws IOException {
        return Files.writeString(folder.resolve("volumes.csv"), text).toString();
    }

    private static double number(String line, int field) {
        return Double.parseDouble(line.split(",", -1)[field]);
    }
}
