package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.measure.Course;
import org.resorb.scenario.Catalogue;

/**
 * Numbers that only set the unit of something, so that no course can tell them: a cell that does four times as much, at a
 * quarter of the density, or a substance that is made twice as fast and of which twice as much is needed. Powers of two are
 * exact, so the courses agree to the last bit.
 */
class ScalesTest {
    private static final int DAYS = 120;

    private record Scale(String name, List<String> times, List<String> divided, double factor) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Scale unit(String name, String... times) {
        return new Scale(name, List.of(times), List.of(), 2);
    }

    static Stream<Scale> units() {
        return Stream.of(
                unit(
                        "VEGF",
                        "neovascularization.vegf_disc_cell",
                        "neovascularization.vegf_m1",
                        "neovascularization.vegf_m2",
                        "neovascularization.vegf_half"),
                unit(
                        "enzymes",
                        "matrix_degradation.mmp7_macrophage",
                        "matrix_degradation.mmp3_acute",
                        "matrix_degradation.mmp3_tnf",
                        "matrix_degradation.mmp3_macrophage",
                        "matrix_degradation.mmp_half",
                        "immune_privilege_disruption.mmp_half",
                        "inflammation.mmp7_half",
                        "inflammation.mmp3_half",
                        "anatomy.timp",
                        "anatomy.timp_dissociation"),
                unit("antigen", "immune_privilege_disruption.antigen_exposure", "macrophage_infiltration.antigen_half"),
                unit(
                        "TNF",
                        "inflammation.tnf_secretion",
                        "inflammation.tnf_half",
                        "matrix_degradation.tnf_half",
                        "neovascularization.tnf_half",
                        "apoptosis.tnf_half",
                        "autophagy.tnf_half"),
                unit(
                        "IL-10",
                        "inflammation.il10_secretion",
                        "inflammation.il10_half",
                        "macrophage_polarization.il10_half"),
                unit(
                        "MCP-1",
                        "inflammation.mcp1_acute",
                        "inflammation.mcp1_tnf",
                        "inflammation.mcp1_matrix",
                        "inflammation.mcp1_bound",
                        "inflammation.mcp1_macrophage",
                        "macrophage_infiltration.mcp1_half",
                        "macrophage_infiltration.gradient_half"));
    }

    /** What one macrophage does, and how many of them something takes. */
    private static final Scale MACROPHAGES = new Scale(
            "macrophages",
            List.of(
                    "matrix_degradation.mmp7_macrophage",
                    "matrix_degradation.mmp3_macrophage",
                    "inflammation.tnf_secretion",
                    "inflammation.il10_secretion",
                    "inflammation.mcp1_macrophage",
                    "neovascularization.vegf_m1",
                    "neovascularization.vegf_m2",
                    "oxygen_supply.macrophage_use",
                    "phagocytosis.uptake",
                    "phagocytosis.capacity"),
            List.of(
                    "macrophage_infiltration.recruitment",
                    "macrophage_infiltration.capacity",
                    "matrix_degradation.macrophage_half",
                    "apoptosis.m1_half"),
            4);

    private static Course run(String... settings) {
        return Coarse.run("sequestration", DAYS, settings);
    }

    private static Course run(Scale scale, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        BigDecimal factor = BigDecimal.valueOf(scale.factor());
        scale.times().forEach(key -> put(all, key, factor));
        scale.divided().forEach(key -> put(all, key, BigDecimal.ONE.divide(factor)));
        return run(all.toArray(String[]::new));
    }

    private static void put(List<String> settings, String key, BigDecimal factor) {
        String[] path = key.split("\\.");
        String[] quantity = Catalogue.entry(path[0]).parameters().stream()
                .filter(parameter -> parameter.name().equals(path[1]))
                .findFirst()
                .orElseThrow()
                .value()
                .split(" ", 2);
        quantity[0] = new BigDecimal(quantity[0]).multiply(factor).toPlainString();
        String section = path[0].equals("anatomy") ? "" : "mechanisms.";
        settings.addAll(List.of(section + key, String.join(" ", quantity)));
    }

    @ParameterizedTest
    @MethodSource("units")
    void twiceAsMuchOfASubstanceOfWhichTwiceAsMuchIsNeededGivesTheSameCourse(Scale scale) {
        Course before = run();
        Course after = run(scale);
        for (String column : List.of(
                "fragment_volume_mm3",
                "macrophages_m1",
                "macrophages_m2",
                "disc_cells_viable_fraction",
                "vessel_length_mm")) {
            assertThat(after.series(column)).as(column).isEqualTo(before.series(column));
        }
    }

    @Test
    void aQuarterOfTheMacrophagesThatEachDoFourTimesAsMuchGiveTheSameCourse() {
        Course before = run("resolution.macrophages_per_agent", "20");
        Course after = run(MACROPHAGES, "resolution.macrophages_per_agent", "5");
        assertThat(after.series("fragment_volume_mm3")).isEqualTo(before.series("fragment_volume_mm3"));
        assertThat(after.series("disc_cells_viable_fraction")).isEqualTo(before.series("disc_cells_viable_fraction"));
        double[] many = before.series("macrophages_m1");
        double[] few = after.series("macrophages_m1");
        for (int day = 0; day < many.length; day++) {
            assertThat(4 * few[day]).isEqualTo(many[day]);
        }
    }
}
