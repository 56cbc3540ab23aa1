package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.resorb.patients.PredictionModelFile.Coefficient;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.ProbabilityCalibration;
import org.resorb.statistics.RocCurve;
import org.resorb.table.Columns;

/** Tidy tables of a training; empty where nothing is known. */
public final class PredictionTables {
    private static final Columns<PredictedOutcome> OUTCOME = Columns.of(PredictedOutcome.class)
            .text("event", "What counts as resorbed", PredictedOutcome::response)
            .text("visit", "By when", PredictedOutcome::visit);

    /** One row behind the outcome that it is about. */
    private record About<R>(PredictedOutcome outcome, R row) {}

    private record Performance(String patients, ModelPerformance of) {}

    private record Group(int number, ProbabilityCalibration.Group of) {}

    private static final Columns<Coefficient> COEFFICIENTS = Columns.of(Coefficient.class)
            .text("term", "Predictor, or the intercept", Coefficient::term)
            .text("words", "With its unit or reference", Coefficient::words)
            .text("role", "Why it has a coefficient or none", Coefficient::role)
            .number("coefficient", "1", "Logarithm of the odds ratio", Coefficient::value)
            .number("standard_error", "1", "Of the coefficient", Coefficient::error);
    private static final Columns<PublishedOddsRatio> REAL = Columns.of(PublishedOddsRatio.class)
            .text("status", "How far the source was read", PublishedOddsRatio::status)
            .text("note", "In words", PublishedOddsRatio::note);
    private static final Columns<PredictorOddsRatio> ODDS_RATIOS = estimate(
                    Columns.of(PredictorOddsRatio.class)
                            .text("kind", "Where the ratio comes from", PredictorOddsRatio::kind)
                            .text("term", "Predictor", PredictorOddsRatio::predictor)
                            .text("words", "What is compared", PredictorOddsRatio::words),
                    List.of("odds_ratio", "lower", "upper"),
                    "Odds ratio",
                    PredictorOddsRatio::ratio)
            .text(
                    "direction",
                    "As published",
                    ratio -> real(ratio) == null ? null : real(ratio).direction())
            .text(
                    "source",
                    "Key of docs/sources.md",
                    ratio ->
                            ratio.published() == null ? null : ratio.published().source())
            .with(REAL, PredictionTables::real);
    private static final Columns<Performance> PERFORMANCE = performance();
    private static final Columns<RocCurve.Point> ROC = Columns.of(RocCurve.Point.class)
            .number("threshold", "1", "From which on it is expected", RocCurve.Point::threshold)
            .number("false_positives", "1", "Part of those without the event", RocCurve.Point::falsePositives)
            .number("true_positives", "1", "Part of those with the event", RocCurve.Point::truePositives);
    private static final Columns<Group> CALIBRATION = estimate(
            Columns.of(Group.class)
                    .whole("group", "From the least to the highest probability", Group::number)
                    .whole("n", "Patients", group -> group.of.patients())
                    .number("said", "1", "Their mean predicted probability", group -> group.of.said()),
            List.of("happened", "lower", "upper"),
            "Observed proportion",
            group -> group.of.happened());

    private final List<ValidatedModel> trained;
    private final Path folder;

    /** Tables of these models, to be written to a folder. */
    public PredictionTables(List<ValidatedModel> trained, Path folder) {
        this.trained = trained;
        this.folder = folder;
    }

    private static Columns<Performance> performance() {
        Columns<Performance> columns = Columns.of(Performance.class)
                .text(
                        "patients",
                        "Of the training, of the test, or those not learnt from under a parameter set",
                        Performance::patients)
                .whole("n", "How many they are", one -> one.of.patients())
                .whole("with_event", "How many of them had the event", one -> one.of.withEvent());
        columns = estimate(
                columns,
                List.of("auc", "auc_lower", "auc_upper"),
                "Area under the ROC curve",
                one -> one.of.roc().area());
        columns = estimate(
                        columns, List.of("brier", "brier_lower", "brier_upper"), "Brier score", one -> one.of.brier())
                .number("brier_of_rate", "1", "Brier score of the rate alone", one -> one.of.brierOfRate());
        columns = estimate(
                columns,
                List.of("calibration_intercept", "intercept_lower", "intercept_upper"),
                "Calibration in the large",
                one -> one.of.calibration().intercept());
        return estimate(
                columns,
                List.of("calibration_slope", "slope_lower", "slope_upper"),
                "Calibration slope",
                one -> one.of.calibration().slope());
    }

    private static <R> Columns<R> estimate(
            Columns<R> columns, List<String> names, String meaning, Function<R, Estimate> of) {
        return columns.number(names.get(0), "1", meaning, row -> of.apply(row).value())
                .number(
                        names.get(1),
                        "1",
                        meaning + ", lower end of 95 %",
                        row -> of.apply(row).lower())
                .number(
                        names.get(2),
                        "1",
                        meaning + ", upper end of 95 %",
                        row -> of.apply(row).upper());
    }

    private static PublishedOddsRatio real(PredictorOddsRatio ratio) {
        return ratio.kind() == PredictorOddsRatio.Kind.PUBLISHED ? ratio.published() : null;
    }

    /**
     * Writes them all.
     *
     * @throws IOException if one cannot be written
     */
    public void write() throws IOException {
        table(
                "coefficients.csv",
                COEFFICIENTS,
                (one, rows) -> PredictionModelFile.coefficients(one.model()).forEach(rows));
        table("odds_ratios.csv", ODDS_RATIOS, (one, rows) -> one.ratios().forEach(rows));
        table("performance.csv", PERFORMANCE, (one, rows) -> {
            rows.accept(new Performance("training", one.onTraining()));
            rows.accept(new Performance("test", one.onTest()));
            for (int set = 0; set < one.bySet().size(); set++) {
                rows.accept(new Performance("set " + (set + 1), one.bySet().get(set)));
            }
        });
        table("roc.csv", ROC, (one, rows) -> one.onTest().roc().points().forEach(rows));
        table("calibration.csv", CALIBRATION, (one, rows) -> {
            int number = 1;
            for (ProbabilityCalibration.Group group : one.onTest().calibration().groups()) {
                rows.accept(new Group(number++, group));
            }
        });
    }

    private <R> void table(String file, Columns<R> columns, BiConsumer<ValidatedModel, Consumer<R>> rows)
            throws IOException {
        List<About<R>> all = new ArrayList<>();
        for (ValidatedModel one : trained) {
            rows.accept(one, row -> all.add(new About<>(one.model().outcome(), row)));
        }
        Columns.<About<R>>none()
                .with(OUTCOME, About::outcome)
                .with(columns, About::row)
                .write(folder.resolve(file), all);
    }
}
