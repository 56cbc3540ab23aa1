package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.view.Driver.file;
import static org.resorb.view.Driver.onSwing;
import static org.resorb.view.Driver.press;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;
import sim.display.Console;
import sim.portrayal.inspector.PropertyInspector;

/** The window on a real display; {@code mvn verify -Pwindow} with DISPLAY set, as {@code .ci/window} does. */
@Tag("window")
class MasonWindowTest {
    @TempDir
    Path folder;

    @Test
    void playedToTheEndItMeasuresTheBitsOfARunWithoutAWindow() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "60 d"))) {
            driver.photograph("before");
            driver.playToTheEnd();
            Course alone = Simulation.of(file("sequestration", "60 d").scenario())
                    .run()
                    .course();
            assertThat(driver.play.course().size()).isEqualTo(61);
            assertThat(Coarse.bits(driver.play.course())).containsExactly(Coarse.bits(alone));
            driver.photograph("sixty_days");
        }
    }

    @Test
    void aMechanismSwitchedOffInTheModelTabIsAScenarioThatRepeatsWhatWasSeen() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "150 d"))) {
            driver.playUntil(180);
            driver.set("macrophage_infiltration", "off");
            driver.set("phagocytosis.uptake", "1e-5");
            driver.showModel();
            driver.photograph("switched_off");
            driver.goOn();
            driver.await(Console.PS_STOPPED);
            assertRepeats(driver, 2);
            driver.playToTheEnd();
            driver.photograph("with_and_without");
        }
    }

    @Test
    void whatIsChangedWithoutAPauseIsRepeatedToo() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "60 d"))) {
            press(driver.console()::pressPlay);
            for (String life : List.of("12", "8", "14", "9")) {
                TimeUnit.MILLISECONDS.sleep(50);
                driver.set("macrophage_infiltration.life_m1", life);
            }
            driver.await(Console.PS_STOPPED);
            assertRepeats(driver, 4);
        }
    }

    private void assertRepeats(Driver driver, int changes) throws Exception {
        Path saved = folder.resolve("played.yaml");
        driver.window.mechanisms().save(saved);
        ScenarioFile again = ScenarioFile.read(saved.toString(), Map.of());
        assertThat(again.scenario().interventions()).hasSize(changes);
        assertThat(Coarse.bits(Simulation.of(again.scenario()).run().course()))
                .containsExactly(Coarse.bits(driver.play.course()));
    }

    @Test
    void aValueOutOfRangeIsRefusedBesideTheTableWithTheWordsOfTheCommandLine() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "10 d"))) {
            driver.set("dehydration.leaching", "5");
            assertThat(driver.window.mechanisms().message()).contains("out of range: 5 /d; expected");
            assertThat(driver.play.mechanisms()).containsEntry("dehydration.leaching", "0.0012 /d");
        }
    }

    @Test
    void aParameterOfAMechanismThatIsOffCannotBeWritten() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "10 d"))) {
            MechanismTable table = driver.window.mechanisms().table();
            int row = table.row("autophagy.induction");
            assertThat(table.isCellEditable(row, MechanismTable.VALUE)).isTrue();
            driver.set("autophagy", "off");
            assertThat(table.isCellEditable(row, MechanismTable.VALUE)).isFalse();
        }
    }

    @Test
    void aMeasuredNumberIsDrawnOverTimeByTheMenuBesideIt() throws Exception {
        assertThat(PropertyInspector.getPropertyInspectorClassNames().objs)
                .startsWith("sim.portrayal.inspector.StreamingPropertyInspector", PropertyChart.class.getName());
        try (Driver driver = new Driver(file("sequestration", "60 d"))) {
            Readings readings = new Readings("a test")
                    .number("rows", "", () -> driver.play.course().size());
            PropertyInspector chart = onSwing(() ->
                    PropertyInspector.makeInspector(PropertyChart.class, readings, 0, driver.console(), driver.window));
            assertThat(chart.isValidInspector()).isTrue();
            press(() -> chart.createFrame(() -> {}).setVisible(true));
            driver.playUntil(20);
            press(chart::updateInspector);
            press(() -> driver.console().setWhenShouldPause(60));
            driver.goOn();
            driver.await(Console.PS_PAUSED);
            press(chart::updateInspector);
            driver.photograph("measured");
        }
    }

    @Test
    void aCellAndAPlaceUnderTheMouseCanBeRead() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "60 d"))) {
            driver.playUntil(80);
            Rectangle2D.Double middle = new Rectangle2D.Double(250, 280, 1, 1);
            press(() -> driver.window.display().createInspectors(middle, driver.window));
            assertThat(onSwing(() -> driver.console().getAllInspectors().size()))
                    .isPositive();
            driver.photograph("inspectors");
        }
    }
}
