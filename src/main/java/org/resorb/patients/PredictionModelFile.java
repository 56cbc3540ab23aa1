package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.Build;
import org.resorb.storage.AtomicFile;
import org.resorb.table.Columns;

/** Fitted regressions as a CSV file: for each outcome a row for the intercept and one for every predictor. */
public final class PredictionModelFile {
    /** Name of the file that a training writes. */
    public static final String NAME = "model.csv";

    static final String INTERCEPT = "intercept";
    static final String COVARIANCE = "covariance_with_";

    /** A predictor, or the intercept, whose part is null, with its place among the coefficients; −1 without one. */
    record Coefficient(PredictionModel model, PredictionModel.Part part, int index) {
        String term() {
            return part == null ? INTERCEPT : part.predictor().toString();
        }

        String words() {
            return part == null ? "" : part.words();
        }

        PredictorRole role() {
            return part == null ? PredictorRole.FITTED : part.role();
        }

        double value() {
            return index < 0 ? Double.NaN : model.coefficients()[index];
        }

        double error() {
            return index < 0 ? Double.NaN : model.error(index);
        }

        /** Covariance with the coefficient of a place; not a number if either has none. */
        double covariance(int other) {
            return index < 0 || other < 0 ? Double.NaN : model.covariance()[index][other];
        }
    }

    /** Columns that every file has; behind them is the covariance with each predictor. */
    static final Columns<Coefficient> COLUMNS = Columns.of(Coefficient.class)
            .text(
                    "event",
                    "What counts as resorbed",
                    one -> one.model().outcome().response())
            .text("visit", "By when", one -> one.model().outcome().visit())
            .whole("patients", "Patients of the fit", one -> one.model().patients())
            .whole(
                    "with_event",
                    "How many of them had the event",
                    one -> one.model().withEvent())
            .text("term", "Predictor, or the intercept", Coefficient::term)
            .text("words", "With its unit or reference", Coefficient::words)
            .text("role", "Why it has a coefficient or none", Coefficient::role)
            .number(
                    "least",
                    "1",
                    "Least value of the fit, in units of the predictor",
                    one -> one.part() == null ? Double.NaN : one.part().least())
            .number(
                    "most",
                    "1",
                    "Largest value of the fit",
                    one -> one.part() == null ? Double.NaN : one.part().most())
            .number("coefficient", "1", "Logarithm of the odds ratio", Coefficient::value)
            .number("standard_error", "1", "Of the coefficient", Coefficient::error)
            .number(COVARIANCE + INTERCEPT, "1", "Covariance with the intercept", one -> one.covariance(0));

    private static final String SHIPPED = "prediction/resorption.csv";

    private PredictionModelFile() {}

    /**
     * Reads models.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static List<PredictionModel> read(Path file) throws InvalidFileException {
        Problems problems = new Problems();
        SourceFile source = SourceFile.existing(file, "prediction models", problems);
        problems.throwIfAny();
        return new PredictionModelReader(source.name(), source.text()).models();
    }

    /** The models that come with this version; none if it has none. */
    public static List<PredictionModel> shipped() throws IOException, InvalidFileException {
        String text = Texts.shipped(SHIPPED);
        return text == null ? List.of() : new PredictionModelReader("scenarios/" + SHIPPED, text).models();
    }

    /** Writes models; reading them gives the same to nine digits. */
    public static void write(List<PredictionModel> models, Path file) throws IOException {
        String note = "# Logistic regressions of Resorb, docs/prediction.md. Fitted with model "
                + Build.current().model() + ". " + Disclaimer.WORDS + '\n';
        List<Coefficient> rows =
                models.stream().flatMap(model -> coefficients(model).stream()).toList();
        AtomicFile.write(file, note + columns(models).csv(rows));
    }

    private static Columns<Coefficient> columns(List<PredictionModel> models) {
        Set<Predictor> predictors = new LinkedHashSet<>();
        models.forEach(model -> predictors.addAll(model.fitted()));
        Columns<Coefficient> columns = COLUMNS;
        for (Predictor predictor : predictors) {
            columns = columns.number(
                    COVARIANCE + predictor,
                    "1",
                    "Covariance with " + predictor.words(),
                    one -> one.covariance(index(one.model(), predictor)));
        }
        return columns;
    }

    /** The intercept and all parts of a model. */
    static List<Coefficient> coefficients(PredictionModel model) {
        List<Coefficient> all = new ArrayList<>(List.of(new Coefficient(model, null, 0)));
        for (PredictionModel.Part part : model.parts()) {
            all.add(new Coefficient(model, part, index(model, part.predictor())));
        }
        return all;
    }

    private static int index(PredictionModel model, Predictor predictor) {
        int index = model.fitted().indexOf(predictor);
        return index < 0 ? -1 : index + 1;
    }
}
