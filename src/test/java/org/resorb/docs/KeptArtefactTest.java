package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.quantity.NineDigits;
import org.resorb.run.ModelFingerprint;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

/**
 * What is kept says which model made it. After making something anew, {@code mvn -Prenew -Dmade='results/0001-*'} notes
 * that the present model made what stands in that line of {@code results/fingerprints.csv}.
 */
class KeptArtefactTest {
    @Test
    void everyKeptFileStandsInOneLineOfTheTable() throws Exception {
        List<KeptArtefact> all = KeptArtefact.all();
        for (Path file : KeptArtefact.made()) {
            assertThat(all.stream().filter(one -> one.covers(file)))
                    .as("lines of %s for %s", KeptArtefact.TABLE, file)
                    .hasSize(1);
        }
    }

    @Test
    void everyLineNamesAModel() throws Exception {
        assertThat(KeptArtefact.all())
                .allSatisfy(one -> assertThat(one.model()).matches("[0-9a-f]{12}|" + ModelFingerprint.BEFORE));
    }

    @Test
    void nothingChangedSinceItsModelWasNoted() throws Exception {
        for (KeptArtefact one : KeptArtefact.all()) {
            assertThat(one.contentNow())
                    .as(
                            "%s changed since %s said that model %s made it. Which model made it now? If the present one: "
                                    + "mvn -Prenew '-Dmade=%s'; else write model and content into that line.",
                            one.files(), KeptArtefact.TABLE, one.model(), one.files())
                    .isEqualTo(one.content());
        }
    }

    /** A sample of the run that is kept as the first answered question: its first month, byte by byte. */
    @Test
    void theKeptRunIsOfThePresentModelIfItSaysSo() throws Exception {
        Path folder = Path.of("results/0001-what-does-a-run-look-like");
        List<String> kept = Files.readAllLines(folder.resolve("timeseries.csv"));
        boolean isPresent = KeptArtefact.all().stream()
                .filter(one -> one.covers(folder.resolve("timeseries.csv")))
                .allMatch(one -> one.isOf(ModelFingerprint.current()));
        assumeTrue(isPresent, "another model made it");
        int days = 30;
        Course course = Simulation.of(
                        ScenarioFile.read(folder.resolve("scenario.yaml").toString(), Map.of("duration", days + " d"))
                                .scenario())
                .run()
                .course();
        List<String> rows = new ArrayList<>();
        for (int day = 0; day <= days; day++) {
            StringBuilder row = new StringBuilder(kept.get(day + 1).split(",", 2)[0]);
            for (int column = 0; column < course.columns().size(); column++) {
                row.append(',').append(NineDigits.text(course.at(day, column)));
            }
            rows.add(row.toString());
        }
        assertThat(rows)
                .as("%s claims the present model, so running it again gives the same bytes", folder)
                .isEqualTo(kept.subList(1, days + 2));
    }

    @Test
    void aChangedNumberOrRunGivesAnotherFingerprintAndANewNameDoesNot() {
        String before = ModelFingerprint.of(List.of("1 h", "2 h"), List.of("volume\n1,2\n"));
        assertThat(before).matches("[0-9a-f]{12}");
        assertThat(ModelFingerprint.of(List.of("2 h", "1 h"), List.of("fragment_volume\n1,2\n")))
                .isEqualTo(before);
        assertThat(ModelFingerprint.of(List.of("1 h", "3 h"), List.of("volume\n1,2\n")))
                .isNotEqualTo(before);
        assertThat(ModelFingerprint.of(List.of("1 h", "2 h"), List.of("volume\n1,3\n")))
                .isNotEqualTo(before);
    }
}
