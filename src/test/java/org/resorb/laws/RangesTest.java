package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

/** No measured quantity is ever negative, no number, or beyond what its name allows. */
class RangesTest {
    private static final int DAYS = 120;

    /** Sums over voxels may end in another last digit than they began with. */
    private static final double ROUNDING = 1e-12;

    private static final Map<String, Double> MOST = Map.of(
            "water_fraction", 1.0,
            "t2_signal", 1.0,
            "proteoglycan_fraction", 1.0,
            "collagen_fraction", 1.0,
            "disc_cells_viable_fraction", 1.0,
            "disc_cells_autophagic_fraction", 1.0,
            "rim_enhancement_fraction", 1.0,
            "rim_enhancement_class", 2.0,
            "cover_integrity", 1.0,
            "pain_vas", 10.0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulge",
                "protrusion",
                "extrusion",
                "sequestration",
                "l5s1_case",
                "condoliase",
                "anti_tnf",
                "epidural_steroid",
                "no_vessels",
                "no_mmp3",
                "no_macrophages",
                "no_dehydration"
            })
    void everyShippedScenarioStaysWithin(String name) {
        check(Coarse.run(name, DAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "patient.immune_response, 10",
        "patient.timp, 0",
        "patient.vascularity, 0",
        "patient.vascularity, 0.001",
        "patient.vascularity, 5",
        "herniation.volume, 20 mm3",
        "herniation.cover_permeability, 0.1",
        "mechanisms.matrix_degradation.proteoglycan_cleavage, 5 /d",
        "mechanisms.phagocytosis.uptake, 0.01 mm3/d",
        "mechanisms.neovascularization.tip_speed, 50 um/h",
        "mechanisms.macrophage_infiltration.crawling_speed, 100 um/h",
        "mechanisms.dehydration.relaxation, 1 h",
        "'herniation.composition', '{nucleus: 0 %, annulus: 0 %, endplate_cartilage: 100 %}'"
    })
    void extremesStayWithin(String key, String value) {
        check(Coarse.run("sequestration", 60, key, value));
    }

    private static void check(Course course) {
        for (Variable column : course.columns()) {
            double[] series = course.series(column.name());
            assertThat(DoubleStream.of(series)).as(column.name()).allMatch(Double::isFinite);
            if (!column.name().startsWith("change_by_")) {
                assertThat(DoubleStream.of(series)).as(column.name()).allMatch(value -> value >= 0);
            }
            double most = MOST.getOrDefault(column.name(), Double.MAX_VALUE) * (1 + ROUNDING);
            assertThat(DoubleStream.of(series)).as(column.name()).allMatch(value -> value <= most);
        }
        double[] days = course.series("time_d");
        for (int row = 0; row < days.length; row++) {
            assertThat(days[row]).isEqualTo(row);
        }
    }
}
