package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.resorb.patients.ModelPerformance;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictionModel;
import org.resorb.patients.PredictorOddsRatio;
import org.resorb.patients.PublishedOddsRatio;
import org.resorb.patients.ValidatedModel;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.ProbabilityCalibration;
import org.resorb.statistics.RocCurve;
import org.resorb.storage.FileAccess;
import org.resorb.study.Csv;

/** Tidy tables of a training; empty where nothing is known. */
final class PredictionTables {
    private final List<ValidatedModel> trained;
    private final Path folder;

    PredictionTables(List<ValidatedModel> trained, Path folder) {
        this.trained = trained;
        this.folder = folder;
    }

    void write() throws IOException {
        table("coefficients.csv", "term,words,role,coefficient,standard_error", PredictionTables::coefficients);
        table(
                "odds_ratios.csv",
                "kind,term,words,odds_ratio,lower,upper,direction,source,status,note",
                PredictionTables::ratios);
        table(
                "performance.csv",
                "patients,n,with_event,auc,auc_lower,auc_upper,brier,brier_lower,brier_upper,brier_of_rate,"
                        + "calibration_intercept,intercept_lower,intercept_upper,"
                        + "calibration_slope,slope_lower,slope_upper",
                PredictionTables::performance);
        table("roc.csv", "threshold,false_positives,true_positives", PredictionTables::roc);
        table("calibration.csv", "group,n,said,happened,lower,upper", PredictionTables::calibration);
    }

    /** Hears the cells of one row behind event and visit. */
    private interface Rows extends BiConsumer<ValidatedModel, Row> {}

    private interface Row {
        void of(String... cells);
    }

    private void table(String file, String head, Rows rows) throws IOException {
        StringBuilder text = new StringBuilder("event,visit,").append(head).append('\n');
        for (ValidatedModel one : trained) {
            PredictedOutcome outcome = one.model().outcome();
            rows.accept(one, cells -> {
                StringJoiner line = new StringJoiner(",", outcome.response() + "," + outcome.visit() + ",", "\n");
                List.of(cells).forEach(line::add);
                text.append(line);
            });
        }
        FileAccess.write(folder.resolve(file), text);
    }

    private static void coefficients(ValidatedModel one, Row row) {
        PredictionModel model = one.model();
        row.of("intercept", "", "fitted", number(model.coefficients()[0]), number(model.error(0)));
        for (PredictionModel.Part part : model.parts()) {
            int index = model.fitted().indexOf(part.predictor()) + 1;
            row.of(
                    part.predictor().toString(),
                    Csv.field(part.words()),
                    part.role().toString(),
                    index == 0 ? "" : number(model.coefficients()[index]),
                    index == 0 ? "" : number(model.error(index)));
        }
    }

    private static void ratios(ValidatedModel one, Row row) {
        for (PredictorOddsRatio ratio : one.ratios()) {
            PublishedOddsRatio published = ratio.published();
            boolean real = ratio.kind() == PredictorOddsRatio.Kind.PUBLISHED;
            row.of(
                    ratio.kind().toString(),
                    ratio.predictor().toString(),
                    Csv.field(ratio.words()),
                    interval(ratio.ratio()),
                    real ? published.direction() : "",
                    published == null ? "" : published.source(),
                    real ? published.status() : "",
                    real ? Csv.field(published.note()) : "");
        }
    }

    private static void performance(ValidatedModel one, Row row) {
        performance("training", one.onTraining(), row);
        performance("test", one.onTest(), row);
    }

    private static void performance(String patients, ModelPerformance judgement, Row row) {
        row.of(
                patients,
                Integer.toString(judgement.patients()),
                Integer.toString(judgement.withEvent()),
                interval(judgement.roc().area()),
                interval(judgement.brier()),
                number(judgement.brierOfRate()),
                interval(judgement.calibration().intercept()),
                interval(judgement.calibration().slope()));
    }

    private static void roc(ValidatedModel one, Row row) {
        for (RocCurve.Point point : one.onTest().roc().points()) {
            row.of(number(point.threshold()), number(point.falsePositives()), number(point.truePositives()));
        }
    }

    private static void calibration(ValidatedModel one, Row row) {
        int number = 1;
        for (ProbabilityCalibration.Group group : one.onTest().calibration().groups()) {
            row.of(
                    Integer.toString(number++),
                    Integer.toString(group.patients()),
                    number(group.said()),
                    interval(group.happened()));
        }
    }

    private static String interval(Estimate estimate) {
        return number(estimate.value()) + "," + number(estimate.lower()) + "," + number(estimate.upper());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NineDigits.text(value) : "";
    }
}
