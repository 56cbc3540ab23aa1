package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnzymeInhibitorTest {
    @Test
    void whatIsFreeAndWhatIsBoundAreInBalance() {
        for (double total : new double[] {1e-3, 1, 1e3}) {
            for (double dissociation : new double[] {1e-3, 1, 100}) {
                EnzymeInhibitor timp = new EnzymeInhibitor(total, dissociation);
                for (double enzyme = 1e-3; enzyme < 1e4; enzyme *= 1.7) {
                    double part = timp.freePart(enzyme);
                    double bound = enzyme * (1 - part);
                    double product = enzyme * part * (total - bound);
                    double rounding = 1e-12 * (dissociation + total + enzyme) * enzyme;
                    assertThat(product).isCloseTo(dissociation * bound, within(rounding));
                }
            }
        }
    }

    @Test
    void whereItBindsTightlyEnzymeIsFreeOnlyBeyondIt() {
        EnzymeInhibitor timp = new EnzymeInhibitor(8, 1e-12);
        assertThat(8 * timp.freePart(8)).isCloseTo(0, within(1e-5));
        assertThat(4 * timp.freePart(4)).isCloseTo(0, within(1e-10));
        assertThat(20 * timp.freePart(20)).isCloseTo(12, within(1e-10));
    }

    @Test
    void aTraceOfEnzymeSharesWithFreeInhibitorAlone() {
        for (double enzyme : new double[] {0, 1e-300, 1e-12}) {
            assertThat(new EnzymeInhibitor(6, 2).freePart(enzyme)).isCloseTo(0.25, within(1e-12));
        }
        assertThat(new EnzymeInhibitor(1e9, 1e-3).freePart(1e-9)).isCloseTo(1e-12, within(1e-20));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 100})
    void moreEnzymeIsMoreFreeEnzymeAndMoreInhibitorLess(double dissociation) {
        double before = 0;
        for (double enzyme = 0.01; enzyme < 1e6; enzyme *= 1.3) {
            double part = new EnzymeInhibitor(10, dissociation).freePart(enzyme);
            assertThat(part).isBetween(0.0, 1.0);
            assertThat(enzyme * part).isGreaterThan(before);
            assertThat(new EnzymeInhibitor(11, dissociation).freePart(enzyme)).isLessThan(part);
            before = enzyme * part;
        }
    }

    @Test
    void withoutInhibitorAllIsFreeToTheLastBit() {
        for (double enzyme : new double[] {0, 1e-9, 1, 1e9}) {
            assertThat(EnzymeInhibitor.NONE.freePart(enzyme)).isEqualTo(1);
        }
    }
}
