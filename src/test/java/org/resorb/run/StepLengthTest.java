package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Section;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

class StepLengthTest {
    private static final Map<String, String> COARSE =
            Map.of("duration", "80 d", "resolution.voxel", "0.8 mm", "resolution.longest_step", "24 h");

    private static Scenario scenario(String name, String... more) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(COARSE);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return ScenarioFile.read(name, settings).scenario();
    }

    /** Hours at which a step begins, and the end. */
    private static List<Double> times(Scenario scenario) {
        List<Double> times = new ArrayList<>();
        Simulation.of(scenario).watchedBy((tissue, hours) -> times.add(hours)).run();
        return times;
    }

    private static double lengthAt(List<Double> times, double hours) {
        int step = times.indexOf(hours);
        return times.get(step + 1) - hours;
    }

    @Test
    void aFragmentThatSwellsHasShortStepsAndOneThatOnlyDriesLongOnes() throws Exception {
        List<Double> times = times(scenario("bulge"));
        assertThat(lengthAt(times, 0)).isEqualTo(12);
        assertThat(lengthAt(times, 5 * 24)).isEqualTo(12);
        assertThat(lengthAt(times, 70 * 24)).isEqualTo(24);
        assertThat(times).endsWith(80 * 24.0);
    }

    @Test
    void aFragmentThatIsBeingResorbedHasShortSteps() throws Exception {
        List<Double> times = times(scenario("sequestration"));
        assertThat(times).hasSize(2 * 80 + 1);
    }

    @Test
    void everyDayHasItsRowWhateverTheSteps() throws Exception {
        var course = Simulation.of(scenario("bulge")).run().course();
        assertThat(course.size()).isEqualTo(81);
        for (int day = 0; day <= 80; day++) {
            assertThat(course.at(day, course.index("time_d"))).isEqualTo(day);
        }
    }

    @Test
    void stepsStayAsShortAsTheyAreIfTheLongestIsNoLonger() throws Exception {
        assertThat(times(scenario("bulge", "resolution.longest_step", "12 h"))).hasSize(2 * 80 + 1);
        assertThat(times(scenario("bulge", "resolution.step", "24 h", "resolution.longest_step", "6 h")))
                .hasSize(80 + 1);
    }

    @Test
    void noStepLeadsOverAnInterventionAndTheNextAreShort() throws Exception {
        String dose = "[{at: 1692 h, set: {mechanisms: {inflammation: {acute_floor: 0.1}}}}]";
        List<Double> times = times(scenario("bulge", "interventions", dose));
        assertThat(lengthAt(times, 69 * 24)).isEqualTo(24);
        assertThat(times).contains(1692.0);
        assertThat(lengthAt(times, 71 * 24)).isEqualTo(12);
        assertThat(lengthAt(times, 73 * 24)).isEqualTo(24);
    }

    @Test
    void stepsAreShortWhileADrugActs() throws Exception {
        String dose = "[{at: 70 d, drug: nsaid, dose: 1}]";
        List<Double> times = times(scenario("bulge", "interventions", dose));
        assertThat(lengthAt(times, 69 * 24)).isEqualTo(24);
        for (int day = 70; day < 76; day++) {
            assertThat(lengthAt(times, day * 24)).isEqualTo(12);
        }
        assertThat(lengthAt(times, 79 * 24)).isEqualTo(24);
    }

    @Test
    void sectionsAreOfTheSameDaysWithLongStepsAndWithout() throws Exception {
        assertThat(sections(scenario("bulge", "duration", "92 d")))
                .isEqualTo(sections(scenario("bulge", "duration", "92 d", "resolution.longest_step", "12 h")))
                .containsExactly(0.0, 30.5, 91.5);
    }

    @Test
    void theEndIsSeenTooIfNoMonthWasJustBefore() throws Exception {
        assertThat(sections(scenario("bulge", "duration", "10 d"))).containsExactly(0.0, 10.0);
        assertThat(sections(scenario("bulge", "duration", "60 d"))).containsExactly(0.0, 30.5, 60.0);
        assertThat(sections(scenario("bulge", "duration", "2 d"))).containsExactly(0.0);
    }

    private static List<Double> sections(Scenario scenario) {
        return Simulation.of(scenario).run().sections().stream()
                .map(Section::timeDays)
                .toList();
    }

    @Test
    void aShorterRunIsTheBeginningOfALongerOne() throws Exception {
        Scenario scenario = scenario("bulge");
        String whole = TimeSeries.text(Simulation.of(scenario).run().course());
        String begun =
                TimeSeries.text(Simulation.of(scenario.until(70 * 24)).run().course());
        assertThat(whole).startsWith(begun);
    }

    @Test
    void whatIsChangedOnTheWayIsTheSameAsIfItHadBeenPlanned() throws Exception {
        ScenarioFile file = ScenarioFile.read("bulge", COARSE);
        Simulation played = Simulation.of(file.scenario());
        List<Double> times = new ArrayList<>();
        played.watchedBy((tissue, hours) -> times.add(hours));
        played.start();
        while (played.hours() < 72 * 24) {
            played.advance();
        }
        String change = "{at: " + played.hours() + " h, set: {mechanisms: {dehydration: {turnover: 5 /a}}}}";
        Scenario planned = file.doing(change).scenario();
        played.amend(planned.interventions());
        while (!played.isFinished()) {
            played.advance();
        }
        assertThat(times).isEqualTo(times(planned));
    }
}
