package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.Drug;

/** What is done at a date acts from that date, as often as stated. */
class InterventionsTest {
    private static final int DAYS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{at: 20 d, drug: anti_tnf, dose: 5 mg/kg}",
                "{at: 20 d, drug: condoliase, dose: '1.25 [U]'}",
                "{at: 20 d, drug: recombinant_mcp1, dose: 1 ug, every: 1 d}",
                "{at: 20 d, set: {mechanisms: {macrophage_infiltration: off}}}",
                "{at: 20 d, set: {mechanisms: {phagocytosis: {uptake: 0 mm3/d}}}}"
            })
    void nothingBeforeTheDateIsTouched(String intervention) {
        long[] untreated = Coarse.bits(Coarse.run("sequestration", DAYS), 20);
        var treated = Coarse.run("sequestration", DAYS, "interventions", "[" + intervention + "]");
        assertThat(Coarse.bits(treated, 20)).isEqualTo(untreated);
        assertThat(Coarse.last(treated, "fragment_volume_mm3"))
                .isNotEqualTo(Coarse.last(Coarse.run("sequestration", DAYS), "fragment_volume_mm3"));
    }

    @Test
    void anOverrideAtTheStartIsARunThatHadItFromTheStart() {
        String at = "[{at: 0 d, set: {mechanisms: {autophagy: off, apoptosis: {basal: 0.1 /d}}}}]";
        long[] changed = Coarse.bits(Coarse.run("sequestration", DAYS, "interventions", at));
        long[] fromTheStart = Coarse.bits(Coarse.run(
                "sequestration", DAYS, "mechanisms.autophagy", "off", "mechanisms.apoptosis.basal", "0.1 /d"));
        assertThat(changed).isEqualTo(fromTheStart);
    }

    @Test
    void anOverrideThatChangesNothingChangesNothing() {
        long[] plain = Coarse.bits(Coarse.run("sequestration", DAYS));
        String same = "[{at: 20 d, set: {mechanisms: {autophagy: on}}}]";
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS, "interventions", same)))
                .isEqualTo(plain);
    }

    @Test
    void aMechanismSwitchedOffAndOnAtOnceActsAsIfNothingHadBeen() {
        long[] plain = Coarse.bits(Coarse.run("sequestration", DAYS));
        String offAndOn =
                "[{at: 20 d, set: {mechanisms: {autophagy: off}}}, {at: 20 d, set: {mechanisms: {autophagy: on}}}]";
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS, "interventions", offAndOn)))
                .isEqualTo(plain);
    }

    /** Times in hours; a dose between two steps is given on the next one. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "0, 24, 1440, 61",
        "0, 24, 240, 11",
        "0, 24, 239, 10",
        "0, 6, 24, 5",
        "0, 168, 1440, 9",
        "48, 36, 480, 13",
        "36, 0, 36, 1",
        "1440, 0, 1440, 1",
        "1416, 24, 1440, 2",
        "1440, 24, 1440, 1"
    })
    void dosesRepeatAsStatedFromTheFirstDayToTheLast(int at, int every, int until, int doses) {
        String repeat = every > 0 ? ", every: " + every + " h, until: " + until + " h" : "";
        Scenario scenario = Coarse.scenario(
                "sequestration",
                DAYS,
                "drugs.nsaid.half_life",
                "365 d",
                "interventions",
                "[{at: " + at + " h, drug: nsaid, dose: 1" + repeat + "}]");
        Drug nsaid = scenario.drugs().get("nsaid");
        double[] level = new double[DAYS + 1];
        Simulation.of(scenario)
                .watchedBy((tissue, hours) ->
                        level[(int) (hours / 24)] = level(tissue.medication().painLeft(), nsaid))
                .run();
        int given = 0;
        for (int day = 0; day <= DAYS; day++) {
            double expected = 0;
            given = 0;
            for (int dose = at; dose <= Math.min(until, day * 24); dose += Math.max(every, 1)) {
                double givenOn = Math.ceil(dose / 24.0) * 24;
                expected += givenOn <= day * 24 ? Math.pow(2, (givenOn - day * 24) / nsaid.halfLife()) : 0;
                given += givenOn <= day * 24 ? 1 : 0;
                if (every == 0) {
                    break;
                }
            }
            assertThat(level[day]).as("day %d", day).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
        assertThat(given).isEqualTo(doses);
    }

    /** Doses left, from the pain that is left. */
    private static double level(double painLeft, Drug drug) {
        double effect = (1 - painLeft) / drug.relievesPain();
        return drug.halfEffect() * effect / (1 - effect);
    }

    @Test
    void twiceTheDoseIsTwoDoses() {
        String twice = "[{at: 10 d, drug: anti_tnf, dose: 10 mg/kg}]";
        String two = "[{at: 10 d, drug: anti_tnf, dose: 5 mg/kg}, {at: 10 d, drug: anti_tnf, dose: 5 mg/kg}]";
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS, "interventions", two)))
                .isEqualTo(Coarse.bits(Coarse.run("sequestration", DAYS, "interventions", twice)));
    }

    @Test
    void whatOnlyRelievesPainLeavesTheTissueAlone() {
        var treated = Coarse.run("l5s1_case", DAYS);
        var plain = Coarse.run("l5s1_case", DAYS, "interventions", "[]");
        for (var column : plain.columns()) {
            if (!column.name().equals("pain_vas")) {
                assertThat(treated.series(column.name())).as(column.name()).isEqualTo(plain.series(column.name()));
            }
        }
        assertThat(Coarse.last(treated, "pain_vas")).isLessThan(Coarse.last(plain, "pain_vas"));
    }
}
