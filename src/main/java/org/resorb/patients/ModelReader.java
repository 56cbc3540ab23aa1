package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.measure.Response;
import org.resorb.patients.Rows.Row;

/** Reads and checks a file of models. */
final class ModelReader {
    private final Problems problems = new Problems();
    private final Place file;
    private final Rows rows;

    ModelReader(String file, String text) {
        this.file = new Place(file, 0);
        rows = new Rows(file, text, ModelFile.HEAD, problems);
    }

    List<Model> models() throws InvalidFileException {
        problems.throwIfAny();
        Map<PredictionQuestion, List<Row>> questions = new LinkedHashMap<>();
        for (Row row : rows.all()) {
            PredictionQuestion question = question(row);
            if (question != null) {
                questions.computeIfAbsent(question, key -> new ArrayList<>()).add(row);
            }
        }
        List<Model> models = new ArrayList<>();
        questions.forEach((question, of) -> models.add(model(question, of)));
        if (models.isEmpty()) {
            problems.add(file, "", "holds no regression", "rows as a training writes them", "");
        }
        problems.throwIfAny();
        return models;
    }

    private PredictionQuestion question(Row row) {
        Response response = rows.word(row, "event", Response.class);
        try {
            Visit visit = Visit.labelled(row.at("visit"));
            return response == null ? null : new PredictionQuestion(response, visit);
        } catch (IllegalArgumentException noTime) {
            problems.add(row.place(), "visit", noTime.getMessage(), "", "");
            return null;
        }
    }

    private Model model(PredictionQuestion question, List<Row> of) {
        List<Model.Part> parts = new ArrayList<>();
        List<Row> fitted = new ArrayList<>();
        for (Row row : of) {
            if (row.at("term").equals(ModelFile.INTERCEPT)) {
                fitted.add(0, row);
                continue;
            }
            Model.Part part = part(row);
            if (part != null && isNew(part, parts, row)) {
                parts.add(part);
                if (part.isFitted()) {
                    fitted.add(row);
                }
            }
        }
        if (fitted.isEmpty() || !fitted.get(0).at("term").equals(ModelFile.INTERCEPT)) {
            problems.add(of.get(0).place(), "term", question + " has no intercept", "a row of it", "");
        }
        int patients = (int) rows.needed(of.get(0), "patients");
        int withEvent = (int) rows.needed(of.get(0), "with_event");
        double[] coefficients = fitted.stream()
                .mapToDouble(row -> rows.needed(row, "coefficient"))
                .toArray();
        return new Model(question, patients, withEvent, parts, coefficients, covariance(fitted));
    }

    private boolean isNew(Model.Part part, List<Model.Part> parts, Row row) {
        boolean known = parts.stream().anyMatch(other -> other.term() == part.term());
        if (known) {
            problems.add(row.place(), "term", part.term() + " stands twice", "each term once a question", "");
        }
        return !known;
    }

    private Model.Part part(Row row) {
        Term term = rows.word(row, "term", Term.class);
        Role role = rows.word(row, "role", Role.class);
        double least = rows.needed(row, "least");
        double most = rows.needed(row, "most");
        return term == null || role == null ? null : new Model.Part(term, row.at("words"), role, least, most);
    }

    private double[][] covariance(List<Row> fitted) {
        double[][] covariance = new double[fitted.size()][fitted.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                String column = ModelFile.COVARIANCE + fitted.get(j).at("term");
                covariance[i][j] = rows.needed(fitted.get(i), column);
            }
        }
        return covariance;
    }
}
