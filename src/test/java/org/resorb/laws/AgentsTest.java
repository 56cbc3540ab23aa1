package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.measure.Course;

/** An agent that stands for more cells makes runs scatter more and move nothing on average. */
class AgentsTest {
    private static final int DAYS = 60;
    private static final int SEEDS = 8;

    /** Beyond four standard errors of the difference, so much of the quantity is granted to rounding of densities. */
    private static final double GRANTED = 0.03;

    private static final List<String> COLUMNS =
            List.of("fragment_volume_fraction", "macrophages_m1", "vessel_length_mm");

    @ParameterizedTest
    @CsvSource({"macrophages_per_agent, 10, 40", "disc_cells_per_agent, 10, 40", "sprouts_per_agent, 1, 3"})
    void resultsDoNotDependOnTheCellsThatAnAgentStandsFor(String key, String few, String many) {
        double[][] fine = values(key, few);
        double[][] rough = values(key, many);
        for (int i = 0; i < COLUMNS.size(); i++) {
            double expected = StatUtils.mean(fine[i]);
            double error = (StatUtils.variance(fine[i]) + StatUtils.variance(rough[i])) / SEEDS;
            assertThat(StatUtils.mean(rough[i]))
                    .as(COLUMNS.get(i))
                    .isCloseTo(expected, within(4 * Math.sqrt(error) + GRANTED * expected));
        }
    }

    /** Last values by column and seed. */
    private static double[][] values(String key, String cells) {
        double[][] values = new double[COLUMNS.size()][SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            String[] settings = {"resolution." + key, cells, "seed", Integer.toString(seed + 1)};
            Course course = Coarse.run("sequestration", DAYS, settings);
            for (int i = 0; i < COLUMNS.size(); i++) {
                values[i][seed] = Coarse.last(course, COLUMNS.get(i));
            }
        }
        return values;
    }
}
