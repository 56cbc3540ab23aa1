package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.measure.Response;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** Reads and checks a file of models. */
final class PredictionModelReader {
    private final Problems problems = new Problems();
    private final DataTable table;

    PredictionModelReader(String file, String text) {
        table = DataTable.of(file, text, PredictionModelFile.COLUMNS.names(), problems::add);
        table.needs(PredictionModelFile.COLUMNS.names());
    }

    List<PredictionModel> models() throws InvalidFileException {
        problems.throwIfAny();
        Map<PredictedOutcome, List<TableRow>> outcomes = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            PredictedOutcome outcome = outcome(row);
            if (outcome != null) {
                outcomes.computeIfAbsent(outcome, key -> new ArrayList<>()).add(row);
            }
        }
        List<PredictionModel> models = new ArrayList<>();
        outcomes.forEach((outcome, of) -> models.add(model(outcome, of)));
        problems.throwIfAny();
        return models;
    }

    private PredictedOutcome outcome(TableRow row) {
        Response response = row.oneOf("event", List.of(Response.values()));
        try {
            Visit visit = Visit.labelled(row.text("visit"));
            return response == null ? null : new PredictedOutcome(response, visit);
        } catch (IllegalArgumentException noTime) {
            row.fault("visit", noTime.getMessage(), "", "");
            return null;
        }
    }

    private PredictionModel model(PredictedOutcome outcome, List<TableRow> of) {
        List<PredictionModel.Part> parts = new ArrayList<>();
        List<TableRow> fitted = new ArrayList<>();
        for (TableRow row : of) {
            if (row.text("term").equals(PredictionModelFile.INTERCEPT)) {
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
        if (fitted.isEmpty() || !fitted.get(0).text("term").equals(PredictionModelFile.INTERCEPT)) {
            of.get(0).fault("term", outcome + " has no intercept", "a row of it", "");
        }
        int patients = of.get(0).whole("patients", 1, Integer.MAX_VALUE);
        int withEvent = of.get(0).whole("with_event", 0, patients);
        double[] coefficients =
                fitted.stream().mapToDouble(row -> row.number("coefficient")).toArray();
        return new PredictionModel(outcome, patients, withEvent, parts, coefficients, covariance(fitted));
    }

    private boolean isNew(PredictionModel.Part part, List<PredictionModel.Part> parts, TableRow row) {
        boolean known = parts.stream().anyMatch(other -> other.predictor() == part.predictor());
        if (known) {
            row.fault("term", part.predictor() + " stands twice", "each term once a question", "");
        }
        return !known;
    }

    private PredictionModel.Part part(TableRow row) {
        Predictor predictor = row.oneOf("term", List.of(Predictor.values()));
        PredictorRole role = row.oneOf("role", List.of(PredictorRole.values()));
        double least = row.number("least");
        double most = row.number("most");
        return predictor == null || role == null
                ? null
                : new PredictionModel.Part(predictor, row.text("words"), role, least, most);
    }

    private double[][] covariance(List<TableRow> fitted) {
        double[][] covariance = new double[fitted.size()][fitted.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                String column = PredictionModelFile.COVARIANCE + fitted.get(j).text("term");
                covariance[i][j] = fitted.get(i).number(column);
            }
        }
        return covariance;
    }
}
