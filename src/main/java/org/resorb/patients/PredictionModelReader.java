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
final class PredictionModelReader {
    private final Problems problems = new Problems();
    private final Place file;
    private final Rows rows;

    PredictionModelReader(String file, String text) {
        this.file = new Place(file, 0);
        rows = new Rows(file, text, PredictionModelFile.HEAD, problems);
    }

    List<PredictionModel> models() throws InvalidFileException {
        problems.throwIfAny();
        Map<PredictedOutcome, List<Row>> outcomes = new LinkedHashMap<>();
        for (Row row : rows.all()) {
            PredictedOutcome outcome = outcome(row);
            if (outcome != null) {
                outcomes.computeIfAbsent(outcome, key -> new ArrayList<>()).add(row);
            }
        }
        List<PredictionModel> models = new ArrayList<>();
        outcomes.forEach((outcome, of) -> models.add(model(outcome, of)));
        if (models.isEmpty()) {
            problems.add(file, "", "holds no regression", "rows as a training writes them", "");
        }
        problems.throwIfAny();
        return models;
    }

    private PredictedOutcome outcome(Row row) {
        Response response = rows.word(row, "event", Response.class);
        try {
            Visit visit = Visit.labelled(row.at("visit"));
            return response == null ? null : new PredictedOutcome(response, visit);
        } catch (IllegalArgumentException noTime) {
            problems.add(row.place(), "visit", noTime.getMessage(), "", "");
            return null;
        }
    }

    private PredictionModel model(PredictedOutcome outcome, List<Row> of) {
        List<PredictionModel.Part> parts = new ArrayList<>();
        List<Row> fitted = new ArrayList<>();
        for (Row row : of) {
            if (row.at("term").equals(PredictionModelFile.INTERCEPT)) {
                fitted.add(0, row);
                continue;
            }
            PredictionModel.Part part = part(row);
            if (part != null && isNew(part, parts, row)) {
                parts.add(part);
                if (part.isFitted()) {
                    fitted.add(row);
                }
            }
        }
        if (fitted.isEmpty() || !fitted.get(0).at("term").equals(PredictionModelFile.INTERCEPT)) {
            problems.add(of.get(0).place(), "term", outcome + " has no intercept", "a row of it", "");
        }
        int patients = (int) rows.needed(of.get(0), "patients");
        int withEvent = (int) rows.needed(of.get(0), "with_event");
        double[] coefficients = fitted.stream()
                .mapToDouble(row -> rows.needed(row, "coefficient"))
                .toArray();
        return new PredictionModel(outcome, patients, withEvent, parts, coefficients, covariance(fitted));
    }

    private boolean isNew(PredictionModel.Part part, List<PredictionModel.Part> parts, Row row) {
        boolean known = parts.stream().anyMatch(other -> other.predictor() == part.predictor());
        if (known) {
            problems.add(row.place(), "term", part.predictor() + " stands twice", "each term once a question", "");
        }
        return !known;
    }

    private PredictionModel.Part part(Row row) {
        Predictor predictor = rows.word(row, "term", Predictor.class);
        PredictorRole role = rows.word(row, "role", PredictorRole.class);
        double least = rows.needed(row, "least");
        double most = rows.needed(row, "most");
        return predictor == null || role == null
                ? null
                : new PredictionModel.Part(predictor, row.at("words"), role, least, most);
    }

    private double[][] covariance(List<Row> fitted) {
        double[][] covariance = new double[fitted.size()][fitted.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                String column = PredictionModelFile.COVARIANCE + fitted.get(j).at("term");
                covariance[i][j] = rows.needed(fitted.get(i), column);
            }
        }
        return covariance;
    }
}
