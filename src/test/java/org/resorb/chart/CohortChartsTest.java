package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chance.Chance;
import org.resorb.cohort.Incidence;
import org.resorb.cohort.PatientTable;
import org.resorb.cohort.PredictorEffect;
import org.resorb.sensitivity.Estimate;

/** Draws every chart of a cohort into {@code target/gallery/cohort}, to be looked at. */
class CohortChartsTest {
    private static final Path GALLERY = Path.of("target", "gallery", "cohort");

    private static final List<PredictorEffect> EFFECTS = List.of(
            new PredictorEffect("Size of the fragment", 800, 2.1, 1.7, 2.6, "per standard deviation"),
            new PredictorEffect("Ligament perforated", 800, 8.5, 5.1, 14.2, "yes against no"),
            new PredictorEffect("Migration", 800, 1.8, 1.5, 2.2, "per standard deviation"),
            new PredictorEffect("T2 signal", 800, 1.3, 1.1, 1.5, "per standard deviation"),
            new PredictorEffect("End-plate cartilage", 800, 0.31, 0.24, 0.4, "per standard deviation"),
            new PredictorEffect("Rim complete at 6 weeks", 790, 60, 20, 900, "yes against no"),
            new PredictorEffect("Age", 800, 0.95, 0.81, 1.12, "per standard deviation"));

    private static final List<PredictorEffect> PUBLISHED = List.of(
            new PredictorEffect("Ligament perforated", 32, 2.9, 0.6, 14, "yes against no"),
            new PredictorEffect("T2 signal", 72, 3.5, Double.NaN, Double.NaN, "bright against dark"));

    private static final List<TargetChart.Row> TARGETS = List.of(
            row("C1 bulge: lost 30 % at 24 months", "%", 13, 5, 21, 10, 6, 15, true),
            row("C1 sequestration: lost 30 % at 24 months", "%", 92, 84, 100, 91, 86, 94, true),
            row("C2 complete sequestrations at 6 months", "%", 49, 36, 62, 24, 18, 31, false),
            row("C6 lost within 6 months of what is lost", "%", Double.NaN, 50, Double.NaN, 71, 68, 74, true),
            row("C8 half-volume time of sequestrations", "months", Double.NaN, 3, 7, 5.2, 4.8, 5.9, true));

    private static TargetChart.Row row(
            String label,
            String unit,
            double value,
            double lower,
            double upper,
            double model,
            double low,
            double high,
            boolean agrees) {
        return new TargetChart.Row(
                label, unit, new Estimate(value, lower, upper), new Estimate(model, low, high), agrees);
    }

    @Test
    void incidencesStandBesideThePublishedOnes() throws IOException {
        Incidence incidence = Incidence.of(SyntheticCohort.patients(200), SyntheticCohort.published());
        IncidenceChart.write(incidence, CohortChartsTest::source, GALLERY);
        assertThat(GALLERY.resolve("incidence.svg"))
                .content()
                .contains(
                        "At least 30 % of the volume lost, at 24 months",
                        "Sequestration", "Zou 2023", "n = ", "Virtual patients.");
    }

    @Test
    void volumesOverTimeAreDrawnTypeByType() throws IOException {
        VolumeCurvesChart.write(SyntheticCohort.curves(200), GALLERY);
        assertThat(GALLERY.resolve("volume_curves.svg"))
                .content()
                .contains("Sequestration, n = 200", "MRI volume (% of day 0)", "5\u201395 %", "months");
    }

    @Test
    void timesToHalfOfTheVolumeAreDrawnWithTheNumberStillFollowed() throws IOException {
        HalfTimeChart.write(SyntheticCohort.patients(200), GALLERY);
        assertThat(GALLERY.resolve("time_to_half.svg"))
                .content()
                .contains("median not reached", "months", "n still followed", ">200<");
    }

    @Test
    void predictorsAreDrawnBesideThePublishedOnes() throws IOException {
        ForestChart.write("losing at least 30 % within 24 months", EFFECTS, PUBLISHED, GALLERY);
        assertThat(GALLERY.resolve("predictors.svg"))
                .content()
                .contains("Odds ratio", "Ligament perforated", "per standard deviation, n = 800", "2.1 (1.7\u20132.6)");
    }

    @Test
    void lossIsDrawnByHowFarContrastSurroundsTheFragment() throws IOException {
        EnhancementChart.write(SyntheticCohort.patients(200), GALLERY);
        assertThat(GALLERY.resolve("enhancement.svg"))
                .content()
                .contains("Complete rim", "Volume lost (%)", "Contrast at 6 weeks", "n = ");
    }

    @Test
    void painAndVolumeShareAScale() throws IOException {
        PainAndVolumeChart.write(SyntheticCohort.patients(200), GALLERY);
        assertThat(GALLERY.resolve("pain_and_volume.svg"))
                .content()
                .contains("leg pain (VAS)", "Extrusion, n = 200", "% of the first image");
    }

    @Test
    void targetsOfSeveralUnitsHaveAnAxisEach() throws IOException {
        TargetChart.write("targets", "Targets of calibration", "40 patients a type", TARGETS, GALLERY);
        assertThat(GALLERY.resolve("targets.svg"))
                .content()
                .contains("Value (%)", "Value (months)", "at least 50", "4 of 5 agree");
    }

    @Test
    void pairsOfParametersAreDrawn() throws IOException {
        Chance chance = Chance.of(1, "pairs", 0, 1);
        double[][] points = new double[1500][8];
        boolean[] accepted = new boolean[points.length];
        for (int set = 0; set < points.length; set++) {
            for (int i = 0; i < 8; i++) {
                double u = chance.uniform(set, i);
                points[set][i] = i % 2 == 0 ? Math.pow(10, -3 + 2 * u) : 20 * u;
            }
            double u = chance.uniform(set, 0);
            accepted[set] = Math.abs(u - 0.4) < 0.15 && Math.abs(u + chance.uniform(set, 1) - 1) < 0.2;
        }
        List<PairsChart.Parameter> parameters = IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0
                        ? new PairsChart.Parameter("matrix degradation: cleavage rate (1/h)", 0.001, 0.1, true)
                        : new PairsChart.Parameter("neovascularization: tip speed (\u00b5m/h)", 0, 20, false))
                .toList();
        PairsChart.write("Which parameters the targets tell", parameters, points, accepted, GALLERY);
        assertThat(GALLERY.resolve("pairs.svg")).content().contains("n = 1500 parameter sets", "accepted");
    }

    @Test
    void armsOfATrialAreDrawnByTheirOwnNamesAlsoWithoutPublishedNumbers() throws IOException {
        PatientTable arms = SyntheticCohort.patients(List.of("control", "anti_tnf_for_three_weeks_from_the_start"), 60);
        Incidence incidence = Incidence.of(arms, List.of());
        IncidenceChart.write(incidence, CohortChartsTest::source, GALLERY.resolve("arms"));
        HalfTimeChart.write(arms, GALLERY.resolve("arms"));
        PainAndVolumeChart.write(arms, GALLERY.resolve("arms"));
        assertThat(GALLERY.resolve("arms/incidence.svg"))
                .content()
                .contains("Anti tnf for three", "Complete: at most 10 % of the volume left, at 24 months");
    }

    @Test
    void aFewPatientsAreDrawnToo(@TempDir Path folder) throws IOException {
        for (int each : new int[] {1, 3}) {
            PatientTable few = SyntheticCohort.patients(each);
            IncidenceChart.write(Incidence.of(few, List.of()), CohortChartsTest::source, folder);
            HalfTimeChart.write(few, folder);
            EnhancementChart.write(few, folder);
            PainAndVolumeChart.write(few, folder);
            VolumeCurvesChart.write(SyntheticCohort.curves(each), folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(10);
        }
    }

    @Test
    void nothingToDrawIsSaidSo(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncidenceChart.write(new Incidence(List.of()), CohortChartsTest::source, folder));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForestChart.write("losing", List.of(), List.of(), folder));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetChart.write("targets", "Targets", "none", List.of(), folder));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairsChart.write("Pairs", List.of(), new double[0][], new boolean[0], folder));
    }

    @Test
    void drawingTwiceGivesTheSameBytesInEveryLocale(@TempDir Path folder) throws IOException {
        drawAll(folder.resolve("one"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            drawAll(folder.resolve("two"));
        } finally {
            Locale.setDefault(before);
        }
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            assertThat(files)
                    .hasSize(14)
                    .allSatisfy(file -> assertThat(folder.resolve("two").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void wordsStayOnThePaperAndApart(@TempDir Path folder) throws IOException {
        drawAll(folder.resolve("types"));
        PatientTable arms = SyntheticCohort.patients(
                List.of("control", "anti_tnf_for_three_weeks_from_the_start", "steroid", "nsaid", "heat", "rest"), 5);
        HalfTimeChart.write(arms, folder.resolve("arms"));
        PainAndVolumeChart.write(arms, folder.resolve("arms"));
        IncidenceChart.write(Incidence.of(arms, List.of()), CohortChartsTest::source, folder.resolve("arms"));
        for (String part : List.of("types", "arms")) {
            try (Stream<Path> files = Files.list(folder.resolve(part))) {
                for (Path svg :
                        files.filter(file -> file.toString().endsWith(".svg")).toList()) {
                    assertThat(SvgWords.of(svg).words()).hasSizeGreaterThan(15);
                    assertThat(SvgWords.of(svg).misplaced()).as(svg.toString()).isEmpty();
                }
            }
        }
    }

    private static void drawAll(Path folder) throws IOException {
        PatientTable patients = SyntheticCohort.patients(20);
        IncidenceChart.write(Incidence.of(patients, SyntheticCohort.published()), CohortChartsTest::source, folder);
        HalfTimeChart.write(patients, folder);
        EnhancementChart.write(patients, folder);
        PainAndVolumeChart.write(patients, folder);
        VolumeCurvesChart.write(SyntheticCohort.curves(20), folder);
        ForestChart.write("losing", EFFECTS, PUBLISHED, folder);
        TargetChart.write("targets", "Targets", "40 patients", TARGETS, folder);
    }

    private static String source(String key) {
        return switch (key) {
            case "zou2023" -> "Zou 2023";
            case "chiu2015" -> "Chiu 2015";
            default -> "cohort of 55, 2021";
        };
    }
}
