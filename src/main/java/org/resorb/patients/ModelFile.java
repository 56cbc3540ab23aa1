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
import org.resorb.quantity.NineDigits;
import org.resorb.study.Csv;

/** Fitted regressions as a CSV file: for each question a row for the intercept and one for every term. */
public final class ModelFile {
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

    private ModelFile() {}

    /**
     * Reads models.
     *
     * @throws InvalidFileException with every mistake, if there is any
     * @throws IOException if the file cannot be read
     */
    public static List<Model> read(Path file) throws IOException, InvalidFileException {
        return new ModelReader(file.toString(), Files.readString(file)).models();
    }

    /** The models that come with this version; none if it has none. */
    public static List<Model> shipped() throws IOException, InvalidFileException {
        String text = Texts.shipped(SHIPPED);
        return text == null ? List.of() : new ModelReader("scenarios/" + SHIPPED, text).models();
    }

    /** Writes models; reading them gives the same to nine digits. */
    public static void write(List<Model> models, Path file) throws IOException {
        Set<Term> terms = new LinkedHashSet<>();
        models.forEach(model -> terms.addAll(model.fitted()));
        StringJoiner head = new StringJoiner(",");
        HEAD.forEach(head::add);
        terms.forEach(term -> head.add(COVARIANCE + term));
        StringBuilder text = new StringBuilder("# Logistic regressions of Resorb, docs/prediction.md. ")
                .append(Caution.WORDS)
                .append('\n')
                .append(head)
                .append('\n');
        for (Model model : models) {
            List<Term> fitted = model.fitted();
            line(text, model, INTERCEPT, ",fitted,,", covariances(model, 0, terms), 0);
            for (Model.Part part : model.parts()) {
                int index = fitted.indexOf(part.term()) + 1;
                String middle = Csv.field(part.words()) + "," + part.role() + "," + NineDigits.text(part.least()) + ","
                        + NineDigits.text(part.most());
                line(text, model, part.term().toString(), middle, covariances(model, index, terms), index);
            }
        }
        Files.writeString(file, text);
    }

    private static void line(
            StringBuilder text, Model model, String term, String middle, String covariances, int index) {
        boolean fitted = index > 0 || term.equals(INTERCEPT);
        StringJoiner line = new StringJoiner(",", "", "\n");
        line.add(model.question().response().toString())
                .add(model.question().visit().toString())
                .add(Integer.toString(model.patients()))
                .add(Integer.toString(model.withEvent()))
                .add(term)
                .add(middle)
                .add(fitted ? NineDigits.text(model.coefficients()[index]) : "")
                .add(fitted ? NineDigits.text(model.error(index)) : "")
                .add(fitted ? covariances : covariances.replaceAll("[^,]", ""));
        text.append(line);
    }

    /** A row of the covariance, spread over the columns of all terms. */
    private static String covariances(Model model, int index, Set<Term> terms) {
        List<Term> fitted = model.fitted();
        List<String> cells = new ArrayList<>();
        cells.add(NineDigits.text(model.covariance()[index][0]));
        for (Term term : terms) {
            int column = fitted.indexOf(term) + 1;
            cells.add(column == 0 ? "" : NineDigits.text(model.covariance()[index][column]));
        }
        return String.join(",", cells);
    }
}
