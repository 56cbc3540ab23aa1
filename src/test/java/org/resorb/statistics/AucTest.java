package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AucTest {
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.6, 0.5, 0.5, 0.4, 0.2};
    private static final boolean[] YES = LogisticRegressionTest.answers("11010100");

    /** Of 16 pairs 14 are in order and one is tied. */
    @Test
    void itIsThePartOfPairsInOrder() {
        assertThat(Auc.of(SCORES, YES)).isEqualTo(13.5 / 16);
        assertThat(Auc.deLong(SCORES, YES).value()).isCloseTo(13.5 / 16, within(1e-12));
    }

    /** Variance by hand from the places of each in the other side, on the logit. */
    @Test
    void theIntervalIsDeLongs() {
        double[] above = {1, 1, 0.75, 0.625};
        double[] below = {0.5, 0.875, 1, 1};
        double error = Math.sqrt(Moments.variance(above) / 4 + Moments.variance(below) / 4);
        double area = 13.5 / 16;
        double reach = Normal.Z * error / (area * (1 - area));
        double logit = Math.log(area / (1 - area));
        Estimate found = Auc.deLong(SCORES, YES);
        assertThat(found.lower()).isCloseTo(1 / (1 + Math.exp(reach - logit)), within(1e-12));
        assertThat(found.upper()).isCloseTo(1 / (1 + Math.exp(-reach - logit)), within(1e-12));
    }

    @Test
    void oneAnswerAloneHasNoAreaAndAPerfectOneOrOneOfEqualScoresNoInterval() {
        assertThat(Auc.of(new double[] {1, 2}, new boolean[] {true, true})).isNaN();
        assertThat(Auc.deLong(new double[] {1, 2}, new boolean[] {true, true}).isKnown())
                .isFalse();
        assertThat(Auc.deLong(new double[] {1, 2, 3, 4}, LogisticRegressionTest.answers("0011")))
                .isEqualTo(Estimate.alone(1));
        assertThat(Auc.deLong(new double[] {3, 3, 3, 3}, LogisticRegressionTest.answers("0011")))
                .isEqualTo(Estimate.alone(0.5));
    }

    @Test
    void scoresMayBeInfinite() {
        assertThat(Auc.of(new double[] {1, Double.POSITIVE_INFINITY}, new boolean[] {false, true}))
                .isEqualTo(1);
    }
}
