package org.resorb.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Knock-outs known from animals, organ culture and reason (docs/sources.md: haro2000a, haro2000b). */
class KnockOutTest {
    private static final Map<String, Map<String, String>> KNOCK_OUTS = new LinkedHashMap<>();

    static {
        KNOCK_OUTS.put("no macrophages", Map.of("mechanisms.macrophage_infiltration", "off"));
        KNOCK_OUTS.put("disc cells without MMP-3", Map.of("knock_outs", "[mmp3@disc_cells]"));
        KNOCK_OUTS.put("macrophages without MMP-7", Map.of("knock_outs", "[mmp7@macrophages]"));
        KNOCK_OUTS.put("no TNF", Map.of("knock_outs", "[tnf]"));
        KNOCK_OUTS.put("no VEGF", Map.of("knock_outs", "[vegf]"));
        KNOCK_OUTS.put("no new vessels", Map.of("mechanisms.neovascularization", "off"));
    }

    @Test
    void everyKnockOutSlowsASequestrationEvenOnACoarseGrid() {
        slowsResorption("sequestration", Trial.COARSE, 3, 6, 0.1, null);
    }

    @Test
    @Tag("slow")
    void everyKnockOutSlowsSequestrationAndExtrusion() {
        Table table = new Table("scenario,variant");
        // Later a free fragment has gone without TNF too: the cells still come, only slower.
        slowsResorption("sequestration", Map.of(), 10, 6, 0.2, table);
        slowsResorption("extrusion", Map.of(), 10, 24, 0.2, table);
        table.write("knock_outs");
    }

    /** Macrophages and MMP-3 must matter most: without them most of the volume stays. */
    private static void slowsResorption(
            String scenario, Map<String, String> settings, int seeds, int month, double clearly, Table table) {
        Trial control = Trial.run("control", scenario, settings, seeds);
        Map<String, Trial> trials = new LinkedHashMap<>();
        KNOCK_OUTS.forEach((name, change) -> {
            Map<String, String> all = new LinkedHashMap<>(settings);
            all.putAll(change);
            trials.put(name, Trial.run(name, scenario, all, seeds));
        });
        if (table != null) {
            table.add(scenario + ",control", control);
            trials.forEach((name, trial) -> table.add(scenario + "," + name, trial));
        }
        trials.forEach((name, trial) ->
                assertThat(trial.volume(month)).as(name).isGreaterThan(control.volume(month) + clearly));
        double strongest = Math.min(
                trials.get("no macrophages").volume(month),
                trials.get("disc cells without MMP-3").volume(month));
        for (String weaker : new String[] {"no TNF", "no VEGF", "no new vessels"}) {
            assertThat(strongest).as(weaker).isGreaterThan(trials.get(weaker).volume(month));
        }
    }

    @Test
    void discCellsWithoutMmp7ChangeNothing() {
        Trial control = Trial.run("control", "sequestration", Trial.COARSE, 1);
        Trial knockOut = Trial.run("", "sequestration", Trial.with(Trial.COARSE, "knock_outs", "[mmp7@disc_cells]"), 1);
        assertThat(knockOut.courses().get(0).series("fragment_volume_mm3"))
                .containsExactly(control.courses().get(0).series("fragment_volume_mm3"));
    }

    @Test
    void withoutMacrophagesMostOfTheVolumeIsLeftAfterAYear() {
        Map<String, String> year = Trial.with(Trial.COARSE, "duration", "12 mo");
        assertThat(Trial.run("", "no_macrophages", year, 1).volume(12)).isGreaterThan(0.6);
    }

    @Test
    void withoutMmp3OfDiscCellsMacrophagesHardlyEnter() {
        Trial control = Trial.run("control", "sequestration", Trial.COARSE, 3);
        Trial knockOut = Trial.run("no MMP-3", "no_mmp3", Trial.COARSE, 3);
        assertThat(knockOut.peak("macrophages_inside")).isLessThan(0.01 * control.peak("macrophages_inside"));
    }
}
