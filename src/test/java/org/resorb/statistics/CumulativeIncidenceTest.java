package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.resorb.statistics.CumulativeIncidence.End;

class CumulativeIncidenceTest {
    private static final int MANY = 4000;

    @Test
    void oftenEnoughItFindsTheClosedFormOfTwoConstantRatesThoughSomeAreLost() {
        Random random = new Random(4);
        double[] times = new double[MANY];
        End[] ends = new End[MANY];
        for (int i = 0; i < MANY; i++) {
            double event = -Math.log(1 - random.nextDouble()) / 0.3;
            double rival = -Math.log(1 - random.nextDouble()) / 0.2;
            double lost = 1 + 5 * random.nextDouble();
            times[i] = Math.min(lost, Math.min(event, rival));
            ends[i] = times[i] == event ? End.EVENT : times[i] == rival ? End.RIVAL : End.NOTHING;
        }
        double exact = 0.3 / 0.5 * (1 - Math.exp(-0.5 * 2));
        assertThat(CumulativeIncidence.at(2, times, ends)).isCloseTo(exact, within(0.03));
    }

    @Test
    void withoutARivalItIsOneLessTheEstimateOfKaplanAndMeier() {
        double[] times = {1, 2, 2, 3, 5, 8, 8, 9};
        boolean[] happened = {true, true, false, true, false, true, true, false};
        End[] ends = new End[times.length];
        Arrays.setAll(ends, i -> happened[i] ? End.EVENT : End.NOTHING);
        KaplanMeier.of(times, happened)
                .steps()
                .forEach(step -> assertThat(CumulativeIncidence.at(step.time(), times, ends))
                        .isCloseTo(1 - step.without().value(), within(1e-12)));
    }

    @Test
    void eachNeedsATimeAndAnEnd() {
        assertThatThrownBy(() -> CumulativeIncidence.at(1, new double[] {Double.NaN}, new End[] {End.EVENT}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
