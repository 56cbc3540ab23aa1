package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.RLanguage.vector;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resorb.RLanguage;

/**
 * Indices of sensitivity say the same as R on the same rows. Neither its package sensitivity nor Python's SALib is in Debian, so
 * the estimators stand here as those write them, in base R, which has ranks, regression and the statistic of Kolmogorov and
 * Smirnov of its own.
 */
class IndicesAgainstRTest {
    private static final double CLOSE = 1e-9;

    @BeforeAll
    static void whereRIs() {
        RLanguage.needs("stats");
    }

    private static double[] column(double[][] points, int factor) {
        return Arrays.stream(points).mapToDouble(x -> x[factor]).toArray();
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(y -> Math.rint(1e9 * y) / 1e9).toArray();
    }

    /** As SALib.analyze.sobol does: Saltelli 2010 for first order, Jansen for total, Saltelli 2002 for pairs. */
    @Test
    void sobolIndicesOfAllOrders() throws IOException {
        double[] outputs =
                rounded(KnownSample.outputs(KnownSample.points(new Saltelli(64, 3, true, 1)), KnownFunction.ISHIGAMI));
        double[] expected = RLanguage.numbers("""
                y <- matrix(%s, nrow = 8)
                A <- y[1, ]; B <- y[2, ]; AB <- y[3:5, ]; BA <- y[6:8, ]
                m <- mean(c(A, B)); A <- A - m; B <- B - m; AB <- AB - m; BA <- BA - m
                v <- mean(c(A, B)^2)
                S <- sapply(1:3, function(i) mean(B * (AB[i, ] - A))) / v
                T <- sapply(1:3, function(i) mean((A - AB[i, ])^2) / 2) / v
                P <- function(j, k) (mean(BA[j, ] * AB[k, ] - A * B) + mean(BA[k, ] * AB[j, ] - A * B)) / 2 / v - S[j] - S[k]
                cat(S, T, P(1, 2), P(1, 3), P(2, 3))
                """.formatted(vector(outputs)));
        double[] first = IntStream.range(0, outputs.length)
                .filter(row -> row % 8 < 5)
                .mapToDouble(row -> outputs[row])
                .toArray();
        Sobol sobol = Sobol.of(first, 3, 1);
        SobolPairs pairs = SobolPairs.of(outputs, 3, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(sobol.indices().get(i).first().value()).isCloseTo(expected[i], within(CLOSE));
            assertThat(sobol.indices().get(i).total().value()).isCloseTo(expected[3 + i], within(CLOSE));
            assertThat(pairs.pairs().get(i).index().value()).isCloseTo(expected[6 + i], within(CLOSE));
        }
    }

    @Test
    void elementaryEffects() throws IOException {
        double[][] points = KnownSample.points(new MorrisTrajectories(10, 3, 4, 1));
        double[] outputs = rounded(KnownSample.outputs(points, x -> x[0] * x[1] + (x[2] - x[0]) * x[2]));
        double[] expected = RLanguage.numbers("""
                x <- cbind(%s, %s, %s); y <- %s
                e <- list(numeric(0), numeric(0), numeric(0))
                for (i in 1:(length(y) - 1)) if (i %%%% 4 != 0) {
                    f <- which(x[i + 1, ] != x[i, ])
                    e[[f]] <- c(e[[f]], (y[i + 1] - y[i]) / (x[i + 1, f] - x[i, f]))
                }
                t <- sapply(e, function(d) c(mean(d), mean(abs(d)), sd(d), t.test(d)$conf.int))
                cat(t)
                """.formatted(
                vector(column(points, 0)), vector(column(points, 1)), vector(column(points, 2)), vector(outputs)));
        Morris morris = Morris.of(points, outputs, 1);
        for (int i = 0; i < 3; i++) {
            Morris.Effect effect = morris.effects().get(i);
            double[] found = {
                effect.mu().value(),
                effect.muStar().value(),
                effect.sigma().value(),
                effect.mu().lower(),
                effect.mu().upper()
            };
            assertThat(found).containsExactly(Arrays.copyOfRange(expected, 5 * i, 5 * i + 5), within(1e-7));
        }
    }

    /** As ppcor::pcor.test and sensitivity::pcc(rank = TRUE) define it. */
    @Test
    void partialRankCorrelations() throws IOException {
        double[][] points = KnownSample.normal(1, 60, 3);
        double[] outputs = rounded(KnownSample.outputs(points, x -> x[0] - x[1] * x[1] + 0.3 * x[2] * x[0]));
        double[] expected = RLanguage.numbers("""
                x <- apply(cbind(%s, %s, %s), 2, rank); y <- rank(%s)
                cat(sapply(1:3, function(i) {
                    r <- cor(resid(lm(x[, i] ~ x[, -i])), resid(lm(y ~ x[, -i])))
                    c(r, 2 * pt(-abs(r) * sqrt(56 / (1 - r^2)), 56))
                }))
                """.formatted(
                vector(column(points, 0)), vector(column(points, 1)), vector(column(points, 2)), vector(outputs)));
        Prcc prcc = Prcc.of(points, outputs);
        for (int i = 0; i < 3; i++) {
            assertThat(prcc.coefficients().get(i).correlation().value()).isCloseTo(expected[2 * i], within(CLOSE));
            assertThat(prcc.coefficients().get(i).probability()).isCloseTo(expected[2 * i + 1], within(CLOSE));
        }
    }

    /** Ten slices of as many rows, each against all, by ks.test. */
    @Test
    void distancesOfDistributions() throws IOException {
        double[][] points = KnownSample.points(new LatinHypercube(200, 3, 1));
        double[] outputs = rounded(KnownSample.outputs(points, KnownFunction.ISHIGAMI));
        for (int i = 0; i < 3; i++) {
            double[] expected = RLanguage.numbers("""
                    x <- %s; y <- %s
                    s <- (rank(x) - 1) %%/%% 20
                    cat(mean(sapply(0:9, function(k) suppressWarnings(ks.test(y[s == k], y)$statistic))))
                    """.formatted(vector(column(points, i)), vector(outputs)));
            assertThat(Pawn.of(column(points, i), outputs, 1).index()).isCloseTo(expected[0], within(CLOSE));
        }
    }

    /** The formula of Owen and Prieur (2017) for a linear model of normal factors, over all orders, against the sample. */
    @Test
    void shapleyEffectsOfTiedFactors() throws IOException {
        double[][] draws = KnownSample.normal(5, 2000, 3);
        for (double[] x : draws) {
            x[1] = 0.6 * x[0] + 0.8 * x[1];
            x[2] = 0.3 * x[0] + Math.sqrt(0.91) * x[2];
        }
        double[] expected = RLanguage.numbers("""
                S <- matrix(c(1, .6, .3, .6, 1, .18, .3, .18, 1), 3); b <- c(1, 0.5, -1)
                V <- function(u) {
                    if (length(u) == 0) return(0)
                    if (length(u) == 3) return(c(b %*% S %*% b))
                    k <- S[, u, drop = FALSE] %*% solve(S[u, u, drop = FALSE])
                    c(t(b) %*% k %*% S[u, , drop = FALSE] %*% b)
                }
                orders <- list(c(1,2,3), c(1,3,2), c(2,1,3), c(2,3,1), c(3,1,2), c(3,2,1))
                e <- sapply(1:3, function(i) mean(sapply(orders, function(o) {
                    before <- o[seq_len(which(o == i) - 1)]
                    V(sort(c(before, i))) - V(sort(before))
                }))) / V(1:3)
                cat(e)
                """);
        double[] outputs = KnownSample.outputs(draws, x -> x[0] + 0.5 * x[1] - x[2]);
        Shapley found = Shapley.of(draws, List.of(outputs), 1).get(0);
        for (int i = 0; i < 3; i++) {
            assertThat(found.effects().get(i).value()).isCloseTo(expected[i], within(0.05));
            assertThat(found.effects().get(i).holds(expected[i])).isTrue();
        }
    }

    /** By mean squares of aov, rows drawn and replicates with seeds of their own. */
    @Test
    void theShareOfChance() throws IOException {
        double[][] draws = KnownSample.normal(7, 20, 4);
        double[][] replicates = new double[20][3];
        for (int row = 0; row < 20; row++) {
            for (int j = 0; j < 3; j++) {
                replicates[row][j] = Math.rint(1e9 * (draws[row][3] + 0.7 * draws[row][j])) / 1e9;
            }
        }
        double[] expected = RLanguage.numbers("""
                y <- %s; row <- factor(rep(1:20, each = 3))
                m <- summary(aov(y ~ row))[[1]][["Mean Sq"]]
                cat(m[2] / (m[2] + (m[1] - m[2]) / 3), m[2] / m[1])
                """.formatted(vector(
                Arrays.stream(replicates).flatMapToDouble(Arrays::stream).toArray())));
        ReplicateNoise noise = ReplicateNoise.of(replicates, false);
        assertThat(noise.stochastic().value()).isCloseTo(expected[0], within(CLOSE));
        assertThat(noise.ofMean().value()).isCloseTo(expected[1], within(CLOSE));
    }
}
