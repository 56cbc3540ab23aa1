package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

class PlayTest {
    private final Play play = new Play(Coarse.file("sequestration", 40));

    private void step(int times) {
        for (int i = 0; i < times; i++) {
            play.simulation().advance();
        }
    }

    private Course toTheEnd() {
        while (!play.simulation().isFinished()) {
            step(1);
        }
        return play.course();
    }

    @Test
    void aPlayToTheEndGivesTheBitsOfARun() {
        play.start(1);
        assertThat(Coarse.bits(toTheEnd())).containsExactly(Coarse.bits(Coarse.run("sequestration", 40)));
    }

    @Test
    void whatWasChangedOnTheWayIsAScenarioThatRunsToTheSameBits(@TempDir Path folder) throws Exception {
        play.start(1);
        step(10);
        play.set("macrophage_infiltration", "off");
        step(5);
        play.set("dehydration.leaching", "0.01 /d");
        play.set("macrophage_infiltration", "on");
        Course played = toTheEnd();
        Path file = Files.writeString(folder.resolve("played.yaml"), play.yaml());
        ScenarioFile again = ScenarioFile.read(file.toString(), Map.of());
        assertThat(again.scenario().interventions()).hasSize(3);
        Course course = Simulation.of(again.scenario()).run().course();
        assertThat(Coarse.bits(course)).containsExactly(Coarse.bits(played));
        assertThat(Coarse.bits(course)).isNotEqualTo(Coarse.bits(Coarse.run("sequestration", 40)));
    }

    @Test
    void drugsGivenBeforeAndDuringAPlayAreAScenarioThatRunsToTheSameBits(@TempDir Path folder) throws Exception {
        play.give("anti_tnf", "5 mg/kg", "14 d", "");
        play.start(1);
        step(10);
        play.give("epidural_steroid", "40 mg", "", "");
        assertThat(play.interventions()).hasSize(2).first().asString().isEqualTo("day 0: anti tnf 5 mg/kg every 14 d");
        assertThatThrownBy(() -> play.give("aspirin", "5 mg", "", "")).isInstanceOf(InvalidFileException.class);
        Course played = toTheEnd();
        Path file = Files.writeString(folder.resolve("given.yaml"), play.yaml());
        ScenarioFile again = ScenarioFile.read(file.toString(), Map.of());
        assertThat(again.scenario().interventions()).hasSize(2);
        assertThat(Coarse.bits(Simulation.of(again.scenario()).run().course())).containsExactly(Coarse.bits(played));
        play.stop();
        play.withoutInterventions();
        play.start(1);
        assertThat(play.interventions()).isEmpty();
        assertThat(Coarse.bits(toTheEnd())).containsExactly(Coarse.bits(Coarse.run("sequestration", 40)));
    }

    @Test
    void interventionsOfTheFileStayAndShowTheirEffectInTime() throws Exception {
        Play dated = new Play(
                Coarse.file("sequestration", 40, "interventions", "[{at: 5 d, set: {mechanisms: {autophagy: off}}}]"));
        dated.start(1);
        dated.set("dehydration", "off");
        assertThat(dated.simulation().scenario().interventions()).hasSize(1);
        assertThat(dated.mechanisms()).containsEntry("autophagy", "on").containsEntry("dehydration", "off");
        for (int i = 0; i < 5; i++) {
            dated.simulation().advance();
        }
        assertThat(dated.mechanisms()).containsEntry("autophagy", "off").containsEntry("dehydration", "off");
        assertThat(dated.yaml()).contains("at: 5 d", "at: 0 h");
    }

    @Test
    void whatIsChangedBeforeAStartHoldsFromTheStartAndThroughRestarts() throws Exception {
        play.set("macrophage_infiltration", "off");
        for (int i = 0; i < 2; i++) {
            play.start(1);
            assertThat(Coarse.bits(toTheEnd()))
                    .containsExactly(
                            Coarse.bits(Coarse.run("sequestration", 40, "mechanisms.macrophage_infiltration", "off")));
            play.stop();
        }
    }

    @Test
    void aRestartForgetsWhatWasChangedOnTheWay() throws Exception {
        play.start(1);
        step(3);
        play.set("autophagy", "off");
        play.stop();
        assertThat(play.yaml()).contains("autophagy: off");
        assertThat(play.mechanisms()).containsEntry("autophagy", "on");
        play.start(1);
        assertThat(play.yaml()).contains("interventions: []");
        assertThat(play.log())
                .containsExactly(
                        "Start with seed 1",
                        "Day 3: autophagy off",
                        "Start with seed 1, without what was changed on the way");
    }

    @Test
    void anotherSeedIsAnotherRunAndAnImpossibleOneIsRefused() {
        play.start(7);
        assertThat(play.simulation().scenario().seed()).isEqualTo(7);
        play.stop();
        play.start(123_456_789_012L);
        assertThat(play.simulation().scenario().seed()).isEqualTo(7);
        assertThat(play.log()).anyMatch(line -> line.contains("123456789012"));
    }

    @Test
    void aWrongValueIsToldAsOnTheCommandLineAndChangesNothing() {
        play.start(1);
        step(2);
        assertThatThrownBy(() -> play.set("dehydration.leaching", "5 /d"))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        wrong -> assertThat(wrong.problems().get(0).toString())
                                .contains("leaching: is out of range: 5 /d; expected"));
        assertThat(play.yaml()).contains("interventions: []");
    }
}
