package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.resorb.document.InvalidFileException;
import org.resorb.explore.Page;
import org.resorb.run.Simulation;
import org.resorb.run.TimeSeries;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** The page, opened anew for each test, and what a student does with it. Runs behind the packaging, which makes the page. */
@Tag("browser")
@ExtendWith(OpenBrowsers.class)
abstract class PageInBrowser {
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    Path folder;

    @Parameter
    Engine engine;

    Browser browser;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(engine.isHere(), "!!! There is no " + engine + " here; the page is NOT TESTED in it.");
        browser = OpenBrowsers.of(engine);
        Path file = folder.resolve("exported.html");
        Page.export(file);
        openIn(browser, file);
        assertThat(browser.eval("location.protocol")).isEqualTo("file:");
        assertThat(browser.eval("$('first').open")).isEqualTo("true");
        browser.eval("($('first').close(), localStorage.clear(), lessons.show())");
        keepWhatIsSaved();
    }

    static void openIn(Browser browser, Path file) {
        browser.resize(1280, 800);
        browser.open(file.toUri());
        browser.waitFor("document.body.dataset.ready === 'yes'");
    }

    final void keepWhatIsSaved() {
        browser.eval("(() => { const made = URL.createObjectURL; URL.createObjectURL = blob => { window.saved = blob;"
                + " return made(blob); }; })()");
    }

    /** A picture that somebody looks at. */
    final void picture(String what) throws IOException {
        Files.createDirectories(PICTURES);
        String name = engine.name().toLowerCase(Locale.ROOT) + "-" + what + ".png";
        Files.write(PICTURES.resolve(name), browser.screenshot());
    }

    final void load(ScenarioFile file) {
        assertThat(browser.eval("load('x.json', " + Browser.quoted(file.toJson()) + ", [])"))
                .isEmpty();
    }

    final void playTo(int day) {
        browser.eval("void play(" + day + ")");
        browser.waitFor("!frame.playing && (frame.finished || frame.rows > " + day + ")");
    }

    /** Moves the first slider of a mechanism. */
    final void slide(String mechanism, int to) {
        browser.eval("(() => { const slider = document.querySelector('[data-mechanism=\"" + mechanism
                + "\"]').parentElement.querySelector('input[type=range]'); slider.value = " + to
                + "; slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); })()");
    }

    final void choose(String name, String text) {
        browser.eval("(() => { const some = new DataTransfer(); some.items.add(new File([" + Browser.quoted(text)
                + "], " + Browser.quoted(name) + ")); $('file').files = some.files; $('file').onchange(); })()");
    }

    final String said() {
        return browser.eval("document.querySelector('.wrong').textContent");
    }

    final String scenario() {
        return saved("#save-scenario");
    }

    final String data() {
        return saved("#save-data");
    }

    final String saved(String button) {
        browser.eval("void (window.saved = null)");
        browser.click(button);
        browser.waitFor("!!window.saved");
        return browser.eval("window.saved.text()");
    }

    final byte[] savedBytes(String button) {
        browser.eval("void (window.saved = null)");
        browser.click(button);
        browser.waitFor("!!window.saved");
        return Base64.getDecoder()
                .decode(browser.eval("(async () => btoa(Array.from(new Uint8Array(await window.saved.arrayBuffer()),"
                        + " one => String.fromCharCode(one)).join('')))()"));
    }

    static ScenarioFile shortened(String name, String duration) throws InvalidFileException {
        return ScenarioFile.read(name, new LinkedHashMap<>(Map.of("duration", duration)));
    }

    static String course(Scenario scenario) {
        return TimeSeries.text(Simulation.of(scenario).run().course());
    }

    static String mistakes(String file, Map<String, String> settings) {
        try {
            ScenarioFile.read(file, settings);
            return "none";
        } catch (InvalidFileException e) {
            return e.getMessage();
        }
    }
}
