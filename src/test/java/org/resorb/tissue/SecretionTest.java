package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Tnf.TNF;
import static org.resorb.tissue.Vegf.VEGF;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;

class SecretionTest {
    private final Grid grid = new Grid(4, 3, 1, 200, 200, 0, 0);
    private final Diffusion diffusion = new Diffusion(grid, all(grid));
    private final Exchange exchange = diffusion.exchange();

    private static boolean[] all(Grid grid) {
        boolean[] all = new boolean[grid.size()];
        Arrays.fill(all, true);
        return all;
    }

    @Test
    void aKnockOutStopsThatSubstanceFromThoseCells() {
        Set<Product> knockOuts = Set.of(new Product(MMP3, DISC_CELL), new Product(TNF, Source.EVERY_CELL));
        Secretion secretion = new Secretion(exchange, knockOuts);
        secretion.begin(MMP3, 0.1);
        assertThat(secretion.possible(DISC_CELL)).isFalse();
        assertThat(secretion.possible(MACROPHAGE)).isTrue();
        secretion.begin(TNF, 0.1);
        assertThat(secretion.possible(DISC_CELL)).isFalse();
        assertThat(secretion.possible(MACROPHAGE)).isFalse();
        secretion.begin(VEGF, 0.1);
        assertThat(secretion.possible(DISC_CELL)).isTrue();
        assertThat(secretion.possible(MACROPHAGE)).isTrue();
    }

    @Test
    void whatIsKnockedOutIsNotReleasedEvenIfNobodyAsks() {
        Secretion secretion = new Secretion(exchange, Set.of(new Product(VEGF, DISC_CELL)));
        secretion.begin(VEGF, 0.1);
        secretion.release(5, 2, DISC_CELL);
        assertThat(exchange.released()).isFalse();
        secretion.release(5, 2, MACROPHAGE);
        assertThat(exchange.released()).isTrue();
    }

    @Test
    void aSourceThatTheSubstanceDoesNotDeclareIsRefused() {
        Secretion secretion = new Secretion(exchange, Set.of());
        secretion.begin(TNF, 0.1);
        assertThatThrownBy(() -> secretion.release(5, 2, DISC_CELL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tnf is released by disc_cells, but does not declare it");
    }

    @Test
    void releaseAndClearanceAreScaledAndForgotten() {
        Secretion secretion = new Secretion(exchange, Set.of());
        secretion.begin(VEGF, 0.1);
        for (int v = 0; v < grid.size(); v++) {
            secretion.release(v, 2, MACROPHAGE);
            secretion.takeUp(v, 0.1);
        }
        secretion.scaleRelease(0.5);
        assertThat(settled()).isCloseTo(5, within(1e-9));
        assertThat(exchange.released()).isTrue();
        secretion.begin(VEGF, 0.2);
        assertThat(exchange.released()).isFalse();
        secretion.release(0, 1.2, MACROPHAGE);
        assertThat(settled()).isCloseTo(0.5, within(0.05));
    }

    private double settled() {
        Field relativeDiffusivity = new Field(grid);
        relativeDiffusivity.fill(1);
        diffusion.conduct(relativeDiffusivity, new Membrane(grid, 200));
        Field c = new Field(grid);
        diffusion.settle(c, 1e7, exchange, 1e-10, new Diffusion.Pace(), true);
        return c.at(5);
    }
}
