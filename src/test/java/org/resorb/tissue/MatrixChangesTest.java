package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixChangesTest {
    private final Tissue tissue =
            new SmallTissue(SmallTissue.square(4000, 200)).withBall(1200).build();
    private final int v = tissue.fragment()[20];

    @ParameterizedTest
    @ValueSource(doubles = {1, 6, 12, 24, 120})
    void proteoglycanFallsExponentiallyWhateverTheStep(double hours) {
        Changes changes = new Changes(tissue, hours);
        for (int step = 0; step < 240 / hours; step++) {
            changes.matrix().cleave(v, 0.004, Cause.MATRIX_DEGRADATION);
            changes.commit();
        }
        assertThat(tissue.proteoglycan(v)).isCloseTo(Math.exp(-0.96), within(1e-13));
        assertThat(tissue.proteoglycan(tissue.fragment()[21])).isEqualTo(1);
    }

    @Test
    void causesShareALossInProportionToTheirRates() {
        Changes changes = new Changes(tissue, 12);
        changes.matrix().cleave(v, 0.01, Cause.DEHYDRATION);
        changes.matrix().cleave(v, 0.03, Cause.MATRIX_DEGRADATION);
        changes.matrix().cleave(v, 0.02, Cause.TREATMENT);
        changes.matrix().cleave(v, 0.02, Cause.TREATMENT);
        changes.commit();
        double lost = -Math.expm1(-0.08 * 12) * SmallTissue.PROTEOGLYCAN_VOLUME;
        assertThat(tissue.balance().of(Cause.DEHYDRATION)).isCloseTo(-lost / 8, within(1e-15));
        assertThat(tissue.balance().of(Cause.MATRIX_DEGRADATION)).isCloseTo(-lost * 3 / 8, within(1e-15));
        assertThat(tissue.balance().of(Cause.TREATMENT)).isCloseTo(-lost / 2, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {6, 24, 120})
    void boundChemoattractantComesOffExponentiallyWhateverTheStep(double hours) {
        Changes changes = new Changes(tissue, hours);
        for (int step = 0; step < 240 / hours; step++) {
            changes.matrix().freeChemoattractant(v, 0.001);
            changes.matrix().freeChemoattractant(v, 0.003);
            changes.commit();
        }
        assertThat(tissue.boundChemoattractant(v)).isCloseTo(Math.exp(-0.96), within(1e-13));
        assertThat(tissue.boundChemoattractant(tissue.fragment()[21])).isEqualTo(1);
        assertThat(tissue.proteoglycan(v)).isEqualTo(1);
    }

    @Test
    void waterMovesToItsTarget() {
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < 20; step++) {
            changes.matrix().moveWater(v, 0.9, 0.005);
            changes.commit();
        }
        assertThat(tissue.water(v)).isCloseTo(0.9 - 0.12 * Math.exp(-1.2), within(1e-14));
        assertThat(tissue.balance().of(Cause.SWELLING)).isCloseTo(tissue.water(v) - 0.78, within(1e-14));
        assertThat(tissue.freshWater(v)).isEqualTo(0.78);
    }

    @Test
    void waterThatLeavesIsBookedToWhoTookTheChargeAndElseToDehydration() {
        Changes changes = new Changes(tissue, 12);
        changes.matrix().moveWater(v, 0.5, 0.01);
        changes.commit();
        double first = tissue.water(v);
        assertThat(tissue.balance().of(Cause.DEHYDRATION)).isCloseTo(first - 0.78, within(1e-15));
        changes.matrix().cleave(v, 0.01, Cause.MATRIX_DEGRADATION);
        changes.commit();
        double matrix = tissue.balance().of(Cause.MATRIX_DEGRADATION);
        changes.matrix().moveWater(v, 0.5, 0.01);
        changes.commit();
        assertThat(tissue.balance().of(Cause.MATRIX_DEGRADATION) - matrix)
                .isCloseTo(tissue.water(v) - first, within(1e-15));
        assertThat(tissue.balance().of(Cause.DEHYDRATION)).isCloseTo(first - 0.78, within(1e-15));
    }

    @Test
    void cutCollagenStaysUntilItIsEaten() {
        Changes changes = new Changes(tissue, 12);
        changes.matrix().degradeCollagen(v, 0.02);
        changes.commit();
        double cut = 0.35 * -Math.expm1(-0.24);
        assertThat(tissue.degradedCollagen(v)).isCloseTo(cut, within(1e-15));
        assertThat(tissue.collagen(v)).isCloseTo(0.35 - cut, within(1e-15));
        assertThat(tissue.balance().of(Cause.PHAGOCYTOSIS)).isZero();
        changes.matrix().clearDegradedCollagen(v, 0.01);
        changes.commit();
        assertThat(tissue.degradedCollagen(v)).isCloseTo(cut * Math.exp(-0.12), within(1e-15));
        assertThat(tissue.balance().of(Cause.PHAGOCYTOSIS))
                .isCloseTo(SmallTissue.COLLAGEN_VOLUME * cut * Math.expm1(-0.12), within(1e-15));
    }

    @Test
    void whatWasAskedForOnceHappensOnce() {
        Changes changes = new Changes(tissue, 12);
        changes.matrix().cleave(v, 0.01, Cause.TREATMENT);
        changes.matrix().degradeCollagen(v, 0.01);
        changes.matrix().clearDegradedCollagen(v, 0.01);
        changes.matrix().moveWater(v, 0.5, 0.01);
        changes.commit();
        double fraction = tissue.fraction(v);
        double collagen = tissue.collagen(v);
        changes.commit();
        assertThat(tissue.fraction(v)).isEqualTo(fraction);
        assertThat(tissue.collagen(v)).isEqualTo(collagen);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theBookClosesAndNothingGoesNegativeWhateverIsAskedFor(long seed) {
        Random random = new Random(seed);
        Changes changes = new Changes(tissue, 12);
        double start = whole();
        for (int step = 0; step < 200; step++) {
            for (int u : tissue.fragment()) {
                askForAnything(changes, u, random);
            }
            changes.commit();
            double booked = Declared.CAUSES.all().stream()
                    .mapToDouble(tissue.balance()::of)
                    .sum();
            assertThat(booked).isCloseTo(whole() - start, within(1e-12 * start));
            for (int u : tissue.fragment()) {
                assertThat(tissue.proteoglycan(u)).isGreaterThanOrEqualTo(0);
                assertThat(tissue.collagen(u)).isGreaterThanOrEqualTo(0);
                assertThat(tissue.degradedCollagen(u)).isGreaterThanOrEqualTo(0);
                assertThat(tissue.water(u)).isGreaterThanOrEqualTo(0);
            }
        }
        assertThat(tissue.balance().of(Cause.GRANULATION)).isNegative();
    }

    private static void askForAnything(Changes changes, int u, Random random) {
        double rate = Math.pow(10, -4 + 3 * random.nextDouble());
        switch (random.nextInt(6)) {
            case 0 -> changes.matrix().cleave(u, rate, Cause.MATRIX_DEGRADATION);
            case 1 -> changes.matrix().cleave(u, rate, Cause.TREATMENT);
            case 2 -> changes.matrix().degradeCollagen(u, rate);
            case 3 -> changes.matrix().clearDegradedCollagen(u, rate);
            case 4 -> changes.matrix().moveWater(u, random.nextDouble() * 1.1 * (random.nextInt(4) / 3), rate);
            default -> changes.matrix().cleave(u, random.nextInt(50) == 0 ? 1e6 : 0, Cause.DEHYDRATION);
        }
    }

    private double whole() {
        double sum = 0;
        for (int u : tissue.fragment()) {
            sum += tissue.fraction(u);
        }
        return sum;
    }

    @Test
    void granulationTissueTakesOverWhatIsNearlyGone() {
        Changes changes = new Changes(tissue, 12);
        int cells = tissue.cells(DISC_CELL).size();
        for (int u : tissue.fragment()) {
            if (tissue.grid().x(u) < 0) {
                changes.matrix().moveWater(u, 0, 10);
                changes.matrix().cleave(u, 10, Cause.TREATMENT);
            }
        }
        double left = 0.35 * SmallTissue.COLLAGEN_VOLUME;
        assertThat(left).isLessThan(0.12);
        changes.commit();
        int half = tissue.fragment().length / 2;
        assertThat(tissue.balance().of(Cause.GRANULATION)).isCloseTo(-half * left, within(1e-9));
        for (int u : tissue.fragment()) {
            boolean front = tissue.grid().x(u) < 0;
            assertThat(tissue.inFragment(u)).isEqualTo(!front);
            assertThat(tissue.fraction(u) == 0).isEqualTo(front);
            assertThat(tissue.depth(u) == 0).isEqualTo(front);
            assertThat(tissue.density(DISC_CELL, u) == 0 || !front).isTrue();
        }
        assertThat(tissue.cells(DISC_CELL).size()).isBetween(cells * 2 / 5, cells * 3 / 5);
    }

    @Test
    void collagenThatCellsLayIsBookedToItsCauseAndOnlyInTheFragment() {
        Tissue tissue =
                new SmallTissue(SmallTissue.square(4000, 200)).withBall(600).build();
        int inside = tissue.fragment()[0];
        int outside = tissue.grid().at(1500, 1500, 0);
        double before = tissue.collagen(inside);
        double fraction = tissue.fraction(inside);
        Changes changes = new Changes(tissue, 12);
        changes.matrix().layCollagen(inside, 0.001, Cause.SWELLING);
        changes.matrix().layCollagen(outside, 0.001, Cause.SWELLING);
        changes.commit();
        changes.commit();
        assertThat(tissue.collagen(inside)).isCloseTo(before + 0.012, within(1e-15));
        assertThat(tissue.collagen(outside)).isZero();
        assertThat(tissue.balance().of(Cause.SWELLING)).isCloseTo(tissue.fraction(inside) - fraction, within(1e-15));
    }
}
