package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.SwingUtilities;
import javax.swing.table.TableModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
    private static final Path PICTURES = Path.of("target", "window");

    private MasonWindow window;
    private Play play;

    @BeforeAll
    static void thereIsADisplay() throws Exception {
        assertThat(GraphicsEnvironment.isHeadless())
                .as("these tests need a display: run them by .ci/window")
                .isFalse();
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void close() throws Exception {
        onSwing(() -> {
            window.console().pressStop();
            for (Object frame : window.console().getAllFrames()) {
                ((Window) frame).dispose();
            }
            window.console().dispose();
            return null;
        });
    }

    private void open(ScenarioFile file) throws Exception {
        play = new Play(file);
        window = onSwing(() -> MasonWindow.open(play, () -> {}));
    }

    private static ScenarioFile file(String name, String duration) throws Exception {
        return ScenarioFile.read(name, Map.of("duration", duration));
    }

    private static <T> T onSwing(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    private void press(Runnable button) throws Exception {
        onSwing(() -> {
            button.run();
            return null;
        });
    }

    private int state() throws Exception {
        return onSwing(() -> window.console().getPlayState());
    }

    private void awaitState(int state) throws Exception {
        for (int i = 0; i < 1800 && state() != state; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(state()).isEqualTo(state);
    }

    private void playUntil(long step) throws Exception {
        press(() -> window.console().setWhenShouldPause(step));
        press(window.console()::pressPlay);
        awaitState(Console.PS_PAUSED);
    }

    private static void picture(String name) throws Exception {
        TimeUnit.MILLISECONDS.sleep(1500);
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(
                new Robot().createScreenCapture(screen),
                "png",
                PICTURES.resolve(name + ".png").toFile());
    }

    private void set(String path, String value) throws Exception {
        onSwing(() -> {
            TableModel table = window.mechanisms().table();
            table.setValueAt(value, window.mechanisms().table().row(path), MechanismTable.VALUE);
            return null;
        });
    }

    @Test
    void playedToTheEndItMeasuresTheBitsOfARunWithoutAWindow() throws Exception {
        open(file("sequestration", "60 d"));
        picture("before");
        press(window.console()::pressPlay);
        awaitState(Console.PS_STOPPED);
        Course alone =
                Simulation.of(file("sequestration", "60 d").scenario()).run().course();
        assertThat(play.course().size()).isEqualTo(61);
        assertThat(Coarse.bits(play.course())).containsExactly(Coarse.bits(alone));
        picture("sixty_days");
    }

    @Test
    void aMechanismSwitchedOffInTheModelTabIsAScenarioThatRepeatsWhatWasSeen(@TempDir Path folder) throws Exception {
        open(file("sequestration", "150 d"));
        playUntil(180);
        set("macrophage_infiltration", "off");
        set("phagocytosis.uptake", "3e-5");
        press(() -> window.console().getTabPane().setSelectedIndex(4));
        picture("switched_off");
        press(window.console()::pressPause);
        press(window.console()::pressPlay);
        awaitState(Console.PS_STOPPED);
        window.mechanisms().save(folder.resolve("played.yaml"));
        ScenarioFile again = ScenarioFile.read(folder.resolve("played.yaml").toString(), Map.of());
        assertThat(Coarse.bits(Simulation.of(again.scenario()).run().course()))
                .containsExactly(Coarse.bits(play.course()));
        press(window.console()::pressPlay);
        awaitState(Console.PS_STOPPED);
        picture("with_and_without");
    }

    @Test
    void whatIsChangedWithoutAPauseIsRepeatedToo() throws Exception {
        open(file("sequestration", "60 d"));
        press(window.console()::pressPlay);
        for (String life : List.of("12", "8", "14", "9")) {
            TimeUnit.MILLISECONDS.sleep(300);
            set("macrophage_infiltration.life_m1", life);
        }
        awaitState(Console.PS_STOPPED);
        ScenarioFile again = file("sequestration", "60 d").with(Map.of("interventions", interventions(play)));
        assertThat(again.scenario().interventions()).hasSize(4);
        assertThat(Coarse.bits(Simulation.of(again.scenario()).run().course()))
                .containsExactly(Coarse.bits(play.course()));
    }

    private static String interventions(Play play) throws Exception {
        Path file = Files.writeString(PICTURES.resolve("changed.yaml"), play.yaml());
        return ScenarioFile.read(file.toString(), Map.of()).values().get("interventions");
    }

    @Test
    void aValueOutOfRangeIsRefusedBesideTheTableWithTheWordsOfTheCommandLine() throws Exception {
        open(file("sequestration", "10 d"));
        set("dehydration.leaching", "5");
        assertThat(window.mechanisms().message()).contains("out of range: 5 /d; expected");
        assertThat(play.mechanisms()).containsEntry("dehydration.leaching", "0.0012 /d");
    }

    @Test
    void aMeasuredNumberIsDrawnOverTimeByTheMenuBesideIt() throws Exception {
        open(file("sequestration", "60 d"));
        press(() -> window.console().getTabPane().setSelectedIndex(4));
        assertThat(PropertyInspector.getPropertyInspectorClassNames().objs)
                .startsWith("sim.portrayal.inspector.StreamingPropertyInspector", PropertyChart.class.getName());
        Readings readings =
                new Readings("a test").number("volume", "", () -> play.course().size());
        PropertyInspector chart = onSwing(
                () -> PropertyInspector.makeInspector(PropertyChart.class, readings, 0, window.console(), window));
        assertThat(chart.isValidInspector()).isTrue();
        playUntil(20);
        press(chart::updateInspector);
        press(() -> chart.createFrame(() -> {}).setVisible(true));
        press(window.console()::pressPause);
        playUntil(60);
        press(chart::updateInspector);
        picture("measured");
    }

    /** The packages of Debian and Fedora without windows, imitated. */
    @Test
    void aJavaWithoutWindowsIsToldInOneSentence(@TempDir Path folder) throws Exception {
        open(file("sequestration", "1 d"));
        Path java = folder.resolve("java");
        int linked = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(System.out, System.err, "--add-modules", "java.se,jdk.unsupported", "--output", java.toString());
        assertThat(linked).isZero();
        Files.delete(java.resolve("lib/libawt_xawt.so"));
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(
                        java.resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.resorb.cli.Resorb",
                        "view",
                        "sequestration")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(Files.readAllLines(said)).singleElement().asString().contains("this Java comes without windows");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void aCellAndAPlaceUnderTheMouseCanBeRead() throws Exception {
        open(file("sequestration", "60 d"));
        playUntil(80);
        Rectangle2D.Double middle = new Rectangle2D.Double(250, 280, 1, 1);
        onSwing(() -> {
            window.display().createInspectors(middle, window);
            return null;
        });
        assertThat(onSwing(() -> window.console().getAllInspectors().size())).isPositive();
        picture("inspectors");
    }

    @Test
    void everyLayerDrawsInTwoAndThreeDimensions(@TempDir Path folder) throws Exception {
        open(ScenarioFile.read(
                "extrusion", Map.of("duration", "60 d", "resolution.dimensions", "3", "resolution.voxel", "0.4 mm")));
        playUntil(40);
        for (int layer = 0; layer < 11; layer++) {
            int one = layer;
            press(() -> show(one));
            File file = PICTURES.resolve("layer_" + layer + ".png").toFile();
            onSwing(() -> {
                window.snapshot(file);
                return null;
            });
            BufferedImage image = ImageIO.read(file);
            assertThat(colors(image)).as("layer %s", layer).isGreaterThan(20);
        }
    }

    /** Only this picture, with all that lies over pictures. */
    private void show(int picture) {
        List<JCheckBoxMenuItem> layers = Arrays.stream(window.display().popup.getComponents())
                .filter(JCheckBoxMenuItem.class::isInstance)
                .map(JCheckBoxMenuItem.class::cast)
                .toList();
        for (int i = 0; i < 11; i++) {
            if (layers.get(i).isSelected() != (i == picture)) {
                layers.get(i).doClick(0);
            }
        }
    }

    private static long colors(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
