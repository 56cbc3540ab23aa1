package org.resorb.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the four types of herniation do, and what must not happen: faults that such a model easily has. */
class CourseOfTypesTest {
    private static final List<String> TYPES = List.of("bulge", "protrusion", "extrusion", "sequestration");
    private static final String IMMUNE_CELLS_OFF = "mechanisms.macrophage_infiltration";

    @Test
    void theMoreContainedAFragmentTheMoreOfItStays() {
        double last = 2;
        for (String type : TYPES) {
            double left = Trial.run(type, type, Trial.COARSE, 2).volume(6);
            assertThat(left).as(type).isLessThan(last);
            last = left;
        }
    }

    @Test
    void waterAndLoadShrinkAContainedFragmentALittleWithoutAnyImmuneCell() {
        Map<String, String> settings = Trial.with(Trial.COARSE, "duration", "24 mo", IMMUNE_CELLS_OFF, "off");
        for (String type : List.of("bulge", "protrusion")) {
            assertThat(Trial.run(type, type, settings, 1).volume(24)).as(type).isBetween(0.7, 0.97);
        }
    }

    @Test
    void aFreeFragmentGrowsBeforeItShrinks() {
        Trial free = Trial.run("free", "sequestration", Trial.COARSE, 1);
        double[] volume = free.courses().get(0).series("fragment_volume_fraction");
        assertThat(free.peak("fragment_volume_fraction")).isBetween(1.01, 1.3);
        assertThat(volume[7]).isGreaterThan(1);
        assertThat(volume[volume.length - 1]).isLessThan(1);
    }

    @Test
    void painFallsBeforeTheVolume() {
        Trial free = Trial.run("free", "sequestration", Trial.COARSE, 1);
        double pain = free.median("pain_vas", 2) / free.median("pain_vas", 0);
        assertThat(pain).isLessThan(free.volume(2));
    }

    @Test
    @Tag("slow")
    @EnabledIfSystemProperty(named = "tables", matches = "true")
    void theTypesAreTabled() {
        Table table = new Table("scenario");
        for (String type : TYPES) {
            table.add(type, Trial.run(type, type, Map.of(), 20));
        }
        table.write("four_types");
    }

    @Test
    @Tag("slow")
    void aFreeFragmentIsNeitherGoneInThreeMonthsNorMostlyThereAfterSix() {
        Trial sequestration = Trial.run("sequestration", "sequestration", Map.of("duration", "6 mo"), 10);
        assertThat(sequestration.volume(3))
                .as("a small sequestration is not gone in three months; half-times are judged in cohorts")
                .isGreaterThan(1.0 / 3);
        assertThat(sequestration.volume(6)).as("most of the loss is early").isLessThan(0.5);
    }
}
