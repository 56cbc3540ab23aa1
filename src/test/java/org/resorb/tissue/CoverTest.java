package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.TissueBuilder;
import org.resorb.space.Membrane;

/** What covers a fragment on the first day, and how swollen that is. */
class CoverTest {
    private static Tissue fresh(String... settings) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("resolution.voxel", "0.4 mm"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return TissueBuilder.build(ScenarioFile.read("extrusion", all).scenario());
    }

    /** Highest and lowest resistance of a closed face, in um. */
    private static double[] resistances(Tissue tissue) {
        Membrane cover = tissue.cover();
        double[] ends = {Double.MAX_VALUE, 0};
        for (int face = 0; face < cover.size(); face++) {
            if (cover.open(face) == 0) {
                ends[0] = Math.min(ends[0], cover.resistance(face));
                ends[1] = Math.max(ends[1], cover.resistance(face));
            }
        }
        return ends;
    }

    @Test
    void aPerforatedLigamentIsTightOnlyInPart() throws Exception {
        String[] torn = {"anatomy.perforated_cover", "0.1", "anatomy.extrusion.cover_resistance", "32 mm"};
        assertThat(resistances(fresh(torn))).containsExactly(3200, 3200);
        String[] intact = {torn[0], torn[1], torn[2], torn[3], "herniation.ligament", "intact"};
        assertThat(resistances(fresh(intact))).containsExactly(32000, 32000);
    }

    @Test
    void besideTheCentralBandTheCoverIsAnotherAndTheBandIsAsWideAsTheLevelHasIt() throws Exception {
        List<String> central = List.of(
                "anatomy.perforated_cover",
                "1",
                "anatomy.lateral_cover",
                "0.5",
                "anatomy.extrusion.cover_resistance",
                "10 mm");
        assertThat(resistances(fresh(and(central)))).containsExactly(10000, 10000);
        assertThat(resistances(fresh(and(central, "herniation.lateral", "3 mm"))))
                .containsExactly(10000, 10000);
        assertThat(resistances(fresh(and(central, "herniation.lateral", "3 mm", "herniation.level", "L5/S1"))))
                .containsExactly(5000, 5000);
        assertThat(resistances(fresh(and(central, "resolution.dimensions", "3"))))
                .containsExactly(5000, 10000);
    }

    private static String[] and(List<String> settings, String... more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aFragmentThatHasSwollenFillsItsVoxelsWithThinnerMatrix() throws Exception {
        Tissue fresh = fresh("herniation.ligament", "bypassed");
        Tissue swollen = fresh(
                "herniation.ligament",
                "bypassed",
                "herniation.swollen",
                "100 %",
                "mechanisms.dehydration.free_load",
                "7 kPa");
        int v = fresh.fragment()[fresh.fragment().length / 2];
        assertThat(swollen.fraction(v)).isCloseTo(fresh.fraction(v), within(0.01));
        assertThat(swollen.proteoglycan(v)).isLessThan(0.95 * fresh.proteoglycan(v));
        assertThat(swollen.water(v)).isGreaterThan(fresh.water(v));
        assertThat(swollen.water(v) / swollen.freshWater(v)).isGreaterThan(1.05);
    }
}
