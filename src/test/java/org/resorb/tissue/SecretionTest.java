package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;
import org.resorb.tissue.Product.Source;

class SecretionTest {
    private final Grid grid = new Grid(4, 3, 1, 200, 200, 0, 0);
    private final Exchange exchange = new Exchange(grid);

    @Test
    void aKnockOutStopsThatSubstanceFromThoseCells() {
        Set<Product> knockOuts =
                Set.of(new Product(Substance.MMP3, Source.DISC_CELLS), new Product(Substance.TNF, Source.EVERYWHERE));
        Secretion secretion = new Secretion(exchange, knockOuts);
        secretion.begin(Substance.MMP3, 0.1);
        assertThat(secretion.possible(Source.DISC_CELLS)).isFalse();
        assertThat(secretion.possible(Source.MACROPHAGES)).isTrue();
        secretion.begin(Substance.TNF, 0.1);
        assertThat(secretion.possible(Source.DISC_CELLS)).isFalse();
        assertThat(secretion.possible(Source.MACROPHAGES)).isFalse();
        secretion.begin(Substance.MMP7, 0.1);
        assertThat(secretion.possible(Source.DISC_CELLS)).isTrue();
        assertThat(secretion.possible(Source.MACROPHAGES)).isTrue();
    }

    @Test
    void releaseAndClearanceAreScaledAndForgotten() {
        Secretion secretion = new Secretion(exchange, Set.of());
        secretion.begin(Substance.VEGF, 0.1);
        for (int v = 0; v < grid.size(); v++) {
            secretion.release(v, 2);
            secretion.takeUp(v, 0.1);
        }
        secretion.scaleRelease(0.5);
        assertThat(settled()).isCloseTo(5, within(1e-9));
        assertThat(exchange.released()).isTrue();
        secretion.begin(Substance.VEGF, 0.2);
        assertThat(exchange.released()).isFalse();
        secretion.release(0, 1.2);
        assertThat(settled()).isCloseTo(0.5, within(0.05));
    }

    private double settled() {
        boolean[] all = new boolean[grid.size()];
        java.util.Arrays.fill(all, true);
        Field ease = new Field(grid);
        ease.fill(1);
        Diffusion diffusion = new Diffusion(grid, all);
        diffusion.conduct(ease, new Membrane(grid, 200));
        Field c = new Field(grid);
        diffusion.settle(c, 1e7, exchange, 1e-10, new Diffusion.Pace(), true);
        return c.at(5);
    }
}
