package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryMatchingTest {
    private static final CalibrationPlan PLAN = new CalibrationPlan(2, 24, 20, 0.03, 7);
    private static final double[] TRUTH = {0.3, 0.65, 0.5};

    /** The third parameter does nothing. */
    private static double[] plane(double[] x) {
        return new double[] {0.1 + 0.7 * x[0], 0.2 + 0.6 * x[1], 0.15 + 0.4 * x[0] + 0.3 * x[1]};
    }

    /** Steep as a loop of inflammation that ignites or fizzles; the third parameter only matters where it ignites. */
    private static double[] ignites(double[] x) {
        double on = 1 / (1 + FastMath.exp(-20 * (x[0] + 0.5 * x[1] - 0.62)));
        return new double[] {0.05 + 0.9 * on, 0.05 + 0.9 * on * x[1], 0.1 + 0.8 * on * x[2]};
    }

    /** Only the sum of the first two is felt. */
    private static double[] sum(double[] x) {
        return new double[] {0.1 + 0.4 * (x[0] + x[1]), 0.2 + 0.6 * x[2]};
    }

    private static double[] bowl(double[] x) {
        double a = x[0] - 0.3;
        double b = x[1] - 0.65;
        return new double[] {0.9 - 1.2 * a * a - 0.6 * b * b, 0.2 + 0.6 * x[1], 0.2 + 0.5 * x[0] * (1 - x[2])};
    }

    private static KnownModel model(String name, boolean common) {
        return new KnownModel(
                switch (name) {
                    case "plane" -> HistoryMatchingTest::plane;
                    case "ignites" -> HistoryMatchingTest::ignites;
                    case "sum" -> HistoryMatchingTest::sum;
                    default -> HistoryMatchingTest::bowl;
                },
                30,
                common);
    }

    private static CalibrationResult fit(KnownModel model, List<Target> targets) throws Exception {
        return HistoryMatching.fit(model, targets, 3, PLAN);
    }

    /** As common patients, and as patients who are others at each point. */
    @ParameterizedTest
    @CsvSource({"plane, false", "bowl, true", "ignites, true"})
    void whatIsLeftHoldsTheTruth(String name, boolean common) throws Exception {
        KnownModel model = model(name, common);
        CalibrationResult fit = fit(model, model.targetsAt(TRUTH, 100));
        List<Identifiability> known = Identifiability.of(fit);
        for (int i = 0; i < TRUTH.length; i++) {
            assertThat(TRUTH[i]).isBetween(known.get(i).low(), known.get(i).high());
        }
        assertThat(known.get(0).ratio()).isLessThan(0.6);
        assertThat(fit.accepted().members()).hasSize(PLAN.members());
        assertThat(fit.accepted().members())
                .allSatisfy(member -> assertThat(fit.distance(member))
                        .isLessThanOrEqualTo(fit.accepted().tolerance()));
        assertThat(fit.distance(fit.accepted().best())).isLessThan(1);
        assertThat(fit.warnings()).isEmpty();
        assertThat(fit.plausible()).hasSize(PLAN.waves() + 1);
        assertThat(model.asked).isEqualTo(PLAN.asked());
    }

    @Test
    void whereNoTargetHasAValueItStopsAfterTheFirstWave() {
        AtomicInteger waves = new AtomicInteger();
        double[] none = {Double.NaN, Double.NaN};
        Simulator silent = (wave, points) -> {
            waves.incrementAndGet();
            return points.stream()
                    .map(any -> new ModelOutput(none, none, none, none))
                    .toList();
        };
        List<Target> targets = model("sum", true).targetsAt(TRUTH, 100);
        assertThatThrownBy(() -> HistoryMatching.fit(silent, targets, 3, PLAN))
                .hasMessageContaining("no target has a value at any point of the first wave");
        assertThat(waves).hasValue(1);
    }

    @Test
    void aParameterThatDoesNothingIsToldSo() throws Exception {
        KnownModel model = model("plane", true);
        List<Identifiability> known = Identifiability.of(fit(model, model.targetsAt(TRUTH, 100)));
        assertThat(known.get(2).verdict()).isEqualTo(Identifiability.Verdict.NOT);
        assertThat(known.get(2).ratio()).isGreaterThan(0.9);
        assertThat(known.get(0).verdict()).isNotEqualTo(Identifiability.Verdict.NOT);
        assertThat(known.get(0).shares()[0]).isGreaterThan(0.5);
        assertThat(known.get(1).shares()[1]).isGreaterThan(0.5);
    }

    @Test
    void parametersOfWhichOnlyTheSumIsFeltAreKnownTogetherAlone() throws Exception {
        KnownModel model = model("sum", true);
        CalibrationResult fit = fit(model, model.targetsAt(TRUTH, 1000));
        List<Identifiability> known = Identifiability.of(fit);
        assertThat(known.get(0).ratio()).isGreaterThan(0.75);
        assertThat(known.get(1).ratio()).isGreaterThan(0.75);
        assertThat(Identifiability.correlations(fit)[0][1]).isLessThan(-0.4);
        assertThat(Identifiability.correlations(fit)[0][2]).isBetween(-0.25, 0.25);
    }

    @Test
    void moreIsKnownOfBetterTargetsAndWavesNarrowWhatIsLeft() throws Exception {
        KnownModel model = new KnownModel(HistoryMatchingTest::plane, 3000, true);
        List<Target> targets = model.targetsAt(TRUTH, 3000);
        CalibrationResult fit = HistoryMatching.fit(model, targets, 3, new CalibrationPlan(3, 30, 20, 0, 7));
        CalibrationResult vague = HistoryMatching.fit(model, targets, 3, new CalibrationPlan(3, 30, 20, 0.1, 7));
        assertThat(Identifiability.of(fit).get(0).verdict()).isEqualTo(Identifiability.Verdict.CONSTRAINED);
        assertThat(Identifiability.of(fit).get(0).ratio())
                .isLessThan(Identifiability.of(vague).get(0).ratio() / 2);
        assertThat(fit.plausible().get(3)).isLessThan(0.15);
        double[] best = fit.accepted().best().at();
        assertThat(best[0]).isBetween(0.25, 0.35);
        assertThat(best[1]).isBetween(0.6, 0.7);
    }

    @Test
    void whatNoPointReachesIsNamed() throws Exception {
        KnownModel model = new KnownModel(HistoryMatchingTest::plane, 1000, true);
        List<Target> targets = new ArrayList<>(model.targetsAt(TRUTH, 100));
        targets.set(2, new Target("C3", 0.99, 0.98, 1));
        CalibrationResult fit = fit(model, targets);
        assertThat(fit.warnings()).anyMatch(warning -> warning.startsWith("C3: not even the best point"));
        assertThat(fit.accepted().members()).isNotEmpty();
    }

    @Test
    void aTargetWithoutValuesIsLeftOutAndNamed() throws Exception {
        KnownModel plane = model("plane", true);
        List<Target> targets = new ArrayList<>(plane.targetsAt(TRUTH, 100));
        Simulator model = (wave, points) -> plane.outputs(wave, points).stream()
                .map(output -> new ModelOutput(
                        new double[] {output.values()[0], output.values()[1], Double.NaN},
                        output.variances(),
                        output.freedoms(),
                        output.patients()))
                .toList();
        CalibrationResult fit = HistoryMatching.fit(model, targets, 3, PLAN);
        assertThat(fit.warnings()).anyMatch(warning -> warning.startsWith("C3: too few points"));
    }

    @Test
    void aTargetThatFewPatientsAreAskedOfIsNamed() throws Exception {
        KnownModel nine = new KnownModel(HistoryMatchingTest::plane, 9, true);
        assertThat(fit(nine, nine.targetsAt(TRUTH, 100)).warnings())
                .contains("C1: only 9 patients to ask at " + PLAN.asked() + " of " + PLAN.asked()
                        + " points; a verdict on a fact needs at least 10");
        KnownModel ten = new KnownModel(HistoryMatchingTest::plane, 10, true);
        assertThat(fit(ten, ten.targetsAt(TRUTH, 100)).warnings()).noneMatch(warning -> warning.contains("to ask"));
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheLastBitAndAnotherSeedAnother() throws Exception {
        KnownModel model = model("bowl", true);
        List<Target> targets = model.targetsAt(TRUTH, 100);
        CalibrationPlan small = new CalibrationPlan(2, 12, 5, 0.03, 7);
        CalibrationResult fit = HistoryMatching.fit(model, targets, 3, small);
        CalibrationResult again = HistoryMatching.fit(model, targets, 3, small);
        assertThat(again.posterior()).isDeepEqualTo(fit.posterior());
        assertThat(again.asked().stream().map(EvaluatedPoint::at)).containsExactlyElementsOf(points(fit));
        CalibrationResult other = HistoryMatching.fit(model, targets, 3, new CalibrationPlan(2, 12, 5, 0.03, 8));
        assertThat(points(other)).isNotEqualTo(points(fit));
    }

    private static List<double[]> points(CalibrationResult fit) {
        return fit.asked().stream().map(EvaluatedPoint::at).toList();
    }
}
