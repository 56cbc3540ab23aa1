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
            if (visit.wholeDay() < 1) {
                row.fault("visit", "is not after the first image: " + visit, "one such as 6_wk", "");
                return null;
            }
            return response == null ? null : new PredictedOutcome(response, visit);
        } catch (IllegalArgumentException noTime) {
            row.fault("visit", noTime.getMessage(), "", "");
            return null;
        }
    }

    private PredictionModel model(PredictedOutcome outcome, List<TableRow> of) {
        List<PredictionModel.Part> parts = new ArrayList<>();
        List<TableRow> fitted = new ArrayList<>();
        TableRow intercept = null;
        for (TableRow row : of) {
            checkCounts(row, of.get(0));
            if (row.text("term").equals(PredictionModelFile.INTERCEPT)) {
                if (intercept != null) {
                    twice(row, PredictionModelFile.INTERCEPT);
                }
                row.oneOf("role", List.of(PredictorRole.FITTED));
                intercept = row;
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
        if (intercept == null) {
            of.get(0).fault("term", outcome + " has no intercept", "a row of it", "");
        } else {
            fitted.add(0, intercept);
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
            twice(row, part.predictor().toString());
        }
        return !known;
    }

    private static void twice(TableRow row, String term) {
        row.fault("term", term + " stands twice", "each term once a question", "");
    }

    private static void checkCounts(TableRow row, TableRow first) {
        for (String count : List.of("patients", "with_event")) {
            if (!row.text(count).equals(first.text(count))) {
                String wrong = "is " + row.text(count) + ", but " + first.text(count) + " in line " + first.line();
                row.fault(count, wrong, "one number for all rows of a question", "");
            }
        }
    }

    private PredictionModel.Part part(TableRow row) {
        Predictor predictor = row.oneOf("term", List.of(Predictor.values()));
        PredictorRole role = row.oneOf("role", List.of(PredictorRole.values()));
        double least = row.number("least");
        double most = row.number("most");
        if (least > most) {
            String wrong = "is above most: " + row.text("least");
            row.fault("least", wrong, "at most " + row.text("most"), "");
        }
        return predictor == null || role == null
                ? null
                : new PredictionModel.Part(predictor, row.text("words"), role, least, most);
    }

    private double[][] covariance(List<TableRow> fitted) {
        double[][] covariance = new double[fitted.size()][fitted.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                String column = PredictionModelFile.COVARIANCE + fitted.get(j).text("term");
                covariance[i][j] = i == j
                        ? fitted.get(i).number(column, 0, Double.POSITIVE_INFINITY)
                        : fitted.get(i).number(column);
            }
        }
        return covariance;
    }
}
