package org.resorb.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chart.SvgWords;
import org.resorb.chart.TrialFigures;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.ChiSquared;
import org.resorb.statistics.Contrast;
import org.resorb.statistics.Proportion;
import org.resorb.statistics.TwoProportions;

/** Trials that are drawn from a pool keep their level and have the power that formulas say. */
class TrialSimulationTest {
    /** 400 trials of 120 participants, without sham relief that only one arm might have. */
    private static final String MANY = Trials.SMALL
            .replace("pool: 4", "pool: 60")
            .replace("participants: 40", "participants: 120")
            .replace("power: {trials: 40, sizes: [20, 40, 80]}", "power: {trials: 400, sizes: [60, 120, 240]}")
            .replace("operated: left_out", "operated: failure");

    /** With 400 trials at 5 %, 99.8 % of all counts. */
    private static final int FEWEST = 8;

    private static final int MOST = 35;

    @TempDir
    Path folder;

    private TrialPool pool(Trial trial, double lower, double sd) throws InvalidFileException {
        return new TrialPool(trial, Trials.table(trial, lower, sd, 0.01));
    }

    @Test
    void twoArmsOfTheSameTreatmentAreToldApartByFivePercentOfTrialsAlone() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        TrialPool pool = pool(trial, 0, 2.4);
        SimulatedTrials trials = SimulatedTrials.of(trial, pool, 120);
        List<ArmContrast> order = trials.trials().get(0);
        int tested = 0;
        for (int place = 0; place < order.size(); place++) {
            if (order.get(place).isTested()) {
                tested++;
                assertThat(trials.found(place).count())
                        .as("%s", order.get(place).endPoint().name())
                        .isBetween(FEWEST, MOST);
            }
        }
        assertThat(tested).isEqualTo(5);
    }

    @Test
    void aKnownShiftInPainHasThePowerOfTheClosedFormula() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        TrialPool pool = pool(trial, 1.2, 2.4);
        TrialPower power = TrialPower.of(trial, pool, size -> {});
        TrialPower.Curve pain = power.curves().get(0);
        assertThat(pain.endPoint().name()).isEqualTo("pain_at_4_wk");
        for (int i = 0; i < 3; i++) {
            Proportion found = pain.power().points().get(i).found();
            double formula = pain.formula().get(i);
            double error = Math.sqrt(formula * (1 - formula) / found.n());
            assertThat(found.value()).isCloseTo(formula, within(3 * error));
        }
        double needed = pain.needed().value();
        assertThat(needed).isBetween(pain.needed().lower(), pain.needed().upper());
        PoolEffects truth = new PoolEffects(trial, pool);
        assertThat(truth.power(1, 0, (int) needed)).isCloseTo(0.8, within(0.04));
    }

    @Test
    void pairsOfTheSamePatientSeeASmallerShift() throws Exception {
        Trial parallel = Trials.read(folder, MANY);
        Trial paired = Trials.read(folder, MANY.replace("design: parallel", "design: paired"));
        // Pain differs by the same in all, so pairs differ in nothing and cannot be tested.
        TrialPower same = TrialPower.of(paired, pool(paired, 0.5, 0.8), size -> {});
        assertThat(same.unvarying())
                .contains(
                        "no power for pain_at_4_wk, blocker: all 120 virtual patients differ by the same amount between"
                                + " blocker and placebo, so that no test can be made")
                .contains(
                        "no power for volume_at_10_wk, blocker: all 120 virtual patients answer alike under blocker and"
                                + " placebo");
        List<ArmContrast> told = new TrialAnalysis(paired, new Enrolment(paired, pool(paired, 0.5, 2.4), 120, 0)).all();
        assertThat(told.get(0).contrast().estimate().value()).isCloseTo(-0.5, within(0.3));
        assertThat(told.get(0).n()).isEqualTo(told.get(0).nControl());
        assertThat(new TrialAnalysis(parallel, new Enrolment(parallel, pool(parallel, 0.5, 2.4), 120, 0))
                        .all()
                        .get(0)
                        .contrast()
                        .p())
                .isBetween(0.0, 1.0);
    }

    @Test
    void blocksKeepArmsAlikeAndDrawsHangOnTheirPurposeAlone() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        TrialPool pool = pool(trial, 0, 2.4);
        Enrolment some = new Enrolment(trial, pool, 120, 0);
        assertThat(some.of(0)).hasSize(60);
        assertThat(some.of(1)).hasSize(60);
        Enrolment more = new Enrolment(trial, pool, 200, 0);
        assertThat(more.participants().subList(0, 120)).isEqualTo(some.participants());
        Trial stays = Trials.read(folder, MANY.replace("drop_out: 10 %", "drop_out: 0 %"));
        Enrolment others = new Enrolment(stays, pool(stays, 0, 2.4), 120, 0);
        assertThat(others.participants().stream().map(Enrolment.Participant::arm))
                .containsExactlyElementsOf(some.participants().stream()
                        .map(Enrolment.Participant::arm)
                        .toList());
        long away = some.participants().stream()
                .filter(one -> one.away() < trial.lastDay())
                .count();
        assertThat(away).isBetween(3L, 25L);
        assertThat(others.participants()).allMatch(one -> Double.isInfinite(one.away()));
        Trial simple = Trials.read(folder, MANY.replace("allocation: blocks", "allocation: simple"));
        assertThat(new Enrolment(simple, pool(simple, 0, 2.4), 120, 0).of(0).length)
                .isBetween(40, 80);
    }

    @Test
    void kindsOfPatientsComeInTheirParts() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        TrialPool pool = pool(trial, 0, 2.4);
        Enrolment enrolment = new Enrolment(trial, pool, 4000, 0);
        long bulges = enrolment.participants().stream()
                .filter(one -> pool.persons().get(one.person()).kind().equals("bulge"))
                .count();
        assertThat(bulges / 4000.0).isCloseTo(0.25, within(0.03));
        int[] deck = pool.deck(2000);
        assertThat(Arrays.stream(deck)
                        .filter(person -> pool.persons().get(person).kind().equals("bulge"))
                        .count())
                .isEqualTo(500);
    }

    @Test
    void nobodyWhoMeetsTheEligibilityIsToldWithCounts() throws Exception {
        Trial trial = Trials.read(folder, MANY.replace("pain: [0, 10]", "pain: [9, 10]"));
        PatientTable table = Trials.table(trial, 0, 2.4, 0.01);
        assertThatThrownBy(() -> new TrialResult(trial, table))
                .isInstanceOf(NobodyEligibleException.class)
                .hasMessage("nobody meets the eligibility of small_trial: of 120 virtual patients 120 too little or too"
                        + " much pain");
    }

    @Test
    void shamAndDrugGiveTheSameReliefAndNoTreatmentNone() throws Exception {
        Trial sham = Trials.read(folder, MANY);
        Trial open = Trials.read(folder, MANY.replace("placebo: {sham: on}", "placebo: {}"));
        double[] with = answers(sham, pool(sham, 0, 2.4));
        double[] without = answers(open, pool(open, 0, 2.4));
        double[] less = IntStream.range(0, with.length)
                .mapToDouble(i -> without[i] - with[i])
                .filter(difference -> difference > 0)
                .toArray();
        assertThat(less).hasSizeGreaterThan(80);
        assertThat(Arrays.stream(less).max().orElse(0)).isBetween(0.1, 1.0);
    }

    private static double[] answers(Trial trial, TrialPool pool) {
        return IntStream.range(0, pool.persons().size())
                .mapToDouble(person -> pool.value(person, 0, 0))
                .toArray();
    }

    @Test
    void whoIsOperatedBeforeAVisitHasNoNumberThereAndFailsIfTheTrialSaysSo() throws Exception {
        Trial failure = Trials.read(folder, MANY);
        Trial leftOut = Trials.read(folder, MANY.replace("operated: failure", "operated: left_out"));
        TrialPool failed = pool(failure, 0, 2.4);
        TrialPool missing = pool(leftOut, 0, 2.4);
        int operated = 0;
        for (int person = 0; person < failed.persons().size(); person++) {
            if (failed.surgery(person, 0) <= failed.day(person, 0, 1)) {
                operated++;
                assertThat(failed.value(person, 0, 0)).isNaN();
                assertThat(failed.value(person, 0, 1)).isZero();
                assertThat(missing.value(person, 0, 1)).isNaN();
            }
        }
        assertThat(operated).isPositive();
    }

    /** Half drop out, and nobody is operated but in the one arm, where all are, some after they would have dropped out. */
    @Test
    void ofPairsThatDropOutTheDifferenceOfOperationsIsThatOfThoseWhoStay() throws Exception {
        Trial trial = Trials.read(
                folder, MANY.replace("design: parallel", "design: paired").replace("drop_out: 10 %", "drop_out: 50 %"));
        TrialPool pool = new TrialPool(trial, Trials.table(trial, (treated, i) ->
                new double[] {5, 0.5, treated ? 60 : Double.NaN}));
        Enrolment enrolment = new Enrolment(trial, pool, 120, 0);
        int end = trial.endPoints().size() - 1;
        long stay =
                IntStream.range(0, 120).filter(id -> enrolment.stays(id, end)).count();
        assertThat(stay).isBetween(50L, 100L);
        List<ArmContrast> all = new TrialAnalysis(trial, enrolment).all();
        ArmContrast difference = all.get(all.size() - 1);
        assertThat(difference.endPoint().name()).isEqualTo("surgery_by_10_wk");
        assertThat(difference.statistic()).isEqualTo(EffectStatistic.DIFFERENCE);
        assertThat(difference.n()).isEqualTo((int) stay);
        assertThat(difference.value()).isEqualTo(1);
        assertThat(difference.control()).isZero();
        assertThat(difference.contrast().estimate().value()).isEqualTo(1);
        // McNemar: all pairs changed the same way.
        assertThat(difference.contrast().p()).isEqualTo(ChiSquared.upperTail(stay, 1));
    }

    @Test
    void operationsOnOtherDaysAreNotAlike() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        TrialPool early = new TrialPool(trial, Trials.table(trial, (treated, i) ->
                new double[] {5, 0.5, (treated ? 60 : 68) + i % 8}));
        TrialPower power = TrialPower.of(trial, early, size -> {});
        TrialPower.Curve surgery = power.curves().get(0);
        assertThat(surgery.endPoint().name()).isEqualTo("surgery_by_10_wk");
        assertThat(power.unvarying()).noneMatch(words -> words.contains("surgery"));
    }

    @Test
    void armsThatDifferByTheSameInAllCannotBeTested() throws Exception {
        Trial trial = Trials.read(folder, MANY.replace("placebo: {relief: 1, lasts: 6 wk}\n", ""));
        TrialPool pool = new TrialPool(trial, Trials.table(trial, (treated, i) ->
                new double[] {treated ? 4 : 5, 0.5, Double.NaN}));
        assertThat(new PoolEffects(trial, pool).answers(1, 0)).isEqualTo(PoolEffects.Answers.DIFFER_BY_THE_SAME);
        assertThat(new PoolEffects(trial, pool).answers(1, 2)).isEqualTo(PoolEffects.Answers.ALIKE);
        assertThat(new PoolEffects(trial, pool).answers(1, 4)).isEqualTo(PoolEffects.Answers.ALIKE);
    }

    /** All trials find a fall by 3 ± 0.1 points. */
    @Test
    void whereAllTrialsFindADifferenceAtMostSoManyAreNeeded() throws Exception {
        Trial trial = Trials.read(folder, MANY.replace("drop_out: 10 %", "drop_out: 0 %"));
        TrialResult result = new TrialResult(trial, Trials.table(trial, 3, 0.1, 0.01));
        result.findPower(size -> {});
        TrialPower power = result.power().orElseThrow();
        TrialPower.Curve pain = power.curves().get(0);
        assertThat(pain.needed().isKnown()).isFalse();
        assertThat(pain.participants())
                .isEqualTo("at most " + Math.round(pain.needed().upper()));
        assertThat(power.sizesCsv())
                .contains("pain_at_4_wk,blocker,5 mg/kg,,0.8,,,"
                        + Math.round(pain.needed().upper()) + "\n");
        assertThat(TrialFigures.write(result, folder)).isEmpty();
        assertThat(folder.resolve("power.svg")).content().contains("blocker: all simulated trials found a difference");
    }

    @Test
    void operationsInOneArmAloneGiveAnInfiniteMiddleThatTablesAndChartsTell() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        TrialResult result = new TrialResult(trial, Trials.table(trial, (treated, i) ->
                new double[] {5, 0.5, treated ? 60 + i % 8 : Double.NaN}));
        List<TrialEffects.Row> rows = result.effects().rows();
        TrialEffects.Row hazards = rows.get(rows.size() - 2);
        assertThat(hazards.statistic()).isEqualTo(EffectStatistic.HAZARD_RATIO);
        assertThat(hazards.estimate().isKnown()).isFalse();
        assertThat(hazards.known()).isEqualTo(400);
        assertThat(TrialEffects.COLUMNS.csv(List.of(hazards))).contains(",Inf,Inf,Inf,400,");
        assertThat(TrialFigures.write(result, folder)).isEmpty();
    }

    @Test
    void theChartOfEffectsHasVisitsByTimeAndSaysWhichEndPointIsPrimary() throws Exception {
        Trial trial = Trials.read(
                folder,
                MANY.replace(
                        "- {measure: pain, at: 4 wk}", "- {measure: pain, at: 10 wk}\n  - {measure: pain, at: 4 wk}"));
        TrialFigures.write(new TrialResult(trial, Trials.table(trial, 1, 2, 0.01)), folder);
        assertThat(SvgWords.of(folder.resolve("effects.svg")).words())
                .extracting(SvgWords.Word::text)
                .filteredOn(word -> word.startsWith("Leg pain, ") || word.startsWith("primary"))
                .containsExactly(
                        "Leg pain, 0 to 10, at 4 weeks", "Leg pain, 0 to 10, at 10 weeks", "primary end point");
    }

    /** Kinds of 60 each, seen as 9 to 1, tell as much as 73.17 patients; differences are −1 and −2, of a spread of a half. */
    @Test
    void theErrorOfThePoolIsThatOfAsManyAsItsWeightsLeave() throws Exception {
        Trial trial = Trials.read(
                folder, MANY.replace("{bulge: 25 %, sequestration: 75 %}", "{bulge: 10 %, sequestration: 90 %}"));
        TrialPool pool = new TrialPool(trial, Trials.table(trial, (treated, i) ->
                new double[] {treated ? 3 + i % 2 : 5, 0.5, Double.NaN}));
        List<ArmContrast> all = new TrialAnalysis(trial, new Enrolment(trial, pool, 120, 0)).all();
        assertThat(new PoolEffects(trial, pool).error(all.get(0))).isCloseTo(0.5 / Math.sqrt(72.1707), within(1e-6));
    }

    /** 20 in each arm: 5 trials of 10 in which the control has none, of which one has none in the other arm either. */
    @Test
    void simulatedTrialsWithoutAnEventInOneArmAreCounted() throws Exception {
        Trial trial = Trials.read(folder, MANY);
        List<List<ArmContrast>> trials = new ArrayList<>();
        int[][] yes = {{2, 4}, {3, 3}, {0, 2}, {4, 2}, {6, 2}, {1, 0}, {2, 0}, {3, 0}, {4, 0}, {0, 0}};
        for (int[] arms : yes) {
            Contrast ratio = new TwoProportions(new Proportion(arms[0], 20), new Proportion(arms[1], 20)).ratio();
            trials.add(List.of(new ArmContrast(
                    trial.endPoints().get(1),
                    EffectStatistic.RATIO,
                    trial.arms().get(1),
                    20,
                    20,
                    arms[0] / 20.0,
                    arms[1] / 20.0,
                    ratio)));
        }
        SimulatedTrials simulated = new SimulatedTrials(trials, 0.05);
        // In order 0, 0.5, 1, 2, 3 and four times infinity.
        assertThat(simulated.known(0)).isEqualTo(9);
        assertThat(simulated.estimate(0).value()).isCloseTo(3, within(1e-12));
        assertThat(simulated.estimate(0).lower()).isCloseTo(0.1, within(1e-12));
        assertThat(simulated.estimate(0).upper()).isInfinite();
    }

    @Test
    void whatIsHeldBesideAPublishedAnswerSaysOfHowManyItIs() throws Exception {
        Trial known = Trials.read(folder, Trials.SMALL);
        Trial unknown = Trials.read(folder, Trials.SMALL.replace("n: 60, ", ""));
        for (Trial trial : List.of(known, unknown)) {
            TrialResult result = new TrialResult(trial, Trials.table(trial, 1, 2, 0.01));
            PublishedComparison.Row row = result.published().rows().get(0);
            int n = trial.equals(known) ? 60 : 40;
            assertThat(row.simulated()).isEqualTo(n);
            assertThat(row.text())
                    .endsWith("with " + n + " participants" + (row.within().equals("no") ? ", apart" : ""));
            assertThat(PublishedComparison.COLUMNS.csv(List.of(row)))
                    .contains(trial.equals(known) ? ",60,60," : ",,40,");
        }
    }
}
