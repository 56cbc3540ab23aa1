package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.patients.Arms;
import org.resorb.patients.Incidence;
import org.resorb.patients.MadeUpPatients;
import org.resorb.patients.PatientTable;

class CohortPicturesTest {
    private static final Path GALLERY = Path.of("target", "gallery", "cohort");

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFewPatientsAreDrawnToo(int each) throws IOException {
        Path folder = GALLERY.resolve("few" + each);
        PatientTable few = SyntheticCohort.patients(each);
        IncidenceChart.write(Incidence.of(few, List.of()), folder);
        HalfTimeChart.write(few, folder);
        EnhancementChart.write(few, folder);
        PainAndVolumeChart.write(few, folder);
        VolumeCurvesChart.write(SyntheticCohort.curves(each), folder);
        List<PairsChart.Parameter> parameters = List.of(
                new PairsChart.Parameter("cleavage rate (1/h)", 1e-7, 1e-4, true),
                new PairsChart.Parameter("migration (mm)", -5, 5, false));
        PairsChart.write(
                "Two sets", parameters, new double[][] {{1e-6, 0}, {1e-5, 5}}, new boolean[] {true, false}, folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(12);
        }
    }

    @Test
    void patientsWithoutPainAreDrawn(@TempDir Path folder) throws IOException {
        PatientTable painless = MadeUpPatients.of(List.of(
                "group,time_d_at_baseline,pain_vas_at_baseline,mri_volume_fraction_at_baseline,"
                        + "time_d_at_6_mo,pain_vas_at_6_mo,mri_volume_fraction_at_6_mo",
                "bulge,14,0,1,180,0,0.9",
                "bulge,14,0,1,180,1,0.7"));
        PainAndVolumeChart.write(painless, folder);
        assertThat(folder.resolve("pain_and_volume.svg")).content().contains("volume 80, pain");
    }

    @Test
    void nothingToDrawIsSaidSo(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncidenceChart.write(new Incidence(List.of(), new Arms(List.of())), folder));
        PatientTable unseen = MadeUpPatients.of(List.of("group", "bulge"));
        assertThatIllegalArgumentException().isThrownBy(() -> EnhancementChart.write(unseen, folder));
        assertThatIllegalArgumentException().isThrownBy(() -> PainAndVolumeChart.write(unseen, folder));
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
        IncidenceChart.write(Incidence.of(arms, List.of()), folder.resolve("arms"));
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
        IncidenceChart.write(Incidence.of(patients, SyntheticFindings.INCIDENCES), folder);
        HalfTimeChart.write(patients, folder);
        EnhancementChart.write(patients, folder);
        PainAndVolumeChart.write(patients, folder);
        VolumeCurvesChart.write(SyntheticCohort.curves(20), folder);
        ForestChart.write("losing", SyntheticFindings.EFFECTS, SyntheticFindings.PUBLISHED_EFFECTS, folder);
        TargetChart.write("targets", "Targets", "40 patients", SyntheticFindings.TARGETS, folder);
    }
}
