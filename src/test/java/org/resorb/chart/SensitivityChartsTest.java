package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chance.Chance;
import org.resorb.scenario.Catalogue;
import org.resorb.statistics.Design;
import org.resorb.statistics.KnownFunction;
import org.resorb.statistics.LatinHypercube;
import org.resorb.statistics.MorrisTrajectories;
import org.resorb.statistics.Prcc;
import org.resorb.statistics.Saltelli;
import org.resorb.study.PrccCourse;
import org.resorb.study.SamplingScheme;
import org.resorb.study.SensitivityAnalysis;
import org.resorb.study.SensitivityIndex;
import org.resorb.study.StudyOutputs;

/** Draws every chart of sensitivities into {@code target/gallery/sensitivity}, to be looked at. */
class SensitivityChartsTest {
    private static final Path GALLERY = Path.of("target", "gallery", "sensitivity");
    private static final Subject VOLUME = new Subject("volume", "fragment volume at 6 months", "mm\u00b3");
    private static final String[] NAMES = {
        "neovascularization.tip_speed",
        "matrix_degradation.cleavage_rate",
        "phagocytosis.appetite",
        "immune_privilege_disruption.erosion",
        "inflammation.tnf_production",
        "macrophage_infiltration.rate",
        "oxygen_supply.permeability",
        "dehydration.load",
        "apoptosis.rate",
        "autophagy.protection",
        "macrophage_polarization.turn_rate"
    };

    @Test
    void aScreeningOfTwentyFactorsIsDrawn() throws IOException {
        List<SensitivityIndex> findings =
                findings(SamplingScheme.TRAJECTORIES, new MorrisTrajectories(20, 20, 4, 1), KnownFunction.MORRIS);
        MorrisChart.write(VOLUME, findings, GALLERY);
        assertThat(GALLERY.resolve("morris_volume.svg"))
                .content()
                .contains("neovascularization: tip speed", "\u03bc*", "mm\u00b3");
    }

    @Test
    void aScreeningOfHundredFactorsNamesTheStrongest() throws IOException {
        Subject subject = new Subject("hundred", "fragment volume at 6 months", "mm\u00b3");
        ToDoubleFunction<double[]> function = x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += 300 * Math.exp(-i / 8.0) * x[i] * (i % 3 == 0 ? x[(i + 1) % x.length] : 1);
            }
            return sum;
        };
        List<SensitivityIndex> findings =
                findings(SamplingScheme.TRAJECTORIES, new MorrisTrajectories(10, 100, 4, 1), function);
        MorrisChart.write(subject, findings, GALLERY);
        assertThat(GALLERY.resolve("morris_hundred.svg")).content().contains("matrix degradation: cleavage rate");
    }

    @Test
    void sobolIndicesAreDrawn() throws IOException {
        List<SensitivityIndex> findings = findings(SamplingScheme.BLOCKS, new Saltelli(256, 8, 1), KnownFunction.G);
        SensitivityBars.sobol(VOLUME, findings, GALLERY);
        assertThat(GALLERY.resolve("sobol_volume.svg"))
                .content()
                .contains("total", "first order", "256 blocks", "neovascularization: tip speed")
                .containsIgnoringCase(Catalogue.entry("neovascularization").parameters().stream()
                        .filter(parameter -> parameter.name().equals("tip_speed"))
                        .findFirst()
                        .orElseThrow()
                        .meaning()
                        .substring(0, 12));
    }

    @Test
    void rankCorrelationsAreDrawnAlsoOverTime() throws IOException {
        Design design = new LatinHypercube(300, 11, 1);
        SensitivityBars.prcc(VOLUME, findings(SamplingScheme.SAMPLE, design, x -> decay(x, 180)), GALLERY);
        double[][] points = points(design);
        double[] days = LongStream.rangeClosed(0, 730).mapToDouble(day -> day).toArray();
        List<double[]> times = new ArrayList<>();
        for (double day : days) {
            times.add(Arrays.stream(points).mapToDouble(x -> decay(x, day)).toArray());
        }
        PrccCourse course = new PrccCourse("volume", names(11), days, Prcc.overTime(points, times));
        PrccChart.write(new Subject("volume", "fragment volume", ""), course, GALLERY);
        assertThat(GALLERY.resolve("prcc_over_time_volume.svg")).content().contains("months", "chance alone");
    }

    @Test
    void thePartOfChanceIsDrawn() throws IOException {
        Map<String, double[][]> outputs = new LinkedHashMap<>();
        Chance chance = Chance.of(1, "chart", 0, 1);
        for (int output = 0; output < 6; output++) {
            double[][] runs = new double[80][4];
            for (int row = 0; row < 80; row++) {
                for (int j = 0; j < 4; j++) {
                    runs[row][j] = output * chance.uniform(row, output) + chance.uniform(row, 10 + 4 * output + j);
                }
            }
            outputs.put("output number " + output, output == 3 ? new double[80][4] : runs);
        }
        StudyOutputs runs = new StudyOutputs(SamplingScheme.SAMPLE, List.of(), new double[80][0], false, outputs, 730);
        SensitivityBars.noise(new SensitivityAnalysis(runs, 1).noise(), name -> name, 4, GALLERY);
        assertThat(GALLERY.resolve("noise.svg")).content().contains("not known", "means of 4 replicates");
    }

    @Test
    void anOutputThatIsConstantIsDrawnToo(@TempDir Path folder) throws IOException {
        ToDoubleFunction<double[]> constant = x -> 7;
        MorrisChart.write(
                VOLUME, findings(SamplingScheme.TRAJECTORIES, new MorrisTrajectories(4, 3, 4, 1), constant), folder);
        SensitivityBars.sobol(VOLUME, findings(SamplingScheme.BLOCKS, new Saltelli(4, 3, 1), constant), folder);
        SensitivityBars.prcc(VOLUME, findings(SamplingScheme.SAMPLE, new LatinHypercube(20, 3, 1), constant), folder);
        double[][] points = points(new LatinHypercube(20, 3, 1));
        List<Prcc> nothing = Prcc.overTime(points, List.of(new double[20], new double[20]));
        PrccChart.write(VOLUME, new PrccCourse("volume", names(3), new double[] {0, 1}, nothing), folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(8);
        }
    }

    private static List<SensitivityIndex> findings(
            SamplingScheme scheme, Design design, ToDoubleFunction<double[]> function) {
        double[][] points = points(design);
        double[][] outputs = Arrays.stream(points)
                .map(x -> new double[] {function.applyAsDouble(x)})
                .toArray(double[][]::new);
        int factors = points[0].length;
        return new SensitivityAnalysis(
                        new StudyOutputs(scheme, names(factors), points, true, Map.of("volume", outputs), 730), 1)
                .factors();
    }

    private static double[][] points(Design design) {
        return LongStream.range(0, design.rows()).mapToObj(design::at).toArray(double[][]::new);
    }

    private static double decay(double[] x, double day) {
        double rate = 0.004 * (x[0] + 0.5 * x[1] + 0.3 * x[3]) * (1 - Math.exp(-day / (20 + 200 * x[2])));
        return 900 * Math.exp(-rate * day) * (1 + 0.3 * x[7]) + 30 * x[4] * Math.sin(day / 100);
    }

    private static List<String> names(int factors) {
        return IntStream.range(0, factors)
                .mapToObj(i -> i < NAMES.length ? "mechanisms." + NAMES[i] : "substances.number_" + i + ".diffusivity")
                .toList();
    }
}
