package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.laws.Coarse;
import org.resorb.run.Recording;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Mmp3;
import org.resorb.tissue.Population;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

class RegionMeasuresTest {
    private static final int DAYS = 40;

    private static final String[] FLAT = {"output.regions", "true"};
    private static final String[] DEEP = {
        "output.regions",
        "true",
        "resolution.dimensions",
        "3",
        "resolution.voxel",
        "0.8 mm",
        "resolution.macrophages_per_agent",
        "20"
    };

    /** Where a voxel is, found by looking at every voxel of the fragment. */
    private static String region(Tissue now, int v) {
        if (now.inFragment(v)) {
            return "inside";
        }
        if (now.place(v) != Region.EPIDURAL) {
            return "none";
        }
        double nearest = Double.MAX_VALUE;
        for (int f : now.fragment()) {
            if (now.inFragment(f)) {
                double dx = now.grid().x(v) - now.grid().x(f);
                double dy = now.grid().y(v) - now.grid().y(f);
                double dz = now.grid().z(v) - now.grid().z(f);
                nearest = Math.min(
                        nearest,
                        Math.sqrt(dx * dx + dy * dy + dz * dz) - now.grid().voxel() / 2);
            }
        }
        return nearest < 3000 ? "rim" : "outside";
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyAreWhatLookingAtEachVoxelAndEachCellGives(boolean deep) {
        Scenario scenario = Coarse.scenario("sequestration", DAYS, deep ? DEEP : FLAT);
        Map<String, Double> sums = new HashMap<>();
        Course course = Simulation.of(scenario)
                .watchedBy((now, hours) -> {
                    if (hours == DAYS * 24) {
                        look(now, sums);
                    }
                })
                .run()
                .course();
        double scale = Coarse.last(course, "macrophages_m2") / sums.get("all m2");
        assertThat(sums.get("outside m2")).isPositive();
        for (String region : List.of("inside", "rim", "outside")) {
            double voxels = sums.get(region);
            assertThat(Coarse.last(course, region + "_mmp3_ng_per_ml"))
                    .isCloseTo(sums.get(region + " mmp3") / voxels, within(1e-9));
            for (String state : List.of("m1", "m2")) {
                assertThat(Coarse.last(course, region + "_" + state))
                        .isCloseTo(scale * sums.getOrDefault(region + " " + state, 0.0), within(1e-6));
            }
        }
    }

    private static void look(Tissue now, Map<String, Double> sums) {
        Map<Integer, String> regions = new HashMap<>();
        for (int v : now.living()) {
            regions.put(v, region(now, v));
            sums.merge(regions.get(v), 1.0, Double::sum);
            sums.merge(regions.get(v) + " mmp3", now.of(Mmp3.MMP3, v), Double::sum);
        }
        Population macrophages = now.cells(Macrophage.MACROPHAGE);
        for (int i = 0; i < macrophages.size(); i++) {
            String state = macrophages.state(i) == Macrophage.M1 ? " m1" : " m2";
            sums.merge(regions.get(macrophages.voxel(i)) + state, 1.0, Double::sum);
            sums.merge("all" + state, 1.0, Double::sum);
        }
    }

    @ParameterizedTest
    @CsvSource({"protrusion, true", "extrusion, true", "sequestration, false"})
    void onlyWhatIsCoveredHasARegionAtTheCover(String type, boolean covered) {
        Course course = Coarse.run(type, 1, FLAT);
        assertThat(course.series("at_cover_volume_mm3")[0] > 0).isEqualTo(covered);
        assertThat(Double.isNaN(course.series("at_cover_tnf_ng_per_ml")[0])).isEqualTo(!covered);
        assertThat(course.series("at_cover_m1")[0]).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"protrusion", "sequestration"})
    void measuringThemChangesNothingElse(String type) {
        Course plain = Coarse.run(type, 10);
        Course more = Coarse.run(type, 10, FLAT);
        assertThat(more.columns().size()).isGreaterThan(plain.columns().size());
        for (Variable column : plain.columns()) {
            assertThat(more.series(column.name())).isEqualTo(plain.series(column.name()));
        }
        Scenario scenario = Coarse.scenario(type, 10);
        Course asked = Simulation.of(scenario)
                .run(part -> {}, Recording.NUMBERS.with(List.of(Detail.REGIONS)))
                .course();
        assertThat(Coarse.bits(asked)).isEqualTo(Coarse.bits(more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside_volume_mm3", "rim_m2", "outside_tip", "rim_oxygen_kpa", "at_cover_disc_cell"})
    void theyAreReadOffTheTissueAndNotOffAnImage(String column) {
        assertThat(Detail.REGIONS.columns()).anyMatch(one -> one.name().equals(column) && !one.needsImage());
        assertThat(Measures.columns()).noneMatch(one -> one.name().equals(column));
    }
}
