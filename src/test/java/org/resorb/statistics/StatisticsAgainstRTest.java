package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.RLanguage.vector;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.RLanguage;

/** Statistics say the same as R and its packages survival, cmprsk and pROC, as far as Debian has them here. */
class StatisticsAgainstRTest {
    private static final double CLOSE = 1e-6;
    private static final int SIZE = 60;

    /** Numbers of two decimals, so that some are equal. */
    private static double[] sample(long seed) {
        return Arrays.stream(KnownSample.normal(seed, SIZE, 1))
                .mapToDouble(x -> Math.rint(100 * x[0]) / 100)
                .toArray();
    }

    private static double[] times() {
        return Arrays.stream(sample(1))
                .map(x -> Math.rint(10 * Math.exp(x)) / 10 + 0.1)
                .toArray();
    }

    private static boolean[] above(double[] values, double limit) {
        boolean[] above = new boolean[values.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = values[i] > limit;
        }
        return above;
    }

    private static boolean[] yes() {
        double[] x = sample(2);
        double[] noise = sample(3);
        boolean[] yes = new boolean[SIZE];
        for (int i = 0; i < SIZE; i++) {
            yes[i] = x[i] + noise[i] > 0.2;
        }
        return yes;
    }

    private static double[][] design() {
        double[] x = sample(2);
        return IntStream.range(0, SIZE).mapToObj(i -> new double[] {1, x[i]}).toArray(double[][]::new);
    }

    @Test
    void survivalWithItsIntervals() throws IOException {
        RLanguage.needs("survival");
        boolean[] happened = above(sample(4), -0.5);
        KaplanMeier found = KaplanMeier.of(times(), happened);
        double[] expected = RLanguage.numbers("""
                library(survival)
                f <- summary(survfit(Surv(%s, %s) ~ 1, conf.type = "log-log"))
                cat(f$time, f$n.risk, f$surv, f$lower, f$upper)
                """.formatted(vector(times()), vector(happened))
                .replace("cat(", "f$lower[is.na(f$lower)] <- -1; f$upper[is.na(f$upper)] <- -1; cat("));
        int count = expected.length / 5;
        assertThat(found.steps()).hasSize(count);
        for (int i = 0; i < count; i++) {
            KaplanMeier.Step step = found.steps().get(i);
            assertThat(step.time()).isCloseTo(expected[i], within(CLOSE));
            assertThat(step.atRisk()).isEqualTo((int) expected[count + i]);
            assertThat(step.without().value()).isCloseTo(expected[2 * count + i], within(CLOSE));
            if (expected[3 * count + i] >= 0) {
                assertThat(step.without().lower()).isCloseTo(expected[3 * count + i], within(CLOSE));
                assertThat(step.without().upper()).isCloseTo(expected[4 * count + i], within(CLOSE));
            }
        }
    }

    @Test
    void incidenceBesideARival() throws IOException {
        RLanguage.needs("cmprsk");
        double[] kind = sample(5);
        CumulativeIncidence.End[] ends = new CumulativeIncidence.End[SIZE];
        double[] codes = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            codes[i] = kind[i] > 0.3 ? 1 : kind[i] > -0.6 ? 2 : 0;
            ends[i] = codes[i] == 1
                    ? CumulativeIncidence.End.EVENT
                    : codes[i] == 2 ? CumulativeIncidence.End.RIVAL : CumulativeIncidence.End.NOTHING;
        }
        double[] expected = RLanguage.numbers("""
                suppressPackageStartupMessages(library(cmprsk))
                cat(timepoints(cuminc(%s, %s), c(0.5, 1.05, 2.05))$est[1, ])
                """.formatted(vector(times()), vector(codes)));
        double[] at = {0.5, 1.05, 2.05};
        for (int i = 0; i < at.length; i++) {
            assertThat(CumulativeIncidence.at(at[i], times(), ends)).isCloseTo(expected[i], within(CLOSE));
        }
    }

    @Test
    void theAreaUnderTheCurveByDeLong() throws IOException {
        RLanguage.needs("pROC");
        double[] expected = RLanguage.numbers("""
                suppressPackageStartupMessages(library(pROC))
                cat(ci.auc(roc(%s, %s, quiet = TRUE, direction = "<")))
                """.formatted(vector(yes()), vector(sample(2))));
        Estimate found = Auc.deLong(sample(2), yes());
        assertThat(found.value()).isCloseTo(expected[1], within(CLOSE));
    }

    @Test
    void logisticRegressionPlainAndByFirth() throws IOException {
        RLanguage.needs("stats");
        double[] expected = RLanguage.numbers("""
                x <- cbind(1, %s); y <- %s
                g <- summary(glm(y ~ x[, 2], family = binomial, control = glm.control(epsilon = 1e-14)))$coefficients
                b <- c(0, 0)
                for (i in 1:200) {
                    p <- c(plogis(x %%*%% b)); w <- p * (1 - p)
                    inverse <- solve(t(x) %%*%% (w * x))
                    h <- w * rowSums((x %%*%% inverse) * x)
                    b <- b + c(inverse %%*%% t(x) %%*%% (y - p + h * (0.5 - p)))
                }
                cat(g[, 1], g[, 2], b)
                """.formatted(vector(sample(2)), vector(yes())));
        LogisticRegression.Fit plain =
                LogisticRegression.plain(design(), yes(), new double[SIZE]).fit();
        LogisticRegression.Fit firth =
                LogisticRegression.penalised(design(), yes()).fit();
        for (int i = 0; i < 2; i++) {
            assertThat(plain.coefficients()[i]).isCloseTo(expected[i], within(CLOSE));
            assertThat(plain.error(i)).isCloseTo(expected[2 + i], within(CLOSE));
            assertThat(firth.coefficients()[i]).isCloseTo(expected[4 + i], within(CLOSE));
        }
    }

    @Test
    void quantilesRanksPartsAndDensities() throws IOException {
        RLanguage.needs("stats");
        double[] x = sample(6);
        double[] y =
                IntStream.range(0, SIZE).mapToDouble(i -> x[i] + sample(7)[i]).toArray();
        double[] expected = RLanguage.numbers("""
                x <- %s; y <- %s
                cat(quantile(x, c(0.1, 0.5, 0.93), type = 7), bw.nrd0(x), cor(x, y), cor(x, y, method = "spearman"),
                    cor.test(x, y)$conf.int, prop.test(14, 60, correct = FALSE)$conf.int,
                    mean(dnorm(0.3, x, bw.nrd0(x))), qchisq(0.9, 7), pchisq(11, 4, lower.tail = FALSE))
                """.formatted(vector(x), vector(y)));
        double[] quantiles = Quantiles.all(x, 0.1, 0.5, 0.93);
        double pearson = Correlation.pearson(x, y);
        Estimate interval = Correlation.pearsonInterval(pearson, SIZE);
        Estimate wilson = new Proportion(14, 60).wilson();
        double[] found = {
            quantiles[0],
            quantiles[1],
            quantiles[2],
            KernelDensity.bandwidth(x),
            pearson,
            Correlation.spearman(x, y),
            interval.lower(),
            interval.upper(),
            wilson.lower(),
            wilson.upper(),
            KernelDensity.at(new double[] {0.3}, x)[0],
            ChiSquared.quantile(0.9, 7),
            ChiSquared.upperTail(11, 4)
        };
        assertThat(found).containsExactly(expected, within(CLOSE));
    }

    @Test
    void componentsOfVariance() throws IOException {
        RLanguage.needs("stats");
        double[] y = sample(8);
        int[] sets = IntStream.range(0, SIZE).map(i -> i / 4).toArray();
        double[] shifted = IntStream.range(0, SIZE)
                .mapToDouble(i -> y[i] + sample(9)[sets[i]])
                .toArray();
        double[] expected = RLanguage.numbers("""
                y <- %s; set <- factor(rep(1:15, each = 4))
                m <- summary(aov(y ~ set))[[1]][["Mean Sq"]]
                cat(m[2], (m[1] - m[2]) / 4)
                """.formatted(vector(shifted)));
        VarianceComponents found = VarianceComponents.of(shifted, sets);
        assertThat(found.chance()).isCloseTo(expected[0], within(CLOSE));
        assertThat(found.parameters()).isCloseTo(expected[1], within(CLOSE));
    }
}
