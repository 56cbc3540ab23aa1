package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.explore.Page;
import org.resorb.explore.PageServer;

/** A run is played, drawn and shown in a frame. */
@InEveryBrowser
class PageRunTest extends PageInBrowser {
    @Test
    void itPlaysPausesStepsAndRestarts() {
        // As to a frame, which alone may be asked so.
        browser.eval("void postMessage({ to: 'resorb', do: 'play', until: 3 }, '*')");
        browser.click("#play");
        browser.waitFor("frame.rows > 5");
        assertThat(browser.eval("$('play').textContent")).isEqualTo("Pause");
        browser.click("#play");
        browser.waitFor("$('play').textContent === 'Play' && !frame.playing");
        int rows = Integer.parseInt(browser.eval("frame.rows"));
        browser.click("#step");
        browser.waitFor("frame.rows === " + (rows + 1));
        browser.waitFor("$('day').textContent === 'day " + (rows + 1) + " of 730'");
        browser.click("#restart");
        browser.waitFor("frame.rows === 0 && $('play').textContent === 'Play'");
        browser.waitFor("$('earlier').children.length === 2");
        assertThat(browser.eval("notebook.runs[0].length")).isEqualTo("" + (rows + 1));
    }

    /** Half a day would be the date of what is done then. */
    @Test
    void itStandsStillOnWholeDaysHoweverQuicklyADayIsAskedFor() {
        browser.eval("void ($('step').click(), $('step').click())");
        browser.waitFor("!frame.playing && frame.day === 2 && $('day').textContent === 'day 2 of 730'");
        assertThat(browser.eval("frame.rows")).isEqualTo("2");
        browser.click("[data-mechanism=\"autophagy\"]");
        browser.waitFor("$('done').lastChild.textContent === 'day 2: mechanisms.autophagy off'");
        browser.click("#play");
        browser.waitFor("frame.rows > 5");
        browser.click("#play");
        browser.waitFor("!frame.playing");
        assertThat(browser.eval("frame.day === frame.rows")).isEqualTo("true");
    }

    @Test
    void thePictureOfMonthZeroIsThatOfTheFirstDayBeforeAnyMacrophageCame() {
        playTo(2);
        String marks = "[...new Set(notebook.current.pictures[0].cells.filter((_, i) => i % 3 === 0))].map(one =>"
                + " parts.marks.all[one].words).join()";
        assertThat(browser.eval("notebook.current.pictures[0].day")).isEqualTo("0");
        assertThat(browser.eval(marks)).contains("disc cell").doesNotContain("macrophage");
    }

    @Test
    void everyLayerIsDrawnWithItsLegendAndUnit() {
        playTo(20);
        for (String layer : browser.eval("[...$('layer').options].map(option => option.value).join(' ')")
                .split(" ")) {
            browser.eval("(() => { $('layer').value = '" + layer + "'; $('layer').onchange(); })()");
            browser.waitFor("now.layer === '" + layer + "' && !dirty");
            String colors = "new Set(new Uint32Array($('tissue').getContext('2d').getImageData(0, 0, $('tissue').width,"
                    + " $('tissue').height).data.buffer)).size";
            assertThat(Integer.parseInt(browser.eval(colors))).as(layer).isGreaterThan(10);
            String unit = browser.eval("(parts.substances.find(one => one.name === '" + layer
                    + "') || {unit: ''}).unit.replace(/^1$/, '')");
            assertThat(browser.eval("$('legend').innerText"))
                    .as(layer)
                    .contains(unit)
                    .isNotBlank();
        }
    }

    @Test
    void theWholeFragmentIsRunInThreeDimensionsTurnedAndCutOpen() {
        browser.click("#whole-fragment");
        browser.waitFor("now.scenario.resolution.dimensions === 3");
        browser.waitFor("!$('whole').hidden");
        String picture = "(() => { const { data } = $('solid').getContext('2d').getImageData(0, 0, 160, 160); let sum"
                + " = 0; for (let i = 0; i < data.length; i++) sum = (31 * sum + data[i]) | 0; return sum; })()";
        String whole = browser.eval(picture);
        browser.eval("(() => { $('solid').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' })); })()");
        String turned = browser.eval(picture);
        browser.eval("(() => { $('cut').value = 0.5; $('cut').dispatchEvent(new Event('input')); })()");
        assertThat(List.of(turned, browser.eval(picture))).doesNotContain(whole).doesNotHaveDuplicates();
        playTo(3);
        assertThat(browser.eval("notebook.current.label")).contains("dimensions 3");
    }

    /** As in a page of a course: the page around the frame asks, and hears what came of it. */
    @Test
    void aPageInAFrameShowsTheRunAloneObeysThePageAroundItAndTellsIt() throws IOException {
        String state = "{\"version\": 1, \"scenario\": \"protrusion\"}";
        String fragment = browser.eval("packText(" + Browser.quoted(state) + ")");
        Page.export(folder.resolve("framed.html"));
        browser.open(Files.writeString(
                        folder.resolve("course.html"),
                        "<!doctype html><title>A course</title><body style='margin:0'><script>var heard = [];"
                                + " addEventListener('message', ({ data }) => data.from === 'resorb' && heard.push(data));"
                                + " var ask = data => document.querySelector('iframe').contentWindow.postMessage({ to:"
                                + " 'resorb', ...data }, '*');</script><iframe src='framed.html?embed#" + fragment
                                + "' width='100%' height='700' title='Resorb'></iframe>")
                .toUri());
        browser.waitFor("heard.some(one => one.scenario === 'protrusion' && one.day < 1)");
        browser.eval("ask({ do: 'set', path: 'patient.immune_response', value: '0.5' })");
        browser.waitFor("heard.some(one => one.set === 'patient.immune_response')");
        browser.eval("ask({ do: 'set', path: 'patient.imune_response', value: '0.5' })");
        browser.waitFor("heard.some(one => /imune_response/.test(one.wrong))");
        browser.eval("ask({ do: 'play', until: 9 })");
        browser.waitFor("heard[heard.length - 1].day === 9");
        String last = "heard[heard.length - 1]";
        assertThat(browser.eval(last + ".playing + ' ' + " + last + ".finished + ' ' + " + last + ".values.time_d"))
                .isEqualTo("false false 9");
        assertThat(Double.parseDouble(browser.eval(last + ".values.fragment_volume_mm3")))
                .isPositive();
        browser.eval("ask({ do: 'constructor' })");
        browser.eval("ask({ do: 'restart' })");
        browser.waitFor(last + ".day < 1");
        assertThat(browser.eval("heard.filter(one => one.wrong).length")).isEqualTo("1");
        picture("embed");
    }

    @Test
    void itAsksNothingFromTheNetwork() throws IOException {
        String asked = "performance.getEntriesByType('resource').map(one => one.name)"
                + ".filter(name => !/^(blob|data):/.test(name)).join()";
        assertThat(browser.eval(asked)).isEmpty();
        try (PageServer server = new PageServer(0)) {
            server.serve(Page.bytes());
            browser.open(server.address());
            browser.waitFor("document.body.dataset.ready === 'yes'");
            assertThat(browser.eval(asked)).isEmpty();
        }
    }

    @Test
    void aBrowserThatCannotRunTheModelGetsAPlainSentenceAndPictures() throws IOException {
        String page = new String(Page.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("<head>", "<head><script>WebAssembly.validate = () => false</script>");
        browser.open(Files.writeString(folder.resolve("old.html"), page).toUri());
        assertThat(browser.eval("$('cannot').innerText")).contains("This browser cannot run the model", "day 183");
        assertThat(browser.eval("$('app').hidden")).isEqualTo("true");
        assertThat(browser.eval("[...document.querySelectorAll('.stills img')].filter(one => one.naturalWidth).length"))
                .isEqualTo("6");
    }

    @Test
    void aWorkerThatDiesAgainAndAgainIsNotStartedForEver() {
        playTo(3);
        browser.eval("void (parts.worker = 'throw new Error(\"broken\")', talk.worker.terminate(), play(), talk.heard ="
                + " -1e9)");
        browser.waitFor("document.querySelector('#wrong-bar').textContent.startsWith('The browser ends the part')");
        assertThat(browser.eval("now.losses + ' ' + notebook.current.length")).isEqualTo("4 4");
        browser.click("#tab-notebook");
        assertThat(browser.eval("document.querySelectorAll('#runs tbody tr').length"))
                .isEqualTo("1");
    }

    @Test
    void thePicturesAreTakenThatSomebodyLooksAt() throws IOException {
        browser.eval("(() => { document.querySelectorAll('details')[4].open = true; })()");
        playTo(60);
        picture("1280");
        browser.resize(390, 844);
        browser.waitFor("innerWidth === 390");
        assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(390);
        picture("390");
    }
}
