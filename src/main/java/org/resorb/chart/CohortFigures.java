package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.theme.Fonts;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Response;
import org.resorb.patients.ArmComparison;
import org.resorb.patients.Arms;
import org.resorb.patients.CohortVariance;
import org.resorb.patients.Incidence;
import org.resorb.patients.ModelTraining;
import org.resorb.patients.PatientFile;
import org.resorb.patients.PatientTable;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictorOddsRatio;
import org.resorb.patients.PublishedOddsFile;
import org.resorb.patients.ShortCitation;
import org.resorb.patients.TrainTestSplit;
import org.resorb.patients.Visit;
import org.resorb.patients.VolumeCurves;
import org.resorb.storage.FailureWords;

/** The charts of a cohort. One that cannot be drawn of these patients is left out and said so. */
public final class CohortFigures {
    /** Draws one chart. */
    private interface Drawing {
        void draw() throws IOException, InvalidFileException;
    }

    private final Path folder;
    private final List<String> warnings = new ArrayList<>();

    private CohortFigures(Path folder) {
        this.folder = folder;
    }

    /** Draws what can be drawn, each as PNG and SVG, and returns what could not. */
    public static List<String> write(
            PatientTable patients, Incidence incidence, VolumeCurves curves, CohortVariance variance, Path folder) {
        Fonts.prepare();
        CohortFigures figures = new CohortFigures(folder);
        figures.attempt("incidence", () -> IncidenceChart.write(incidence, folder));
        figures.attempt("volume_curves", () -> VolumeCurvesChart.write(curves, folder));
        figures.attempt("time_to_half", () -> HalfTimeChart.write(patients, folder));
        if (patients.has("read_volume_mm3_at_baseline") || patients.has("pain_class")) {
            figures.attempt("time_to_operation", () -> HalfTimeChart.writeOperations(patients, folder));
        }
        if (!variance.rows().isEmpty()) {
            figures.attempt("variance", () -> VarianceChart.write(variance, folder));
        }
        Arms arms = incidence.arms();
        PatientTable once = arms.first(patients);
        if (arms.any()) {
            figures.attempt("arms", () -> ArmsChart.write(ArmComparison.of(patients), folder));
            figures.warnings.add(
                    "charts enhancement and predictors count each patient once, and leave out " + arms.words());
        }
        figures.attempt("enhancement", () -> EnhancementChart.write(once, folder));
        figures.attempt("pain_and_volume", () -> PainAndVolumeChart.write(patients, folder));
        figures.attempt("predictors", () -> figures.predictors(once));
        return List.copyOf(figures.warnings);
    }

    /** Some machines cannot draw at all and say so by an Error; the tables must not be lost for a picture. */
    private void attempt(String name, Drawing drawing) {
        try {
            drawing.draw();
        } catch (Throwable noPicture) {
            warnings.add("no chart " + name + ": " + FailureWords.of(noPicture));
        }
    }

    private void predictors(PatientTable patients) throws IOException, InvalidFileException {
        List<Visit> visits = PatientFile.observed(patients);
        PredictedOutcome outcome = new PredictedOutcome(Response.LOSS_30, visits.get(visits.size() - 1));
        List<PredictorOddsRatio> ratios = new ModelTraining(
                        new TrainTestSplit(patients, patients), PublishedOddsFile.shipped())
                .on(outcome)
                .ratios();
        List<ForestChart.Effect> model = new ArrayList<>(effects(ratios, PredictorOddsRatio.Kind.ALONE));
        List<ForestChart.Effect> published = effects(ratios, PredictorOddsRatio.Kind.PUBLISHED);
        effects(ratios, PredictorOddsRatio.Kind.AS_PUBLISHED).stream()
                .distinct()
                .filter(effect ->
                        published.stream().anyMatch(other -> other.label().equals(effect.label())))
                .forEach(model::add);
        ForestChart.write(outcome.words(), model, published, folder);
    }

    private static List<ForestChart.Effect> effects(List<PredictorOddsRatio> ratios, PredictorOddsRatio.Kind kind) {
        return ratios.stream()
                .filter(ratio ->
                        ratio.kind() == kind && Double.isFinite(ratio.ratio().value()))
                .map(ratio -> new ForestChart.Effect(ratio.words(), ratio.patients(), ratio.ratio(), "", source(ratio)))
                .toList();
    }

    private static String source(PredictorOddsRatio ratio) {
        return ratio.kind() == PredictorOddsRatio.Kind.PUBLISHED
                ? ShortCitation.of(ratio.published().source())
                : "";
    }
}
