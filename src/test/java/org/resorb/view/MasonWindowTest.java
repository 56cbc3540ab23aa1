package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.view.Driver.file;
import static org.resorb.view.Driver.onSwing;
import static org.resorb.view.Driver.press;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.ScenarioFile;
import sim.display.Console;
import sim.portrayal.Inspector;
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

    /** By real clicks: on the picture, then on the menu beside the first number of what opens. */
    @Test
    void aDoubleClickOpensAnInspectorWhoseNumbersAreReadAndDrawnAsThePlayGoesOn() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "60 d"))) {
            driver.playUntil(80);
            driver.click(driver.window.display().insideDisplay, 230, 280, 2);
            driver.awaitTab("Inspectors");
            Inspector place = driver.inspectorWith("water ");
            List<String> before = Driver.texts(place);
            assertThat(before).contains("proteoglycan ", "vessels ", "TNF ");
            assertThat(Driver.texts(driver.inspectorWith("kind "))).contains("disc cell");
            driver.photograph("inspectors");
            driver.click(Driver.all(place, JToggleButton.class).get(0), 5, 5, 1);
            driver.choose("Chart over time");
            press(() -> driver.console().setWhenShouldPause(110));
            driver.goOn();
            driver.await(Console.PS_PAUSED);
            assertThat(Driver.texts(place)).isNotEqualTo(before);
            driver.photograph("inspectors_later");
        }
    }

    @Test
    void theModelTabSaysWhatEachClaimAndEachNumberRestsOn() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "10 d"))) {
            MechanismTable table = driver.window.mechanisms().table();
            String claim = onSwing(() -> driver.window.mechanisms().about(table.row("phagocytosis")));
            assertThat(claim)
                    .startsWith(Catalogue.entry("phagocytosis").claim())
                    .contains("kobayashi2009: Kobayashi 2009");
            String number = onSwing(() -> driver.window.mechanisms().about(table.row("phagocytosis.uptake")));
            assertThat(number).contains("Default ", " to ").containsPattern("sourced|calibrated|scale|assumed");
            assertThat(table.getValueAt(table.row("phagocytosis.uptake"), table.getColumnCount() - 1))
                    .isIn("sourced", "calibrated", "assumed", "scale");
            driver.showModel();
            driver.photograph("evidence");
        }
    }

    @Test
    void aDrugGivenInTheWindowIsAScenarioThatRepeatsWhatWasSeen() throws Exception {
        try (Driver driver = new Driver(file("sequestration", "60 d"))) {
            driver.playUntil(40);
            press(() -> driver.window.treatments().give("anti_tnf", "5 mg/kg", "14 d"));
            assertThat(driver.window.treatments().message()).isBlank();
            assertThat(driver.window.treatments().given()).contains("anti tnf 5 mg/kg every 14 d");
            assertThat(driver.window.treatments().about()).contains("numbers are assumed", "usual dose");
            press(() -> driver.window.treatments().give("anti_tnf", "5 mm", ""));
            assertThat(driver.window.treatments().message()).contains("dose");
            driver.showModel();
            driver.showTreatments();
            driver.photograph("treatments");
            driver.goOn();
            driver.await(Console.PS_STOPPED);
            assertRepeats(driver, 1);
        }
    }

    @Test
    void aFragmentInThreeDimensionsIsLookedThroughSliceBySlice() throws Exception {
        Map<String, String> deep =
                Map.of("duration", "10 d", "resolution.dimensions", "3", "resolution.voxel", "0.4 mm");
        try (Driver driver = new Driver(ScenarioFile.read("sequestration", deep))) {
            driver.playUntil(10);
            SliceSlider slices = driver.window.slices();
            assertThat(slices.isVisible()).isTrue();
            int middle = slices.slider().getMaximum() / 2;
            assertThat(slices.slider().getValue()).isBetween(middle, middle + 1);
            driver.photograph("slice_middle");
            BufferedImage before = driver.picture();
            press(() -> slices.slider().setValue(2));
            driver.photograph("slice_outer");
            assertThat(Driver.differing(before, driver.picture())).isGreaterThan(1000);
            press(() -> driver.window.display().reset());
            assertThat(slices.slider().getValue()).isEqualTo(2);
        }
        try (Driver driver = new Driver(file("sequestration", "10 d"))) {
            assertThat(driver.window.slices().isVisible()).isFalse();
        }
    }

    @Test
    void nothingIsSaidAtTheStart() throws Exception {
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (Driver driver = new Driver(file("sequestration", "10 d"))) {
            assertThat(driver.console()).isNotNull();
        } finally {
            System.setErr(usual);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
