package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;
import org.resorb.patients.ArmComparison;
import org.resorb.patients.CohortVariance;
import org.resorb.patients.Incidence;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.Estimate;

/** Draws every chart of a cohort into {@code target/gallery/cohort}, to be looked at. */
class CohortChartsTest {
    private static final Path GALLERY = Path.of("target", "gallery", "cohort");

    @Test
    void incidencesStandBesideThePublishedOnes() throws IOException {
        Incidence incidence = Incidence.of(SyntheticCohort.patients(200), SyntheticFindings.INCIDENCES);
        IncidenceChart.write(incidence, GALLERY);
        assertThat(GALLERY.resolve("incidence.svg"))
                .content()
                .contains(
                        "At least 30 % of the volume lost, at 24 months",
                        "Sequestration", "Zou 2023", "Med Princ Pract 2021", "n = ", "Virtual patients.");
    }

    @Test
    void whatMovesIncidencesIsDrawnOriginByOrigin() throws IOException {
        VarianceChart.write(SyntheticFindings.variance(), GALLERY);
        assertThat(GALLERY.resolve("variance.svg"))
                .content()
                .contains("At least 30 % of the volume lost, at 24 months", "Mean loss of volume", "Parameters")
                .contains(
                        "Patients under other parameters", "Chance", "6 parameter sets, 40 patients a group, 2 seeds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VarianceChart.write(new CohortVariance(List.of()), GALLERY));
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
        ForestChart.write(
                "losing at least 30 % within 24 months",
                SyntheticFindings.EFFECTS, SyntheticFindings.PUBLISHED_EFFECTS, GALLERY);
        assertThat(GALLERY.resolve("predictors.svg"))
                .content()
                .contains("Odds ratio", "Ligament perforated", "per standard deviation, n = 800", "2.1 (1.7\u20132.6)")
                .contains("n = 32, Ahn 2000");
    }

    @Test
    void lossIsDrawnByHowFarContrastSurroundsTheFragment() throws IOException {
        EnhancementChart.write(SyntheticCohort.patients(200), GALLERY);
        assertThat(GALLERY.resolve("enhancement.svg"))
                .content()
                .contains("Complete rim", "Volume lost (%)", "Contrast 6 weeks after herniation", "n = ");
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
        TargetChart.write(
                "targets", "Targets of calibration", "40 patients a type", SyntheticFindings.TARGETS, GALLERY);
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
        IncidenceChart.write(incidence, GALLERY.resolve("arms"));
        HalfTimeChart.write(arms, GALLERY.resolve("arms"));
        PainAndVolumeChart.write(arms, GALLERY.resolve("arms"));
        assertThat(GALLERY.resolve("arms/incidence.svg"))
                .content()
                .contains("Anti-TNF for three", "At most 10 % of the volume left, at 24 months");
    }

    @Test
    void whatArmsChangeIsDrawnPairByPairWithTheUnitOfEachOutcome() throws IOException {
        List<ArmComparison.Row> rows = new ArrayList<>();
        for (String arm : List.of("anti_tnf_for_three_weeks", "exercise")) {
            for (double months : new double[] {3, 6, 12}) {
                rows.add(arm(arm, "loss_30", months, 0.08 * months / 6, 0.06));
                rows.add(arm(arm, ArmComparison.PAIN, months, -1.2 + months / 12, 0.3));
            }
            rows.add(arm(arm, ArmComparison.HALF_TIME, 24, -21, 30));
        }
        ArmsChart.write(new ArmComparison(rows), GALLERY);
        assertThat(GALLERY.resolve("arms.svg"))
                .content()
                .contains("percentage points", "difference in days", "180 pairs", "6 mo: 8 (2 to 14)");
        assertThat(SvgWords.of(GALLERY.resolve("arms.svg")).misplaced()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ArmsChart.write(new ArmComparison(List.of()), GALLERY));
    }

    private static ArmComparison.Row arm(String arm, String outcome, double months, double by, double error) {
        Estimate difference = new Estimate(by, by - error, by + error);
        return new ArmComparison.Row(arm, "control", outcome, "1", months, 180, 4, 0.5 + by, 0.5, difference);
    }
}
