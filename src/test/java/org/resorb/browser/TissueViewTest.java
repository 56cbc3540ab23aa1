package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resorb.measure.ColorRamp;
import org.resorb.measure.Section;
import org.resorb.measure.Stain;
import org.resorb.scenario.ScenarioFile;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

class TissueViewTest {
    private Experiment experiment;

    @BeforeEach
    void begin() throws Exception {
        experiment = new Experiment(ScenarioFile.read(
                "sequestration", Map.of("resolution.voxel", "0.4 mm", "resolution.step", "24 h", "duration", "20 d")));
    }

    @Test
    void theHighestRowOfTheTissueComesFirstAndRedIsTheLowestByte() {
        Section section = experiment.section();
        int[] pixels = new TissueView("histology").pixels(experiment);
        int last = section.nx() * (section.ny() - 1);
        int rgb = Stain.color(section, last);
        assertThat(pixels[0] & 0xFF).isEqualTo(rgb >> 16);
        assertThat(pixels[0] >> 16 & 0xFF).isEqualTo(rgb & 0xFF);
        assertThat(Arrays.stream(pixels)).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }

    @Test
    void anMriIsGrey() {
        assertThat(Arrays.stream(new TissueView("t2").pixels(experiment)))
                .allMatch(pixel -> (pixel & 0xFF) == (pixel >> 8 & 0xFF) && (pixel & 0xFF) == (pixel >> 16 & 0xFF));
    }

    @Test
    void theScaleOfASubstanceGrowsInStepsOfOneTwoFiveAndNeverShrinks() {
        TissueView view = new TissueView("mcp1");
        view.pixels(experiment);
        double before = view.scale();
        while (!experiment.finished()) {
            experiment.step();
            view.pixels(experiment);
            assertThat(view.scale()).isGreaterThanOrEqualTo(before);
            before = view.scale();
        }
        double digit = before / Math.pow(10, Math.floor(Math.log10(before) + 1e-9));
        assertThat(digit).satisfiesAnyOf(d -> near(d, 1), d -> near(d, 2), d -> near(d, 5));
        view.reset();
        assertThat(view.scale()).isLessThan(before);
    }

    private static void near(double value, double wanted) {
        assertThat(Math.abs(value - wanted)).isLessThan(1e-6);
    }

    @Test
    void theColoursOfEachSubstanceGrowLighterFromNothingToFull() {
        for (Substance substance : Declared.SUBSTANCES.all()) {
            double[] lightness = Arrays.stream(TissueView.ramp(substance))
                    .mapToDouble(color ->
                            0.2126 * (color & 0xFF) + 0.7152 * (color >> 8 & 0xFF) + 0.0722 * (color >> 16 & 0xFF))
                    .toArray();
            double[] sorted = lightness.clone();
            Arrays.sort(sorted);
            assertThat(lightness).as(substance.words()).containsExactly(sorted);
            assertThat(lightness[0]).isLessThan(30);
            assertThat(lightness[255]).isGreaterThan(200);
            ColorRamp ramp = ColorRamp.of(substance);
            assertThat(ramp.rgb(-1)).isEqualTo(ramp.rgb(0));
            assertThat(ramp.rgb(2)).isEqualTo(ramp.rgb(1));
        }
    }

    @Test
    void noTwoSubstancesHaveOneColour() {
        assertThat(Declared.SUBSTANCES.all().stream().map(Substance::color)).doesNotHaveDuplicates();
    }
}
