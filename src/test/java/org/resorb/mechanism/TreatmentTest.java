package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Il10.IL10;
import static org.resorb.tissue.Mcp1.MCP1;
import static org.resorb.tissue.Tnf.TNF;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

class TreatmentTest {
    private final Treatment treatment = new Treatment();
    private final Tissue tissue =
            TinyTissue.withFragment(4, 1, 2).drugs(Given.reference().drugs()).build();

    private static Drug drug(String name) {
        return Given.reference().drugs().get(name);
    }

    private static double effect(Drug drug, double level) {
        return level / (level + drug.halfEffect());
    }

    @Test
    void condoliaseDigestsProteoglycanAndWearsOff() {
        Drug condoliase = drug("condoliase");
        tissue.medication().give("condoliase", 1);
        TinyTissue.act(treatment, tissue, 3);
        double exponent = 0;
        for (int step = 0; step < 3; step++) {
            double level = Math.pow(2, -step * TinyTissue.HOURS / condoliase.halfLife());
            exponent += condoliase.digestsProteoglycan() * effect(condoliase, level) * TinyTissue.HOURS;
        }
        double left = Math.exp(-exponent);
        assertThat(tissue.proteoglycan(0)).isCloseTo(left, within(1e-12));
        assertThat(tissue.balance().of(Cause.TREATMENT)).isCloseTo(-2 * 0.1 * (1 - left), within(1e-12));
    }

    @Test
    void givenMcp1AppearsInTheFragment() {
        Drug mcp1 = drug("recombinant_mcp1");
        tissue.medication().give("recombinant_mcp1", 2);
        double[] released = Asked.release(treatment, MCP1, tissue);
        double supplied = mcp1.suppliesMcp1() * effect(mcp1, 2);
        assertThat(released[0]).isCloseTo(supplied, within(1e-6 * supplied));
        assertThat(released[3]).isZero();
    }

    @Test
    void withoutADoseNothingHappens() {
        TinyTissue.act(treatment, tissue, 20);
        assertThat(tissue.proteoglycan(0)).isEqualTo(1);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            assertThat(Asked.release(treatment, substance, tissue)).containsOnly(0);
        }
    }

    @Test
    void whatOnlyBlocksOrRelievesNeitherDigestsNorSupplies() {
        for (String name : new String[] {"anti_tnf", "anti_vegf", "mmp_inhibitor", "nsaid", "heat"}) {
            tissue.medication().give(name, 5);
        }
        TinyTissue.act(treatment, tissue, 20);
        assertThat(tissue.proteoglycan(0)).isEqualTo(1);
        assertThat(Asked.release(treatment, MCP1, tissue)).containsOnly(0);
    }

    @Test
    void anyDoseDigestsNoFasterThanAtFullEffect() {
        tissue.medication().give("condoliase", 1e12);
        TinyTissue.act(treatment, tissue, 1);
        double full = Math.exp(-drug("condoliase").digestsProteoglycan() * TinyTissue.HOURS);
        assertThat(tissue.proteoglycan(0)).isCloseTo(full, within(1e-9));
    }

    @Test
    void dosesAddUp() {
        Drug antiTnf = drug("anti_tnf");
        tissue.medication().give("anti_tnf", 1);
        tissue.medication().give("anti_tnf", 2);
        assertThat(tissue.medication().left(TNF))
                .isCloseTo(1 - antiTnf.blocksTnf() * effect(antiTnf, 3), within(1e-12));
        assertThat(tissue.medication().left(IL10)).isEqualTo(1);
    }
}
