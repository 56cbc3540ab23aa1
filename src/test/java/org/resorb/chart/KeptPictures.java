package org.resorb.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.calibration.CalibrationFile;
import org.resorb.measure.Response;
import org.resorb.measure.Variable;
import org.resorb.patients.CohortVariance;
import org.resorb.patients.Incidence;
import org.resorb.patients.ModelTraining;
import org.resorb.patients.PatientFile;
import org.resorb.patients.PatientTable;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PublishedIncidence;
import org.resorb.patients.PublishedOddsFile;
import org.resorb.patients.TrainTestSplit;
import org.resorb.patients.ValidatedModel;
import org.resorb.patients.Visit;
import org.resorb.patients.VolumeCurves;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.VarianceParts;
import org.resorb.study.Factor;
import org.resorb.study.SamplingScheme;
import org.resorb.study.SensitivityIndex;
import org.resorb.study.SensitivityMeasure;
import org.resorb.table.DataTable;
import org.resorb.table.TableReader;
import org.resorb.table.TableRow;

/** Draws pictures of {@code results/} from the tables kept beside them, so that a better chart needs no new runs. */
final class KeptPictures {
    static final Path SENSITIVITY = Path.of("results/0006-which-parameters-govern-resorption");
    static final Path PATIENTS = Path.of("results/0007-do-virtual-patients-agree");

    static final Path SPEED = Path.of("results/0005-how-fast-is-it");
    static final Path DIMENSIONS = Path.of("results/0008-two-or-three-dimensions");

    private static final String OUTPUT = "fragment_volume_fraction_at_12_mo";
    private static final List<String> TYPES = List.of("bulge", "protrusion", "extrusion", "sequestration");

    private KeptPictures() {}

    /** Draws all into folders below {@code place}: the kept picture, without its ending, to the one drawn. */
    static Map<Path, Path> draw(Path place) throws Exception {
        Map<Path, Path> drawn = new LinkedHashMap<>();
        for (String type : TYPES) {
            drawn.put(
                    SENSITIVITY.resolve("morris_" + type), index("morris_", type, SamplingScheme.TRAJECTORIES, place));
        }
        drawn.put(SENSITIVITY.resolve("sobol_extrusion"), index("sobol_", "extrusion", SamplingScheme.BLOCKS, place));
        cohort(place.resolve("cohort"), drawn);
        drawn.put(DIMENSIONS.resolve("mean_volumes"), dimensions(place.resolve("dimensions")));
        prediction(place.resolve("prediction"), drawn);
        drawn.put(PATIENTS.resolve("calibration_pairs"), pairs(place.resolve("calibration")));
        speed(place.resolve("speed"), drawn);
        return drawn;
    }

    /** As the benchmarks draw them. */
    private static void speed(Path folder, Map<Path, Path> drawn) throws Exception {
        Map<String, Double> settling = new LinkedHashMap<>();
        TableReader.forEach(
                SPEED.resolve("benchmarks.csv"),
                row -> BenchmarkFigures.label(row.text("benchmark"), row.text("unit"))
                        .ifPresent(label -> settling.put(label, row.number("ratio"))));
        Map<String, Double> ways = new LinkedHashMap<>();
        TableReader.forEach(
                SPEED.resolve("peers.csv"), row -> ways.put(row.text("way"), row.number("seconds_for_24_months")));
        BenchmarkFigures.write(settling, ways, folder);
        drawn.put(SPEED.resolve("settling"), folder.resolve("settling"));
        drawn.put(SPEED.resolve("peers"), folder.resolve("peers"));
    }

    private static Path index(String kind, String type, SamplingScheme scheme, Path place) throws Exception {
        List<SensitivityIndex> indices = new ArrayList<>();
        TableReader.forEach(SENSITIVITY.resolve(kind + type + ".csv"), row -> {
            if (row.text("output").equals(OUTPUT)) {
                indices.add(index(row));
            }
        });
        Path folder = place.resolve(kind + type);
        new SensitivityFigures(List.of(new Variable(OUTPUT, "1", "")), folder).factors(scheme, indices);
        return folder.resolve(kind + OUTPUT);
    }

    private static SensitivityIndex index(TableRow row) {
        SensitivityMeasure measure = Arrays.stream(SensitivityMeasure.values())
                .filter(one -> one.key().equals(row.text("measure")))
                .findFirst()
                .orElseThrow();
        Estimate estimate =
                new Estimate(row.numberOrNaN("estimate"), row.numberOrNaN("lower"), row.numberOrNaN("upper"));
        double probability = row.numberOrNaN("p_value");
        int used = (int) row.whole("n");
        int dropped = (int) row.whole("dropped");
        return new SensitivityIndex(
                OUTPUT, row.text("factor"), measure, estimate, probability, used, dropped, 0, row.text("note"));
    }

    private static void cohort(Path folder, Map<Path, Path> drawn) throws Exception {
        PatientTable patients = PatientFile.read(PATIENTS.resolve("patients.csv"));
        Incidence incidence = Incidence.of(patients, PublishedIncidence.shipped("cohort_four_types"));
        List<String> left = CohortFigures.write(patients, incidence, curves(PATIENTS), variance(), folder);
        if (!left.isEmpty()) {
            throw new IllegalStateException(left.toString());
        }
        for (String name : List.of(
                "incidence",
                "volume_curves",
                "time_to_half",
                "enhancement",
                "pain_and_volume",
                "predictors",
                "variance")) {
            drawn.put(PATIENTS.resolve(name), folder.resolve(name));
        }
    }

    /** Of patients crossed with parameter sets: what is drawn of them, at the last visit. */
    private static CohortVariance variance() throws Exception {
        List<CohortVariance.Row> rows = new ArrayList<>();
        TableReader.forEach(PATIENTS.resolve(CohortVariance.FILE), row -> {
            if (row.number("time_mo") == 24) {
                rows.add(new CohortVariance.Row(
                        row.text("group"),
                        new CohortVariance.Quantity(Arrays.stream(Response.values())
                                .filter(one -> one.toString().equals(row.text("quantity")))
                                .findFirst()),
                        Visit.labelled("24_mo"),
                        (int) row.whole("parameter_sets"),
                        (int) row.whole("patients"),
                        (int) row.whole("seeds"),
                        new VarianceParts(
                                row.number("mean"),
                                row.numberOrNaN("error"),
                                part(row, "parameters"),
                                part(row, "patients"),
                                part(row, "interplay"),
                                part(row, "chance"))));
            }
        });
        return new CohortVariance(rows);
    }

    private static VarianceParts.Part part(TableRow row, String origin) {
        return new VarianceParts.Part(square(estimate(row, origin + "_sd")), estimate(row, origin + "_share"));
    }

    private static Estimate estimate(TableRow row, String column) {
        return new Estimate(
                row.numberOrNaN(column), row.numberOrNaN(column + "_lower"), row.numberOrNaN(column + "_upper"));
    }

    private static Estimate square(Estimate of) {
        return new Estimate(of.value() * of.value(), of.lower() * of.lower(), of.upper() * of.upper());
    }

    private static Path dimensions(Path folder) throws Exception {
        DimensionsChart.write(curves(DIMENSIONS), TYPES, folder);
        return folder.resolve("mean_volumes");
    }

    private static VolumeCurves curves(Path results) throws Exception {
        DataTable table = DataTable.read(results.resolve("volume_curves.csv"));
        List<String> names = table.texts("group").stream().distinct().toList();
        List<VolumeCurves.GroupCurve> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(new VolumeCurves.GroupCurve(
                    name,
                    Arrays.stream(column(table, name, "n"))
                            .mapToInt(n -> (int) n)
                            .toArray(),
                    column(table, name, "mean"),
                    column(table, name, "p05"),
                    column(table, name, "p25"),
                    column(table, name, "median"),
                    column(table, name, "p75"),
                    column(table, name, "p95")));
        }
        return new VolumeCurves(column(table, names.get(0), "time_d"), groups);
    }

    private static double[] column(DataTable table, String group, String column) {
        return table.rows().stream()
                .filter(row -> row.text("group").equals(group))
                .mapToDouble(row -> row.numberOrNaN(column))
                .toArray();
    }

    private static void prediction(Path folder, Map<Path, Path> drawn) throws Exception {
        PatientTable patients = PatientFile.read(PATIENTS.resolve("patients.csv"));
        ModelTraining training =
                new ModelTraining(TrainTestSplit.byPatient(patients, 1, 1 / 3.0), PublishedOddsFile.shipped());
        List<ValidatedModel> trained = Stream.of("6_mo", "12_mo")
                .map(visit -> training.on(new PredictedOutcome(Response.LOSS_30, Visit.labelled(visit))))
                .toList();
        PredictionFigures.write(trained, folder);
        for (String name : List.of("roc", "calibration", "odds_ratios")) {
            drawn.put(PATIENTS.resolve("prediction_" + name), folder.resolve(name));
        }
    }

    private static Path pairs(Path folder) throws Exception {
        List<Factor> free = CalibrationFile.read(
                        PATIENTS.resolve("calibration.yaml").toString())
                .free();
        List<TableRow> rows =
                DataTable.read(PATIENTS.resolve("calibration_points.csv")).rows();
        double[][] points = new double[rows.size()][];
        boolean[] accepted = new boolean[rows.size()];
        for (int set = 0; set < points.length; set++) {
            TableRow row = rows.get(set);
            points[set] = free.stream()
                    .mapToDouble(factor -> row.number(factor.column()))
                    .toArray();
            accepted[set] = row.whole("member") == 1;
        }
        CalibrationFigures.pairs(free, points, accepted, folder);
        return folder.resolve("pairs");
    }
}
