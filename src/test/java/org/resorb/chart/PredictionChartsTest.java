package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.measure.Response;
import org.resorb.patients.MadeUpPatients;
import org.resorb.patients.ModelTraining;
import org.resorb.patients.PatientTable;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PublishedOddsFile;
import org.resorb.patients.TrainTestSplit;
import org.resorb.patients.ValidatedModel;
import org.resorb.patients.Visit;
import org.resorb.quantity.Disclaimer;

/** Draws the charts of a prediction into {@code target/gallery/prediction}, to be looked at. */
class PredictionChartsTest {
    private static final Path GALLERY = Path.of("target", "gallery", "prediction");
    private static List<ValidatedModel> trained;

    @BeforeAll
    static void train() throws Exception {
        trained = trained(MadeUpPatients.table(900, 1), "6_mo", "12_mo");
    }

    private static List<ValidatedModel> trained(PatientTable table, String... visits) throws Exception {
        ModelTraining training =
                new ModelTraining(TrainTestSplit.byPatient(table, 1, 1 / 3.0), PublishedOddsFile.shipped());
        return Stream.of(visits)
                .map(visit -> training.on(new PredictedOutcome(Response.LOSS_30, Visit.labelled(visit))))
                .toList();
    }

    @Test
    void theCurveHasAxesAreaNumbersAndTheCaution() throws IOException {
        RocChart.write(trained, GALLERY);
        assertThat(GALLERY.resolve("roc.svg"))
                .content()
                .contains("sensitivity", "specificity", "AUC 0.", "n = ", "12 months", Disclaimer.WORDS);
        assertThat(GALLERY.resolve("roc.png")).isNotEmptyFile();
    }

    @Test
    void theCalibrationHasAPanelAQuestion() throws IOException {
        CalibrationChart.write(trained, GALLERY);
        assertThat(GALLERY.resolve("calibration.svg"))
                .content()
                .contains("Predicted probability", "10 groups", "slope ", "6 months", "12 months", Disclaimer.WORDS);
    }

    @Test
    void theForestHasTheRegressionAndThePublishedOnes() throws IOException {
        OddsRatioChart.write(trained, GALLERY);
        assertThat(GALLERY.resolve("odds_ratios.svg"))
                .content()
                .contains("extrusion against bulge", "volume, per doubling", "published", "Ahn 2000", Disclaimer.WORDS);
    }

    @Test
    void oneQuestionOnPatientsWhoAreSeparatedIsDrawnToo(@TempDir Path folder) throws Exception {
        PatientTable table = MadeUpPatients.table(400, 1);
        String[] types = table.words("herniation_type");
        double[] left = table.numbers("observed_volume_fraction_at_6_mo");
        PatientTable separated = table.where(row -> types[row].equals("sequestration") == (left[row] < 0.7));
        List<ValidatedModel> one = trained(separated, "6_mo");
        RocChart.write(one, folder);
        CalibrationChart.write(one, folder);
        OddsRatioChart.write(one, folder);
        assertThat(folder.resolve("calibration.svg")).content().contains("slope not known");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(6);
        }
    }
}
