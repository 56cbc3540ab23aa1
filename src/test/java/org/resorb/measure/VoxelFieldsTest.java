package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.resorb.laws.Coarse;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.Declared;

class VoxelFieldsTest {
    private static VoxelField named(String name) {
        return VoxelFields.DECLARED.all().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyDeclaredSubstanceIsAFieldByItsName() {
        assertThat(VoxelFields.DECLARED.substances())
                .extracting(VoxelField::name)
                .isEqualTo(Declared.SUBSTANCES.names());
    }

    @Test
    void noTwoFieldsHaveOneName() {
        assertThat(VoxelFields.DECLARED.all())
                .extracting(VoxelField::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9_]+"));
    }

    @Test
    void theMaskOfTheFragmentHoldsTheVolumeOnMri() {
        Scenario scenario = Coarse.scenario("sequestration", 120);
        List<Double> inMask = new ArrayList<>();
        VoxelFields.Reader[] reader = new VoxelFields.Reader[1];
        Course course = Simulation.of(scenario)
                .watchedBy((now, hours) -> {
                    if (reader[0] == null) {
                        reader[0] = new VoxelFields.Reader(now.grid(), scenario.imaging());
                    }
                    IntToDoubleFunction mask = reader[0].values(named("fragment_mask"), now);
                    double sum = 0;
                    for (int v : now.fragment()) {
                        sum += mask.applyAsDouble(v) * now.fraction(v);
                    }
                    inMask.add(sum);
                })
                .run()
                .course();
        double[] volume = course.series("mri_volume_fraction");
        for (int day = 0; day < volume.length; day++) {
            assertThat(inMask.get(day) / inMask.get(0)).isCloseTo(volume[day], within(1e-12));
        }
        assertThat(volume[120]).isLessThan(0.9);
    }
}
