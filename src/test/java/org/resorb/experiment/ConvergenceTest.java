package org.resorb.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Voxel and step do not matter at 0.2 mm and 12 h. Means over seeds are compared: near the threshold a run ignites or
 * fizzles, so that single runs and medians jump, while the mean tells how many ignite. Agents stand for as much tissue at
 * every voxel.
 */
class ConvergenceTest {
    /** Half voxel and half step move the volume by less than this part of the first volume. */
    private static final double BOUND = 0.05;

    private static final List<String> SCENARIOS = List.of("sequestration", "extrusion", "protrusion");
    private static final int SEEDS = Table.isWanted() ? 12 : 4;

    /** A run at 0.1 mm costs as much as fifteen others; the table has all scenarios at it. */
    private static final int SEEDS_OF_FINEST = SEEDS / 2;

    private static final List<String> SCENARIOS_OF_FINEST = Table.isWanted() ? SCENARIOS : List.of("extrusion");

    @Test
    void halfTheStepChangesAnEarlySequestrationLittle() {
        Map<String, String> month = Map.of("duration", "1 mo", "resolution.longest_step", "12 h");
        double normal = Trial.run("", "sequestration", month, 1).volume(1);
        double fine = Trial.run(
                        "",
                        "sequestration",
                        Trial.with(month, "resolution.step", "6 h", "resolution.longest_step", "6 h"),
                        1)
                .volume(1);
        assertThat(fine).isBetween(normal - 0.02, normal + 0.02);
    }

    @Test
    @Tag("slow")
    void halfTheStepAloneOrWithHalfTheVoxelChangesTheVolumeByLessThanTheBound() {
        Table table = new Table("scenario,voxel_mm,step_h");
        List<Runnable> checks = new ArrayList<>();
        for (String scenario : SCENARIOS) {
            Trial normal = at(scenario, "0.2", "12", table);
            Trial halfStep = at(scenario, "0.2", "6", table);
            checks.add(() -> compare(scenario + " at 6 h", normal, halfStep));
            if (SCENARIOS_OF_FINEST.contains(scenario)) {
                Trial halfBoth = at(scenario, "0.1", "6", table);
                checks.add(() -> compare(scenario + " at 0.1 mm and 6 h", normal, halfBoth));
            }
        }
        if (Table.isWanted()) {
            tell(table);
        }
        table.write("convergence");
        checks.forEach(Runnable::run);
    }

    /** Told, not bound: in 12 h a macrophage wanders further than a voxel of 0.1 mm, so the step has to follow the voxel. */
    private static void tell(Table table) {
        for (String scenario : SCENARIOS) {
            at(scenario, "0.4", "12", table);
            at(scenario, "0.2", "24", table);
        }
        at("extrusion", "0.1", "12", table);
    }

    private static Trial at(String scenario, String voxel, String step, Table table) {
        String group = voxel.equals("0.4") ? "80" : voxel.equals("0.2") ? "20" : "5";
        Map<String, String> settings = Map.of(
                "resolution.voxel",
                voxel + " mm",
                "resolution.step",
                step + " h",
                "resolution.longest_step",
                step + " h",
                "resolution.macrophages_per_agent",
                group,
                "resolution.disc_cells_per_agent",
                group);
        Trial trial = Trial.run(scenario, scenario, settings, voxel.equals("0.1") ? SEEDS_OF_FINEST : SEEDS);
        table.add(scenario + "," + voxel + "," + step, trial);
        return trial;
    }

    private static void compare(String what, Trial normal, Trial fine) {
        for (int month : new int[] {1, 3, 6, 12, 24}) {
            assertThat(fine.mean(month))
                    .as(what + " after " + month + " months")
                    .isBetween(normal.mean(month) - BOUND, normal.mean(month) + BOUND);
        }
    }
}
