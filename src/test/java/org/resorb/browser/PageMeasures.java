package org.resorb.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resorb.explore.Page;

/** Prints what the table in {@code docs/explore.md} holds; run by name, since it takes minutes and tests nothing. */
@InEveryBrowser
class PageMeasures extends PageInBrowser {
    private static final int OPENINGS = 5;
    private static final String DAYS = "730 d";
    private static final int MINUTES = 10;
    private static final List<String> LESSONS =
            List.of("immune_attack", "no_vessels", "haro_loop", "ligament", "water_or_matrix");

    @Test
    void sizeAndProcessorTimeUntilItIsReady() throws IOException {
        tell("%d bytes", Page.bytes().length);
        for (int i = 0; i < OPENINGS; i++) {
            double before = seconds(browser.process.toHandle());
            openIn(browser, folder.resolve("exported.html"));
            tell("ready after %.2f s of processor time", seconds(browser.process.toHandle()) - before);
        }
    }

    @Test
    void daysPlayedWhileItDraws() throws Exception {
        course(shortened("sequestration", DAYS).scenario());
        double before = seconds(ProcessHandle.current()) - seconds(browser.process.toHandle());
        course(shortened("sequestration", DAYS).scenario());
        tell(
                "%s on a warm JVM: %.2f s",
                DAYS, seconds(ProcessHandle.current()) - seconds(browser.process.toHandle()) - before);
        load(shortened("sequestration", DAYS));
        browser.eval("void (window.late = 0, window.tick = performance.now(), setInterval(() => {"
                + " const now = performance.now(); late = Math.max(late, now - tick - 10); tick = now; }, 10))");
        double begun = seconds(browser.process.toHandle());
        long clock = System.nanoTime();
        browser.eval("void play()");
        browser.waitFor("frame.finished");
        tell("%s played in %.1f s by the clock", DAYS, (System.nanoTime() - clock) / 1e9);
        tell("%.1f s of processor time in all its processes", seconds(browser.process.toHandle()) - begun);
        tell("the page's own thread was late by at most %s ms", browser.eval("Math.round(late)"));
    }

    @Test
    void memoryOverMinutesOfLessons() throws IOException {
        browser.click("#tab-lessons");
        long begun = System.nanoTime();
        tell("%.0f MB before the first run", megabytes());
        for (int i = 0, minute = 0; minute < MINUTES; i++) {
            // Another seed for each round, so that no run is found in the notebook.
            browser.eval("(() => { $('lesson').value = '" + LESSONS.get(i % LESSONS.size()) + "'; lessons.open();"
                    + " lessons.lesson.steps.forEach(({ run }) => { run.set = { ...run.set, seed: '" + (i + 2)
                    + "' }; }); const tick = $('lesson-body').querySelector('.tick input');"
                    + " if (!tick.checked) tick.click(); })()");
            int steps = Integer.parseInt(browser.eval("lessons.lesson.steps.length"));
            for (int step = 0; step < steps && minute < MINUTES; step++) {
                browser.eval("document.querySelector('[data-step=\"" + step + "\"]').click()");
                browser.waitFor("!lessons.running");
                long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begun);
                if (now > minute) {
                    minute = (int) now;
                    tell(
                            "%.0f MB after %d min; runs kept: %s",
                            megabytes(), minute, browser.eval("notebook.all().length"));
                }
            }
        }
    }

    private void tell(String words, Object... values) {
        System.out.println(engine + ": " + String.format(words, values));
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** Processor time of a process and all that it started and that still lives. */
    private static double seconds(ProcessHandle process) {
        return family(process)
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toMillis() / 1e3)
                .sum();
    }

    /** Memory of all its processes, what they share counted once (Linux). */
    private double megabytes() throws IOException {
        double sum = 0;
        for (ProcessHandle one : family(browser.process.toHandle()).toList()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/smaps_rollup"))) {
                sum += line.startsWith("Pss:") ? Double.parseDouble(line.replaceAll("\\D+", "")) / 1e3 : 0;
            }
        }
        return sum;
    }
}
