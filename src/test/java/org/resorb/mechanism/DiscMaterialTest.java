package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.measure.Course;
import org.resorb.quantity.Length;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

class DiscMaterialTest {
    @TempDir
    Path folder;

    private final DiscMaterial material = Given.mechanism(DiscMaterial.class, "expulsion_time", "1 d");

    private static double volume(Tissue tissue) {
        double sum = 0;
        for (int v : tissue.fragment()) {
            sum += tissue.fraction(v);
        }
        return sum;
    }

    @Test
    void whatIsAwaitedComesAsFreshAsTheFirst() {
        Tissue tissue = TinyTissue.withFragment(6, 2, 4).build();
        double before = volume(tissue);
        new Changes(tissue, 1).await(0.25);
        TinyTissue.act(material, tissue, 100);
        assertThat(volume(tissue)).isCloseTo(1.25 * before, within(1e-9));
        assertThat(tissue.water(0)).isCloseTo(1.25 * 0.78, within(1e-9));
        assertThat(tissue.proteoglycan(0)).isCloseTo(1.25, within(1e-9));
        assertThat(tissue.collagen(0)).isCloseTo(1.25 * 0.35, within(1e-9));
        assertThat(tissue.awaited()).isCloseTo(0, within(1e-9));
        assertThat(tissue.balance().of(Cause.FOLLOWING)).isCloseTo(0.25 * before, within(1e-9));
    }

    @Test
    void twoThirdsHaveComeAfterItsTime() {
        Tissue tissue = TinyTissue.withFragment(6, 2, 4).build();
        new Changes(tissue, 1).await(1);
        TinyTissue.act(material, tissue, 2);
        assertThat(tissue.followed()).isCloseTo(1 - Math.exp(-1), within(1e-12));
    }

    @Test
    void whatHasFollowedIsChargedAsWhatWasThere() {
        Tissue tissue = TinyTissue.withFragment(6, 2, 4).build();
        new Changes(tissue, 1).await(0.5);
        TinyTissue.act(material, tissue, 100);
        assertThat(tissue.proteoglycan(0) / tissue.freshProteoglycan(0)).isCloseTo(1, within(1e-9));
        assertThat(tissue.water(0) / tissue.freshWater(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aContainedFragmentGrowsFromTheDayOnWhenItFollowsAndItsBookCloses() throws Exception {
        Course course = run("protrusion");
        double[] volume = course.series("fragment_volume_fraction");
        assertThat(course.series("change_by_following_mm3")[20]).isZero();
        assertThat(volume[60]).isGreaterThan(volume[20] + 0.2);
    }

    @Test
    void nothingFollowsIntoASequestration() throws Exception {
        assertThat(run("sequestration").series("change_by_following_mm3")).containsOnly(0);
    }

    @Test
    void aDiscThatHerniatesAgainDoesSoAtOnceAndTheFileTellsItAgain() throws Exception {
        String path = folder.resolve("again.yaml").toString();
        Files.writeString(
                Path.of(path),
                "name: again\nextends: bulge\nresolution: {voxel: 0.4 mm, step: 24 h}\nduration: 30 d\n"
                        + "interventions: [{at: 20 d, herniates: 40 %}]\n");
        ScenarioFile file = ScenarioFile.read(path, Map.of());
        double[] booked = Simulation.of(file.scenario()).run().course().series("change_by_following_mm3");
        double volume = file.scenario().herniation().volume() * Length.MM3_PER_ML;
        assertThat(booked[20]).isZero();
        assertThat(booked[21]).isCloseTo(0.4 * volume, within(0.02 * volume));
        assertThat(booked[30]).isEqualTo(booked[21]);
        assertThat(file.toYaml()).contains("herniates: 40 %");
    }

    private static Course run(String type) throws Exception {
        return Simulation.of(ScenarioFile.read(
                                type,
                                Map.of(
                                        "herniation.following", "30 %",
                                        "herniation.following_from", "20 d",
                                        "mechanisms.disc_material.expulsion_time", "10 d",
                                        "resolution.voxel", "0.4 mm",
                                        "resolution.step", "24 h",
                                        "duration", "60 d"))
                        .scenario())
                .run()
                .course();
    }
}
