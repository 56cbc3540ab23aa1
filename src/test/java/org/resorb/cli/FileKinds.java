package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.cli.FileKind.Form;
import org.resorb.measure.Measures;
import org.resorb.patients.Cohorts;
import org.resorb.patients.MadeUpPatients;
import org.resorb.run.Checkpoints;
import org.resorb.run.Replicates;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;
import org.resorb.statistics.KnownFunction;
import org.resorb.study.Studies;
import org.resorb.table.Sheets;
import org.resorb.trial.Trials;

/** Every kind of file that Resorb reads, each with a good sample and the command that reads it. */
final class FileKinds {
    private static final String STUDY = """
            name: small
            base: sequestration
            scenario: {duration: 2 d, resolution: {voxel: 0.8 mm, step: 24 h}}
            factors: {patient.timp: {values: [0.5, 2]}}
            design: factorial
            """;

    private static final String TINY = """
            name: tiny
            base: reference
            scenario: {duration: 1 wk, resolution: {voxel: 0.8 mm, step: 24 h}}
            groups:
              sequestration: {scenario: {herniation: {type: sequestration}}}
            traits: {patient.timp: {range: [0.5, 2], scale: log}}
            observation:
              baseline: 1 d
              follow_ups: [1 wk]
              jitter: 0 d
              reader_error: 0 %
              surgery: {pain_above: 10, from: 2 d, chance: 0 %}
            """;

    private static final String CALIBRATION = """
            name: small
            cohorts: [{study: tiny.yaml, patients: 10}]
            targets: [X1]
            free: {mechanisms.dehydration.free_load: {range: [8 kPa, 24 kPa], scale: log}}
            waves: 1
            points: 10
            members: 2
            """;

    private static final String FACTS = """
            key,study,subgroup,observable,time,statistic,against,value,lower,upper,rule,source,status,note
            X1_loss,tiny,,loss,1 wk,mean,,0.02,0,0.04,within,chiu2015,seen,mean loss
            X1_told,tiny,,loss,1 wk,median,,0.02,0,0.04,none,chiu2015,seen,"told only, not fitted"
            """;

    private static final String FIGURES = """
            name: mine
            preset: one_column
            width: 90 mm
            format: [png, pdf]
            figures:
              map: {kind: heat_map, x: dose, y: arm, value: effect, labels: {effect: how much}}
              lines:
                kind: line
                x: dose
                value: arm=a
                band: 80 %
                where: {arm: a}
            """;

    private static final String DRAWN = """
            arm,dose,effect
            a,1,0.5
            a,2,1.25
            b,1,0.75
            b,2,
            """;

    private static final List<String> VIOLIN = List.of(
            "plot",
            "@/t.csv",
            "--kind",
            "violin",
            "--value",
            "effect",
            "--group",
            "arm",
            "--format",
            "svg",
            "--out",
            "@/o");
    private static final List<String> SWEEP = List.of("sweep", "@/small.yaml", "--out", "@/out");
    private static final List<String> CALIBRATE =
            List.of("calibrate", "@/small.yaml", "--targets", "@/facts.csv", "--out", "@/out");
    private static final List<String> COMPARE = List.of("compare", "@/a", "--out", "@/c");

    private FileKinds() {}

    static List<FileKind> all() {
        return Stream.of(
                        ofUsers(),
                        imagesOfUsers(),
                        tablesOfUsers(),
                        ofRuns(),
                        ofSweeps(),
                        ofCalibrations(),
                        ofDescriptions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FileKind> ofUsers() {
        String document = "document.SourceFile";
        return List.of(
                kind("scenario", Form.TEXT, "s.yaml", FileKinds::scenario, 1, check("s.yaml"), document),
                kind("study", Form.TEXT, "s.yaml", f -> put(f, "s.yaml", Studies.SIX), 1, check("s.yaml"), document),
                kind("cohort", Form.TEXT, "s.yaml", f -> put(f, "s.yaml", Cohorts.SMALL), 1, check("s.yaml"), document),
                kind(
                        "trial",
                        Form.TEXT,
                        "trial.yaml",
                        f -> Trials.file(f, Trials.SMALL),
                        8,
                        check("trial.yaml"),
                        document),
                kind("calibration", Form.TEXT, "small.yaml", FileKinds::calibration, 1, check("small.yaml"), document),
                kind("figures", Form.TEXT, "f.yaml", f -> put(f, "f.yaml", FIGURES), 1, check("f.yaml"), document));
    }

    private static List<FileKind> imagesOfUsers() {
        String reader = "image.LabelReader";
        List<String> check = check("s.yaml");
        return List.of(
                kind("NIfTI", Form.BYTES, "p.nii", f -> segmented(f, "p.nii"), 4, check, reader),
                kind("packed NIfTI", Form.BYTES, "p.nii.gz", f -> segmented(f, "p.nii.gz"), 4, check, reader),
                kind("MetaImage", Form.BYTES, "p.mha", FileKinds::metaImage, 4, check, reader));
    }

    private static void segmented(Path folder, String image) throws IOException {
        good(folder, List.of("mask", "@/" + image, "--spacing", "4,1,1"));
        put(
                folder,
                "s.yaml",
                "name: s\nextends: sequestration\nherniation: {segmentation: " + image + ", labels: {fragment: 1}}\n");
    }

    private static void metaImage(Path folder) throws IOException {
        segmented(folder, "p.mha.nii");
        byte[] nifti = Files.readAllBytes(folder.resolve("p.mha.nii"));
        put(
                folder,
                "s.yaml",
                "name: s\nextends: sequestration\nherniation: {segmentation: p.mha, labels: {fragment: 1}}\n");
        String header = "ObjectType = Image\nNDims = 3\nTransformMatrix = -1 0 0 0 -1 0 0 0 1\nElementSpacing = 4 1 1\n"
                + "DimSize = 9 44 52\nElementType = MET_UCHAR\nElementDataFile = LOCAL\n";
        Files.write(folder.resolve("p.mha"), header.getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("p.mha"), Arrays.copyOfRange(nifti, 352, nifti.length), StandardOpenOption.APPEND);
    }

    private static List<FileKind> tablesOfUsers() {
        List<String> observed = List.of("compare", "@/a", "--observed", "@/volumes.csv", "--out", "@/c");
        List<String> book = List.of("compare", "@/a", "--observed", "@/volumes.xlsx", "--out", "@/c");
        List<String> facts = plus(CALIBRATE, "--status");
        List<String> train = List.of("predict", "--train", "@/patients.csv", "--visit", "6_mo", "--out", "@/m");
        return List.of(
                kind("rows of a list", Form.TABLE, "rows.csv", FileKinds::list, 1, check("s.yaml"), "study.RowList"),
                kind("ensemble", Form.TABLE, "sets.csv", FileKinds::ensemble, 2, ENSEMBLE_RUN, "document.SourceFile"),
                kind("facts", Form.TABLE, "facts.csv", FileKinds::started, 1, facts, "document.SourceFile"),
                kind(
                        "table to draw",
                        Form.TABLE,
                        "t.csv",
                        f -> put(f, "t.csv", DRAWN),
                        2,
                        VIOLIN,
                        "chart.figure.CsvTable",
                        "chart.figure.PatientTables",
                        "chart.figure.ResultTables"),
                kind("measured volumes", Form.TABLE, "volumes.csv", FileKinds::measured, 5, observed),
                kind("volumes of patients", Form.TABLE, "volumes.csv", FileKinds::measuredInMany, 5, observed),
                kind("workbook", Form.BYTES, "volumes.xlsx", FileKinds::workbook, 5, book, "table.Workbook"),
                kind("patients", Form.TABLE, "patients.csv", FileKinds::patients, 8, train, "patients.PatientFile"),
                kind(
                        "prediction model",
                        Form.TABLE,
                        "model.csv",
                        FileKinds::model,
                        4,
                        PREDICT,
                        "patients.PredictionModelFile"));
    }

    private static final List<String> ENSEMBLE_RUN = List.of(
            "run",
            "sequestration",
            "--ensemble",
            "@/sets.csv",
            "--until",
            "1 d",
            "--set",
            "resolution.voxel=0.8 mm",
            "--replicates",
            "2",
            "--profile",
            "minimal",
            "--out",
            "@/r");

    private static final List<String> PREDICT = List.of(
            "predict",
            "sequestration",
            "--model",
            "@/model.csv",
            "--patients",
            "1",
            "--set",
            "resolution.voxel=0.8 mm",
            "--set",
            "resolution.step=24 h");

    private static List<FileKind> ofRuns() {
        String journal = ".resorb-c-1/journal";
        String checkpoint = ".r.unfinished/replicate_1.checkpoint";
        List<String> resumed = plus(ONE_DAY, "--checkpoint=60");
        return List.of(
                kind("time series", Form.TABLE, "a/timeseries.csv", f -> result(f, "a"), 5, COMPARE, "run.Result"),
                kind("run record", Form.BYTES, "c/run.json", FileKinds::compared, 5, COMPARE, "run.ExistingRecord"),
                kind("journal", Form.BYTES, journal, FileKinds::journal, 5, COMPARE, "storage.Staging"),
                kind(
                        "kept series",
                        Form.BYTES,
                        "r/timeseries.csv",
                        FileKinds::ran,
                        8,
                        RERUN,
                        "run.ReplicateRerun",
                        "run.TimeSeries"),
                kind("checkpoint", Form.BYTES, checkpoint, FileKinds::kept, 5, resumed, "run.CheckpointFile"));
    }

    private static final List<String> RERUN = List.of("verify", "@/r", "--rerun", "1");

    private static final List<String> ONE_DAY = List.of(
            "run",
            "sequestration",
            "--until",
            "1 d",
            "--set",
            "resolution.voxel=0.8 mm",
            "--profile",
            "minimal",
            "--out",
            "@/r");

    private static void ran(Path folder) {
        good(folder, ONE_DAY);
    }

    private static void kept(Path folder) throws Exception {
        Map<String, String> settings = Map.of("duration", "1 d", "resolution.voxel", "0.8 mm");
        ScenarioFile file = ScenarioFile.read("sequestration", settings);
        String work = file.toJson() + "minimal";
        try (Checkpoints checkpoints = new Checkpoints(folder.resolve("r"), work, Duration.ZERO, System::nanoTime)) {
            new Replicates(file.scenario(), 1, 1)
                    .from(checkpoints::of)
                    .run((replicate, part) -> {}, (one, outcome) -> {});
        }
    }

    private static List<FileKind> ofSweeps() {
        List<String> sensitivity = List.of("sensitivity", "@");
        List<String> gather = plus(SWEEP, "--gather");
        List<String> status = plus(SWEEP, "--status");
        return List.of(
                kind("runs of a sweep", Form.TABLE, "runs.csv", FileKinds::known, 8, sensitivity, "study.SweepTable"),
                kind("curves", Form.BYTES, "curves.csv.gz", FileKinds::known, 8, sensitivity, "study.SweepTable"),
                kind("study as begun", Form.TEXT, "study.yaml", FileKinds::known, 8, sensitivity, "study.StudyFolder"),
                kind(
                        "checksums",
                        Form.BYTES,
                        "out/SHA256SUMS",
                        FileKinds::finished,
                        4,
                        List.of("verify", "@/out"),
                        "storage.ChecksumFile",
                        "study.TableInspection",
                        "study.GatheredRuns"),
                kind("shard", Form.BYTES, SHARD, FileKinds::swept, 2, gather, "study.LineReader", "study.ShardFile"),
                kind(
                        "lock",
                        Form.BYTES,
                        "out/locks/1_of_1",
                        FileKinds::swept,
                        1,
                        status,
                        "storage.Owner",
                        "storage.FolderLock"));
    }

    private static final String SHARD = "out/shards/1_of_1.tsv";

    private static List<FileKind> ofCalibrations() {
        List<String> compare = List.of("calibrate", "--compare", "@/out", "--out", "@");
        List<String> status = plus(CALIBRATE, "--status");
        String points = "calibration.RecordedSimulator";
        return List.of(
                kind("calibration as begun", Form.TEXT, "out/started.tsv", FileKinds::calibrated, 2, status, FOLDER),
                kind("points", Form.TEXT, "out/waves/1/points.csv", FileKinds::calibrated, 8, CALIBRATE, points),
                kind("answers", Form.TABLE, "out/waves/1/answers.csv", FileKinds::calibrated, 8, CALIBRATE, points),
                kind("times", Form.TEXT, "out/waves/1/cpu_seconds.txt", FileKinds::calibrated, 8, CALIBRATE, TIMES),
                kind("targets", Form.TABLE, "out/targets.csv", FileKinds::calibrated, 1, compare, FINISHED),
                kind("calibration record", Form.TEXT, "out/calibration.json", FileKinds::calibrated, 1, compare));
    }

    private static List<FileKind> ofDescriptions() {
        List<String> verify = List.of("verify", "@/r");
        List<String> tables = List.of(
                "export",
                "@/out",
                "--as",
                "croissant",
                "--license",
                "CC0-1.0",
                "--creator",
                "A",
                "--url",
                "https://example.org/a");
        String crate = "r/ro-crate-metadata.json";
        String inspection = "exchange.DescriptionInspection";
        return List.of(
                kind("description", Form.BYTES, crate, FileKinds::described, 8, verify, inspection),
                kind("record to describe", Form.BYTES, "r/run.json", FileKinds::ran, 8, DESCRIBE, "run.RunRecord"),
                kind("tables to describe", Form.BYTES, "out/runs.csv", FileKinds::finished, 8, tables, CROISSANT));
    }

    private static final String CROISSANT = "exchange.CroissantFile";
    private static final List<String> DESCRIBE = List.of("export", "@/r", "--as", "ro_crate", "--license", "CC0-1.0");

    private static void described(Path folder) {
        ran(folder);
        good(folder, DESCRIBE);
    }

    private static final String FOLDER = "calibration.CalibrationFolder";
    private static final String TIMES = "calibration.CpuTimeLog";
    private static final String FINISHED = "calibration.FinishedCalibration";

    private static FileKind kind(
            String name,
            Form form,
            String file,
            FileKind.Sample folder,
            int cost,
            List<String> command,
            String... readers) {
        return new FileKind(name, form, file, folder, command, cost, List.of(readers));
    }

    private static List<String> check(String file) {
        return List.of("check", "@/" + file);
    }

    private static List<String> plus(List<String> command, String option) {
        List<String> more = new ArrayList<>(command);
        more.add(option);
        return List.copyOf(more);
    }

    private static void put(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void scenario(Path folder) throws IOException {
        put(folder, "s.yaml", Shipped.text("l5s1_case"));
    }

    private static void list(Path folder) throws IOException {
        put(folder, "rows.csv", "patient.timp,herniation.volume,patient.age\n0.5,600 mm3,40 a\n2,900 mm3,50 a\n");
        put(folder, "s.yaml", Studies.HEAD + "design: {type: list, file: rows.csv}\n");
    }

    private static void ensemble(Path folder) throws IOException {
        put(folder, "sets.csv", "# made up\npatient.timp,patient.immune_response,patient.age\n1,1,40 a\n0.5,3,50 a\n");
    }

    private static void calibration(Path folder) throws IOException {
        put(folder, "small.yaml", CALIBRATION);
        put(folder, "tiny.yaml", TINY);
        put(folder, "facts.csv", FACTS);
    }

    private static void calibrated(Path folder) throws IOException {
        calibration(folder);
        good(folder, CALIBRATE);
    }

    /** The folder of a calibration of which no run is done. */
    private static void started(Path folder) throws IOException {
        calibrated(folder);
        for (String gone : List.of("out/waves/1/answers.csv", "out/waves/2/answers.csv")) {
            Files.deleteIfExists(folder.resolve(gone));
        }
    }

    private static final String MANY =
            "patient,time_d,volume_mm3,error_mm3,age\nP1,10,900,40,45\nP2,10,850.5,40,\nP1,40,700,40,45\nP2,20,,,61\n";

    private static void measuredInMany(Path folder) throws IOException {
        result(folder, "a");
        put(folder, "volumes.csv", MANY);
    }

    private static void workbook(Path folder) throws IOException {
        result(folder, "a");
        Sheets.write(folder.resolve("volumes.xlsx"), MANY.replace(',', '\t'));
    }

    private static void measured(Path folder) throws IOException {
        result(folder, "a");
        put(folder, "volumes.csv", "# of nobody\ntime_d,volume_mm3,error_mm3\n10,900,40\n20,850.5,40\n40,700,40\n");
    }

    private static void patients(Path folder) throws IOException {
        MadeUpPatients.file(folder, "patients.csv", 300, 1);
    }

    private static void model(Path folder) throws IOException {
        put(folder, "model.csv", Files.readString(Path.of("scenarios/prediction/resorption.csv")));
    }

    private static void compared(Path folder) throws IOException {
        result(folder, "a");
        good(folder, COMPARE);
    }

    /** A comparison that was killed before its folder stood in its place. */
    private static void journal(Path folder) throws IOException {
        compared(folder);
        Path staging = Files.createDirectories(folder.resolve(".resorb-c-1"));
        FileKind.copy(folder.resolve("c"), staging.resolve("new"));
        put(
                staging,
                "journal",
                "# The folder 'new' beside this file is whole and takes the place of the target;"
                        + " 'old' is what stood there.\n# The next command that writes to the target finishes this.\n"
                        + "target\t" + folder.resolve("c")
                        + "\nold\trun.json\nold\tcomparison.csv\nold\tcompare.png\nold\tcompare.svg\n"
                        + "new\tcomparison.csv\nnew\tcompare.png\nnew\tcompare.svg\nnew\trun.json\nend\n");
    }

    private static void known(Path folder) throws Exception {
        new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: latin_hypercube, rows: 30}");
    }

    private static void finished(Path folder) throws IOException {
        put(folder, "small.yaml", STUDY);
        good(folder, SWEEP);
    }

    private static void swept(Path folder) throws IOException {
        finished(folder);
        put(folder.resolve("out"), "locks/1_of_1", "elsewhere 17 2026-01-01T00:00:00Z 2 000000000012\n");
        try (Stream<Path> shards = Files.list(folder.resolve("out/shards"))) {
            // On several threads one may have had nothing to do.
            Path shard = shards.filter(path -> path.toString().endsWith(".tsv"))
                    .max(Comparator.comparingLong(path -> path.toFile().length()))
                    .orElseThrow();
            Files.move(shard, folder.resolve(SHARD));
        }
    }

    private static void good(Path folder, List<String> command) {
        Said said = new FileKind("", Form.TEXT, "", null, command, 1, List.of()).read(folder);
        assertThat(said.code()).as(said.err()).isZero();
    }

    /** A result of 60 days with two replicates. */
    private static void result(Path folder, String name) throws IOException {
        Path result = Files.createDirectory(folder.resolve(name));
        put(result, "run.json", "{}\n");
        List<String> columns =
                Measures.columns().stream().map(variable -> variable.name()).toList();
        StringBuilder csv = new StringBuilder("replicate," + String.join(",", columns) + "\n");
        for (int replicate = 1; replicate <= 2; replicate++) {
            for (int day = 0; day <= 60; day++) {
                double left = Math.exp(-0.01 * replicate * day);
                csv.append(replicate);
                for (String column : columns) {
                    boolean fraction = column.endsWith("volume_fraction");
                    boolean volume = column.endsWith("volume_mm3");
                    csv.append(',').append(column.equals("time_d") ? day : volume ? 1000 * left : fraction ? left : 0);
                }
                csv.append('\n');
            }
        }
        put(result, "timeseries.csv", csv.toString());
    }
}
