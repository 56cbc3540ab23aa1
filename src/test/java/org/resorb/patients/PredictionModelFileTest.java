package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Response;
import org.resorb.quantity.Disclaimer;
import org.resorb.scenario.ScenarioFile;
import org.resorb.statistics.Estimate;

class PredictionModelFileTest {
    @TempDir
    private Path folder;

    @Test
    void aModelThatIsReadSaysTheSame() throws Exception {
        List<PredictionModel> models = models();
        Path file = folder.resolve("model.csv");
        PredictionModelFile.write(models, file);
        List<PredictionModel> read = PredictionModelFile.read(file);
        FirstImage image = FirstImage.of(ScenarioFile.read("sequestration", Map.of("resolution.voxel", "0.4 mm")));
        for (int i = 0; i < models.size(); i++) {
            assertThat(read.get(i).outcome()).isEqualTo(models.get(i).outcome());
            assertThat(read.get(i).parts()).hasSameSizeAs(models.get(i).parts());
            Estimate before = models.get(i).probability(image);
            Estimate after = read.get(i).probability(image);
            assertThat(after.value()).isCloseTo(before.value(), within(1e-7));
            assertThat(after.lower()).isCloseTo(before.lower(), within(1e-6));
            assertThat(after.upper()).isCloseTo(before.upper(), within(1e-6));
            assertThat(before.lower()).isLessThan(before.value());
        }
        assertThat(file).content().contains(Disclaimer.WORDS);
    }

    @Test
    void anUnknownTermIsToldWithItsLineAndTheNearest() throws Exception {
        assertMistake("volume,\"volume", "volumen,\"volume", "is unknown: volumen", "did you mean volume?");
    }

    @Test
    void aMissingInterceptAWrongNumberAndAWrongVisitAreTold() throws Exception {
        assertMistake("intercept,,fitted", "age,,fitted", "has no intercept", "");
        assertMistake("6_mo,", "6_moo,", "no time of a visit: 6_moo; expected one such as 6_wk", "");
        assertMistake(
                ",covariance_with_intercept",
                ",covariance_with_intercep",
                "covariance_with_intercept: is missing",
                "did you mean covariance_with_intercep?");
    }

    @Test
    void aModelIsOfAVisitAfterTheFirstImage() throws Exception {
        for (String visit : List.of("operation", "baseline", "0_d")) {
            assertMistake("6_mo,", visit + ",", "visit: is not after the first image: " + visit, "one such as 6_wk");
        }
    }

    @Test
    void oneInterceptAndOneNumberOfPatientsAreOfEachQuestion() throws Exception {
        assertMistake("intercept,,fitted", "intercept,,absent", "role: is unknown: absent", "one of fitted");
        Path file = folder.resolve("model.csv");
        PredictionModelFile.write(models(), file);
        String intercept = Files.readAllLines(file).stream()
                .filter(line -> line.contains(",intercept,"))
                .findFirst()
                .orElseThrow();
        assertMistake(intercept, intercept + "\n" + intercept, "term: intercept stands twice", "");
        String count = intercept.split(",")[2];
        assertMistake(
                intercept,
                intercept.replaceFirst(count, "9999"),
                "patients: is " + count + ", but 9999 in line 3",
                "one number for all rows of a question");
    }

    @Test
    void aPatientUnlikeThoseOfTheFitIsTold() throws Exception {
        FirstImage image = FirstImage.of(
                ScenarioFile.read("sequestration", Map.of("resolution.voxel", "0.4 mm", "patient.age", "90 a")));
        assertThat(models().get(0).unlike(image))
                .anyMatch(words ->
                        words.matches("at least 30 % lost at 6 months: the regression knows only age from 25.*"));
    }

    private void assertMistake(String from, String to, String message, String near) throws Exception {
        Path file = folder.resolve("model.csv");
        PredictionModelFile.write(models(), file);
        Files.writeString(file, Files.readString(file).replace(from, to));
        assertThatThrownBy(() -> PredictionModelFile.read(file))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(file + ":")
                .hasMessageContaining(message)
                .hasMessageContaining(near);
    }

    private static List<PredictionModel> models() {
        ModelTraining training =
                new ModelTraining(TrainTestSplit.byPatient(MadeUpPatients.table(600, 2), 1, 0.3), List.of());
        return List.of(
                training.on(new PredictedOutcome(Response.LOSS_30, Visit.labelled("6_mo")))
                        .model(),
                training.on(new PredictedOutcome(Response.LOSS_30, Visit.labelled("12_mo")))
                        .model());
    }
}
