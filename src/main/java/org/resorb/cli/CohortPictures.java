package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.chart.EnhancementChart;
import org.resorb.chart.ForestChart;
import org.resorb.chart.HalfTimeChart;
import org.resorb.chart.IncidenceChart;
import org.resorb.chart.PainAndVolumeChart;
import org.resorb.chart.VolumeCurvesChart;
import org.resorb.chart.theme.Fonts;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Response;
import org.resorb.patients.ModelTraining;
import org.resorb.patients.PatientFile;
import org.resorb.patients.PatientTable;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictorEffect;
import org.resorb.patients.PredictorOddsRatio;
import org.resorb.patients.PublishedOddsFile;
import org.resorb.patients.TrainTestSplit;
import org.resorb.patients.Visit;

/** The charts of a cohort. One that cannot be drawn of these patients is left out and said so. */
final class CohortPictures {
    /** Draws one chart. */
    private interface Drawing {
        void draw() throws IOException, InvalidFileException;
    }

    private final CohortTables tables;
    private final Path folder;
    private final List<String> warnings = new ArrayList<>();

    CohortPictures(CohortTables tables, Path folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /** Draws what can be drawn, and returns what could not. */
    List<String> draw() {
        PatientTable patients = tables.patients();
        Fonts.prepare();
        attempt("incidence", () -> IncidenceChart.write(tables.incidence(), folder));
        attempt("volume_curves", () -> VolumeCurvesChart.write(tables.curves(), folder));
        attempt("time_to_half", () -> HalfTimeChart.write(patients, folder));
        attempt("enhancement", () -> EnhancementChart.write(patients, folder));
        attempt("pain_and_volume", () -> PainAndVolumeChart.write(patients, folder));
        attempt("predictors", () -> predictors(patients));
        return List.copyOf(warnings);
    }

    /** Some machines cannot draw at all and say so by an Error; the tables must not be lost for a picture. */
    private void attempt(String name, Drawing drawing) {
        try {
            drawing.draw();
        } catch (Throwable noPicture) {
            String words =
                    noPicture instanceof IllegalArgumentException ? noPicture.getMessage() : noPicture.toString();
            warnings.add("no chart " + name + ": " + words);
        }
    }

    private void predictors(PatientTable patients) throws IOException, InvalidFileException {
        List<Visit> visits = PatientFile.observed(patients);
        PredictedOutcome outcome = new PredictedOutcome(Response.LOSS_30, visits.get(visits.size() - 1));
        List<PredictorOddsRatio> ratios = new ModelTraining(
                        new TrainTestSplit(patients, patients), PublishedOddsFile.shipped())
                .on(outcome)
                .ratios();
        List<PredictorEffect> model = new ArrayList<>(effects(ratios, PredictorOddsRatio.Kind.ALONE, patients.size()));
        List<PredictorEffect> published = effects(ratios, PredictorOddsRatio.Kind.PUBLISHED, 0);
        effects(ratios, PredictorOddsRatio.Kind.AS_PUBLISHED, 0).stream()
                .distinct()
                .filter(effect ->
                        published.stream().anyMatch(other -> other.label().equals(effect.label())))
                .forEach(model::add);
        ForestChart.write(outcome.words(), model, published, folder);
    }

    private static List<PredictorEffect> effects(List<PredictorOddsRatio> ratios, PredictorOddsRatio.Kind kind, int n) {
        return ratios.stream()
                .filter(ratio ->
                        ratio.kind() == kind && Double.isFinite(ratio.ratio().value()))
                .map(ratio -> new PredictorEffect(
                        ratio.words(),
                        n,
                        ratio.ratio().value(),
                        ratio.ratio().lower(),
                        ratio.ratio().upper(),
                        ""))
                .toList();
    }

    /** {@code chiu2015 zou2023} as {@code Chiu 2015, Zou 2023}. */
    private static String name(String keys) {
        StringBuilder names = new StringBuilder();
        for (String key : keys.split(" ")) {
            String spaced = key.replaceFirst("([a-z])([0-9]{4})$", "$1 $2");
            names.append(names.isEmpty() ? "" : ", ")
                    .append(spaced.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(spaced.substring(1));
        }
        return names.toString();
    }
}
