package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import org.resorb.scenario.ScenarioFile;
import sim.display.Console;

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
