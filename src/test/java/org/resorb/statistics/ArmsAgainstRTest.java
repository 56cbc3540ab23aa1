package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.RLanguage.vector;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resorb.RLanguage;

/** What compares arms says the same as R, whose package survival is r-cran-survival in Debian. */
class ArmsAgainstRTest {
    private static final double CLOSE = 1e-6;

    @BeforeAll
    static void whereRIs() {
        RLanguage.needs("survival");
    }

    private static void assertSame(Contrast found, double[] expected) {
        double[] ours = {
            found.estimate().value(), found.estimate().lower(), found.estimate().upper(), found.p()
        };
        assertThat(ours).containsExactly(expected, within(CLOSE));
    }

    @Test
    void meansOfTwoArms() throws IOException {
        double[] a = TwoArms.numbers(1, TwoArms.FIRST, 3.1, 2.4);
        double[] b = TwoArms.numbers(2, TwoArms.SECOND, 4.2, 1.7);
        assertSame(MeanDifference.of(a, b), RLanguage.numbers("""
                t <- t.test(%s, %s)
                cat(t$estimate[1] - t$estimate[2], t$conf.int, t$p.value, fill = FALSE)
                """.formatted(vector(a), vector(b))));
    }

    @Test
    void meansOfPairs() throws IOException {
        double[] differences = TwoArms.numbers(3, TwoArms.FIRST, 0.6, 1.9);
        assertSame(MeanDifference.paired(differences), RLanguage.numbers("""
                t <- t.test(%s)
                cat(t$estimate, t$conf.int, t$p.value)
                """.formatted(vector(differences))));
    }

    @Test
    void partsOfTwoArms() throws IOException {
        TwoProportions parts = new TwoProportions(new Proportion(56, 70), new Proportion(48, 80));
        assertSame(parts.difference(), RLanguage.numbers("""
                a <- prop.test(56, 70, correct = FALSE)$conf.int
                b <- prop.test(48, 80, correct = FALSE)$conf.int
                d <- 56 / 70 - 48 / 80
                cat(d, d - sqrt((56 / 70 - a[1])^2 + (b[2] - 48 / 80)^2), d + sqrt((a[2] - 56 / 70)^2 + (48 / 80 - b[1])^2),
                    prop.test(c(56, 48), c(70, 80), correct = FALSE)$p.value)
                """));
        assertSame(parts.ratio(), RLanguage.numbers("""
                r <- (56 / 70) / (48 / 80)
                e <- exp(qnorm(0.975) * sqrt(1 / 56 - 1 / 70 + 1 / 48 - 1 / 80))
                cat(r, r / e, r * e, chisq.test(matrix(c(56, 14, 48, 32), 2), correct = FALSE)$p.value)
                """));
    }

    @Test
    void partsOfPairs() throws IOException {
        double[] p = RLanguage.numbers("cat(mcnemar.test(matrix(c(20, 14, 5, 30), 2), correct = FALSE)$p.value)");
        assertThat(new PairedProportions(14, 5, 69).contrast().p()).isCloseTo(p[0], within(CLOSE));
    }

    @Test
    void timesOfTwoArms() throws IOException {
        double[] a = TwoArms.times(1, TwoArms.FIRST, 0.02);
        double[] b = TwoArms.times(2, TwoArms.SECOND, 0.045);
        boolean[] happenedInA = TwoArms.happened(1, a);
        boolean[] happenedInB = TwoArms.happened(2, b);
        TwoSurvivals two = new TwoSurvivals(a, happenedInA, b, happenedInB);
        double[] expected = RLanguage.numbers(
                """
                library(survival)
                time <- c(%s, %s)
                event <- c(%s, %s)
                first <- rep(c(1, 0), c(%d, %d))
                cox <- summary(coxph(Surv(time, event) ~ first, ties = "efron"))
                rank <- survdiff(Surv(time, event) ~ first)
                cat(cox$conf.int[c(1, 3, 4)], pchisq(rank$chisq, 1, lower.tail = FALSE), rank$chisq, sum(event))
                """.formatted(vector(a), vector(b), vector(happenedInA), vector(happenedInB), a.length, b.length));
        assertSame(two.hazardRatio(), new double[] {expected[0], expected[1], expected[2], expected[3]});
        assertThat(two.logRank()).isCloseTo(expected[4], within(CLOSE));
        assertThat(two.events()).isEqualTo((int) expected[5]);
    }

    @Test
    void timesOfPairs() throws IOException {
        double[] a = TwoArms.times(1, TwoArms.FIRST, 0.02);
        double[] b = TwoArms.times(2, TwoArms.FIRST, 0.045);
        boolean[] happenedInA = TwoArms.happened(1, a);
        boolean[] happenedInB = TwoArms.happened(2, b);
        double[] expected = RLanguage.numbers(
                """
                library(survival)
                n <- %d
                time <- c(%s, %s)
                event <- c(%s, %s)
                first <- rep(c(1, 0), c(n, n))
                pair <- c(1:n, 1:n)
                cox <- summary(coxph(Surv(time, event) ~ first + strata(pair)))
                rank <- survdiff(Surv(time, event) ~ first + strata(pair))
                cat(cox$conf.int[c(1, 3, 4)], pchisq(rank$chisq, 1, lower.tail = FALSE))
                """.formatted(a.length, vector(a), vector(b), vector(happenedInA), vector(happenedInB)));
        assertSame(PairedTimes.of(a, happenedInA, b, happenedInB).hazardRatio(), expected);
    }

    @Test
    void powerByFormulas() throws IOException {
        double[] expected = RLanguage.numbers("""
                cat(power.t.test(n = 40, delta = 1.2, sd = 2.5, strict = TRUE)$power,
                    power.t.test(n = 12, delta = 1, sd = 1.4, type = "paired", strict = TRUE)$power,
                    power.t.test(n = 2, delta = 3, sd = 1, type = "paired", strict = TRUE)$power,
                    power.prop.test(n = 60, p1 = 0.5, p2 = 0.7, strict = TRUE)$power)
                """);
        assertThat(PowerFormula.means(1.2, new double[] {2.5, 2.5}, new int[] {40, 40}, 0.05))
                .isCloseTo(expected[0], within(1e-5));
        assertThat(PowerFormula.pairs(1, 1.4, 12, 0.05)).isCloseTo(expected[1], within(1e-5));
        assertThat(PowerFormula.pairs(3, 1, 2, 0.05)).isCloseTo(expected[2], within(1e-5));
        assertThat(PowerFormula.parts(new double[] {0.5, 0.7}, new int[] {60, 60}, 0.05))
                .isCloseTo(expected[3], within(1e-5));
        assertThat(PowerFormula.means(1, new double[] {0, 0}, new int[] {9, 9}, 0.05))
                .isNaN();
        // With fewer than two degrees of freedom the density of the estimated spread is steep at 0.
        assertThat(PowerFormula.means(1, new double[] {1, 0.2}, new int[] {2, 2}, 0.05))
                .isBetween(0.05, 0.5);
    }
}
