package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Chondromodulin.CHONDROMODULIN;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.tissue.Chondromodulin;
import org.resorb.tissue.Tissue;

class CartilageInhibitionTest {
    private static Tissue afterADay(String cartilage, String production) throws Exception {
        Scenario scenario = ScenarioFile.read(
                        "sequestration",
                        Map.of(
                                "herniation.composition.nucleus", "rest",
                                "herniation.composition.annulus", "0 %",
                                "herniation.composition.endplate_cartilage", cartilage,
                                "mechanisms.cartilage_inhibition.production", production,
                                "resolution.voxel", "0.4 mm"))
                .scenario();
        Simulation simulation = Simulation.of(scenario);
        simulation.start();
        simulation.advance();
        return simulation.tissue();
    }

    @Test
    void withoutProductionNothingIsInhibited() throws Exception {
        Tissue tissue = afterADay("50 %", "0 /h");
        for (int v : tissue.living()) {
            assertThat(Chondromodulin.uninhibited(tissue, v)).isEqualTo(1);
        }
    }

    @Test
    void itIsMostInsideCartilageAndFadesAround() throws Exception {
        Tissue tissue = afterADay("20 %", "1.33 /h");
        double inside = 0;
        double outside = Double.MAX_VALUE;
        for (int v : tissue.fragment()) {
            double c = tissue.of(CHONDROMODULIN, v);
            inside = Math.max(inside, tissue.cartilage(v) * c);
            outside = Math.min(outside, c);
        }
        assertThat(inside).isGreaterThan(1);
        assertThat(outside).isLessThan(inside / 3);
    }

    @Test
    void moreCartilageShieldsMore() throws Exception {
        assertThat(mean(afterADay("60 %", "1.33 /h"))).isLessThan(mean(afterADay("10 %", "1.33 /h")));
    }

    private static double mean(Tissue tissue) {
        double sum = 0;
        for (int v : tissue.fragment()) {
            sum += Chondromodulin.uninhibited(tissue, v);
        }
        return sum / tissue.fragment().length;
    }

    @Test
    void oneUnitHalvesAndTwoLeaveASeventeenth() {
        Tissue tissue = TinyTissue.withFragment(4, 2, 2).build();
        TinyTissue.fill(tissue, CHONDROMODULIN, 1);
        assertThat(Chondromodulin.uninhibited(tissue, 0)).isEqualTo(0.5);
        TinyTissue.fill(tissue, CHONDROMODULIN, 2);
        assertThat(Chondromodulin.uninhibited(tissue, 0)).isCloseTo(1 / 17.0, within(1e-12));
    }
}
