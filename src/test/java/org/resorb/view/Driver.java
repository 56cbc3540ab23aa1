package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.resorb.scenario.ScenarioFile;
import sim.display.Console;
import sim.display.Display2D;
import sim.portrayal.Inspector;

/** Drives an open window as a person would, on the thread of Swing, and photographs the screen. */
final class Driver implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "window");

    final Play play;
    final MasonWindow window;

    Driver(ScenarioFile file) throws Exception {
        assertThat(GraphicsEnvironment.isHeadless())
                .as("these tests need a display: run them by .ci/window")
                .isFalse();
        Files.createDirectories(PICTURES);
        play = new Play(file);
        window = onSwing(() -> MasonWindow.open(play, () -> {}));
    }

    static ScenarioFile file(String name, String duration) throws Exception {
        return ScenarioFile.read(name, Map.of("duration", duration));
    }

    static <T> T onSwing(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    static void press(Runnable button) throws Exception {
        onSwing(() -> {
            button.run();
            return null;
        });
    }

    Console console() {
        return window.console();
    }

    void playToTheEnd() throws Exception {
        press(console()::pressPlay);
        await(Console.PS_STOPPED);
    }

    /** From stopped until this step. */
    void playUntil(long step) throws Exception {
        press(() -> console().setWhenShouldPause(step));
        press(console()::pressPlay);
        await(Console.PS_PAUSED);
    }

    /** From paused on. */
    void goOn() throws Exception {
        press(console()::pressPause);
    }

    void await(int state) throws Exception {
        for (int i = 0; i < 1800 && state() != state; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(state()).isEqualTo(state);
    }

    private int state() throws Exception {
        return onSwing(console()::getPlayState);
    }

    void set(String path, String value) throws Exception {
        MechanismTable table = window.mechanisms().table();
        press(() -> table.setValueAt(value, table.row(path), MechanismTable.VALUE));
    }

    /** Clicks with the mouse of the screen, so many pixels right of and below the corner of a component. */
    void click(Component on, int right, int down, int times) throws Exception {
        Point corner = onSwing(on::getLocationOnScreen);
        Robot robot = new Robot();
        robot.setAutoDelay(40);
        robot.mouseMove(corner.x + right, corner.y + down);
        for (int i = 0; i < times; i++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.waitForIdle();
    }

    /** Until a tab of the console comes to the front. */
    void awaitTab(String title) throws Exception {
        awaitThat(title + " is in front", () -> {
            JTabbedPane tabs = console().getTabPane();
            return tabs.getTitleAt(tabs.getSelectedIndex()).equals(title);
        });
    }

    /** Takes an entry of the menu that opens. */
    void choose(String entry) throws Exception {
        awaitThat(entry + " is in a menu", () -> entries(entry).findFirst().isPresent());
        press(() -> entries(entry).findFirst().orElseThrow().doClick(0));
    }

    private static Stream<JMenuItem> entries(String entry) {
        return Arrays.stream(MenuSelectionManager.defaultManager().getSelectedPath())
                .filter(JPopupMenu.class::isInstance)
                .flatMap(menu -> all((JPopupMenu) menu, JMenuItem.class).stream())
                .filter(one -> entry.equals(one.getText()));
    }

    private static void awaitThat(String what, Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < 300 && !onSwing(holds); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(onSwing(holds)).as(what).isTrue();
    }

    /** One of those that are open, the one in which this label stands. */
    @SuppressWarnings("unchecked")
    Inspector inspectorWith(String label) throws Exception {
        List<Inspector> open =
                onSwing(() -> List.copyOf((List<Inspector>) console().getAllInspectors()));
        for (Inspector one : open) {
            if (texts(one).contains(label)) {
                return one;
            }
        }
        throw new AssertionError("none of " + open.size() + " inspectors has " + label);
    }

    /** All labels and fields of a component, from left to right and down. */
    static List<String> texts(Container within) throws Exception {
        return onSwing(() -> Stream.concat(
                        all(within, JLabel.class).stream().map(JLabel::getText),
                        all(within, JTextComponent.class).stream().map(JTextComponent::getText))
                .filter(Objects::nonNull)
                .toList());
    }

    static <T> List<T> all(Container within, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Component part : within.getComponents()) {
            if (kind.isInstance(part)) {
                found.add(kind.cast(part));
            }
            if (part instanceof Container inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }

    /** The display as it looks now. */
    BufferedImage picture() throws Exception {
        return onSwing(() -> {
            File file = PICTURES.resolve("now.png").toFile();
            window.display().takeSnapshot(file, Display2D.TYPE_PNG);
            return ImageIO.read(file);
        });
    }

    static long differing(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        return IntStream.range(0, width * one.getHeight())
                .filter(i -> one.getRGB(i % width, i / width) != other.getRGB(i % width, i / width))
                .count();
    }

    void showTreatments() throws Exception {
        press(() -> all(console(), JTabbedPane.class).stream()
                .filter(tabs -> tabs.indexOfTab("Treatments") >= 0)
                .forEach(tabs -> tabs.setSelectedIndex(tabs.indexOfTab("Treatments"))));
    }

    void showModel() throws Exception {
        press(() -> console().getTabPane().setSelectedIndex(4));
    }

    /** The whole screen, to be looked at by people. */
    void photograph(String name) throws Exception {
        TimeUnit.MILLISECONDS.sleep(1500);
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        Path file = PICTURES.resolve(name + ".png");
        ImageIO.write(new Robot().createScreenCapture(screen), "png", file.toFile());
    }

    /** Not by MASON, which would end the process with its last console; what is opened next waits behind this. */
    @Override
    public void close() {
        SwingUtilities.invokeLater(() -> {
            console().pressStop();
            for (Object frame : console().getAllFrames()) {
                ((Window) frame).dispose();
            }
            console().dispose();
        });
    }
}
