package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.quantity.NineDigits;
import org.resorb.run.Build;
import org.resorb.study.Csv;

/** Fitted regressions as a CSV file: for each outcome a row for the intercept and one for every predictor. */
public final class PredictionModelFile {
    /** Name of the file that a training writes. */
    public static final String NAME = "model.csv";

    static final String INTERCEPT = "intercept";
    static final String COVARIANCE = "covariance_with_";
    static final List<String> HEAD = List.of(
            "event",
            "visit",
            "patients",
            "with_event",
            "term",
            "words",
            "role",
            "least",
            "most",
            "coefficient",
            "standard_error",
            COVARIANCE + INTERCEPT);
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
        Set<Predictor> predictors = new LinkedHashSet<>();
        models.forEach(model -> predictors.addAll(model.fitted()));
        StringJoiner head = new StringJoiner(",");
        HEAD.forEach(head::add);
        predictors.forEach(predictor -> head.add(COVARIANCE + predictor));
        StringBuilder text = new StringBuilder("# Logistic regressions of Resorb, docs/prediction.md. ")
                .append("Fitted with model " + Build.current().model() + ". ")
                .append(Disclaimer.WORDS)
                .append('\n')
                .append(head)
                .append('\n');
        for (PredictionModel model : models) {
            List<Predictor> fitted = model.fitted();
            line(text, model, INTERCEPT, ",fitted,,", covariances(model, 0, predictors), 0);
            for (PredictionModel.Part part : model.parts()) {
                int index = fitted.indexOf(part.predictor()) + 1;
                String middle = Csv.field(part.words()) + "," + part.role() + "," + NineDigits.text(part.least()) + ","
                        + NineDigits.text(part.most());
                line(text, model, part.predictor().toString(), middle, covariances(model, index, predictors), index);
            }
        }
        Files.writeString(file, text);
    }

    private static void line(
            StringBuilder text, PredictionModel model, String predictor, String middle, String covariances, int index) {
        boolean fitted = index > 0 || predictor.equals(INTERCEPT);
        StringJoiner line = new StringJoiner(",", "", "\n");
        line.add(model.outcome().response().toString())
                .add(model.outcome().visit().toString())
                .add(Integer.toString(model.patients()))
                .add(Integer.toString(model.withEvent()))
                .add(predictor)
                .add(middle)
                .add(fitted ? NineDigits.text(model.coefficients()[index]) : "")
                .add(fitted ? NineDigits.text(model.error(index)) : "")
                .add(fitted ? covariances : covariances.replaceAll("[^,]", ""));
        text.append(line);
    }

    /** A row of the covariance, spread over the columns of all predictors. */
    private static String covariances(PredictionModel model, int index, Set<Predictor> predictors) {
        List<Predictor> fitted = model.fitted();
        List<String> cells = new ArrayList<>();
        cells.add(NineDigits.text(model.covariance()[index][0]));
        for (Predictor predictor : predictors) {
            int column = fitted.indexOf(predictor) + 1;
            cells.add(column == 0 ? "" : NineDigits.text(model.covariance()[index][column]));
        }
        return String.join(",", cells);
    }
}
