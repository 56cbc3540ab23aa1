package org.resorb.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.resorb.document.JsonWriter;

/** A real browser without a screen, driven from outside. */
abstract class Browser implements AutoCloseable {
    /** What goes on moving, as while a run is played, is clicked at where it is. */
    private static final int MOST_LOOKS = 10;

    private static final int PATIENCE_MS = 300_000;

    final Path folder;
    final Process process;
    Wire wire;

    /** Starts a program; its output goes to {@code log.txt} of the folder. */
    Browser(Path folder, List<String> command) {
        this.folder = folder;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of these programs that is there, or null. */
    static String program(String... names) {
        for (String name : names) {
            for (String place : System.getenv("PATH").split(":")) {
                if (Files.isExecutable(Path.of(place, name))) {
                    return name;
                }
            }
        }
        return null;
    }

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page and waits until it is there. */
    abstract void open(URI page);

    /** The value of an expression, or of its promise, as a text. A failure is an exception that has its words. */
    abstract String eval(String expression);

    /** Presses and releases the mouse over the middle of an element that is scrolled into view. */
    abstract void click(String selector);

    /** Types a text into the element that has the focus. */
    abstract void type(String text);

    /** Presses a key by its name, such as {@code Tab}, {@code Enter}, {@code Space} or {@code ArrowRight}. */
    abstract void press(String key);

    /** Goes on with Tab until an element of this kind has the focus. */
    final void tabTo(String selector) {
        String there = "document.activeElement.matches(" + quoted(selector) + ")";
        for (int i = 0; i < 200; i++) {
            if (eval(there).equals("true")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("no way by keyboard to " + selector);
    }

    /** The window is so large from now on. */
    abstract void resize(int width, int height);

    abstract byte[] screenshot();

    /** Waits until an expression is true. */
    final void waitFor(String expression) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (!eval(expression).equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + expression + "; the page says "
                        + eval("document.body.innerText.slice(0, 2000)"));
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the middle of an element is, after it was scrolled into view and as soon as what is drawn moves it no more. */
    final int[] middle(String selector) {
        String before = "";
        String place = place(selector);
        for (int look = 0; look < MOST_LOOKS && !place.equals(before); look++) {
            eval("new Promise(done => { setTimeout(done, 1000, '');"
                    + " requestAnimationFrame(() => requestAnimationFrame(() => done(''))); })");
            before = place;
            place = place(selector);
        }
        return Stream.of(place.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private String place(String selector) {
        return eval("(() => { const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({ block: 'center' }); const r = e.getBoundingClientRect();"
                + " return Math.round(r.x + r.width / 2) + ' ' + Math.round(r.y + r.height / 2); })()");
    }

    static String quoted(String text) {
        return JsonWriter.quoted(text);
    }

    @Override
    public void close() {
        wire.close();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A child of the browser still writes there; the system tidies its temporary folder.
            return;
        }
    }
}
