package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.explore.Page;
import org.resorb.explore.PageServer;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.run.TimeSeries;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** What the page must do in any browser. Runs behind the packaging, which makes the page. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageChecks {
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    Path folder;

    private Browser browser;

    abstract Browser start();

    abstract Browser startDark();

    abstract String name();

    @BeforeEach
    void open() throws IOException {
        if (browser == null) {
            browser = start();
        }
        Path file = folder.resolve("exported.html");
        Page.export(file);
        openIn(browser, file);
        assertThat(browser.eval("location.protocol")).isEqualTo("file:");
        assertThat(browser.eval("$('first').open")).isEqualTo("true");
        browser.eval("($('first').close(), localStorage.clear(), lessons.show())");
        keepWhatIsSaved();
    }

    private static void openIn(Browser browser, Path file) {
        browser.resize(1280, 800);
        browser.open(file.toUri());
        browser.waitFor("document.body.dataset.ready === 'yes'");
    }

    private void keepWhatIsSaved() {
        browser.eval("(() => { const made = URL.createObjectURL; URL.createObjectURL = blob => { window.saved = blob;"
                + " return made(blob); }; })()");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"sequestration", "protrusion", "anti_tnf", "l5s1_case", "every_mechanism"})
    void sixtyDaysGiveTheSameBytesAsOnTheJvm(String name) throws Exception {
        ScenarioFile file = name.equals("every_mechanism") ? everything() : shortened(name, "60 d");
        assertThat(browser.eval("load('x.json', " + Browser.quoted(file.toJson()) + ", [])"))
                .isEmpty();
        browser.click("#play");
        browser.waitFor("$('play').textContent === 'Ended'");
        assertThat(data()).isEqualTo(course(file.scenario()));
        assertThat(scenario()).isEqualTo(file.toJson());
    }

    /** Every mechanism on, drugs once and repeated, a mechanism off and on, a parameter changed. */
    private static ScenarioFile everything() throws InvalidFileException {
        ScenarioFile file = shortened("sequestration", "60 d")
                .doing("{at: 10 d, drug: anti_tnf, dose: 5 mg/kg}")
                .doing("{at: 12.3 d, drug: epidural_steroid, dose: 40 mg, every: 9 d, until: 40 d}")
                .doing("{at: 20 d, set: {mechanisms: {macrophage_infiltration: off}}}")
                .doing("{at: 31 d, set: {mechanisms: {macrophage_infiltration: on}}}")
                .doing("{at: 33 d, set: {mechanisms: {neovascularization: {tip_speed: 0.31 mm/d}}}}");
        assertThat(file.scenario().mechanisms())
                .hasSize(ScenarioFile.read("reference", Map.of())
                        .scenario()
                        .mechanisms()
                        .size());
        return file;
    }

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
        browser.waitFor("$('day').textContent === 'day " + rows + " of 730'");
        browser.click("#restart");
        browser.waitFor("frame.rows === 0 && $('play').textContent === 'Play'");
        browser.waitFor("$('earlier').children.length === 2");
        assertThat(browser.eval("notebook.runs[0].length")).isEqualTo("" + (rows + 1));
    }

    @Test
    void theFirstScreenNamesWhatIsSeenAndItsButtonPlaysAYear() {
        browser.click("#explain-page");
        assertThat(browser.eval(
                        "[...document.querySelectorAll('.labelled span')].map(one => one.textContent).sort().join()"))
                .isEqualTo("bone,disc,epidural space,fragment,nerve sac");
        browser.click("#watch");
        browser.waitFor("frame.playing && frame.rows > 3");
        assertThat(browser.eval("$('first').open")).isEqualTo("false");
        browser.click("#play");
    }

    @Test
    void theNotebookKeepsEachRunWithAllItsRowsAndPicturesAndGivesThemAway() throws Exception {
        playTo(95);
        String first = data();
        browser.click("#restart");
        browser.waitFor("frame.rows === 0");
        browser.click("[data-mechanism=\"macrophage_infiltration\"]");
        browser.waitFor("now.changes.length === 1");
        playTo(95);
        browser.click("#tab-notebook");
        browser.waitFor("document.querySelectorAll('#runs tbody tr').length === 2");
        assertThat(browser.eval("notebook.current.label")).isEqualTo("Sequestration; without macrophage infiltration");
        assertThat(browser.eval("notebook.all().map(run => run.pictures.map(one => one.day).join()).join(' ')"))
                .isEqualTo("0,30,61,91 0,30,61,91");
        assertThat(browser.eval("document.querySelector('#runs tbody tr').cells[2].textContent"))
                .isEqualTo(browser.eval("curves.list[0].said(notebook.runs[0], 91)"))
                .endsWith(" %");
        String all = saved("#save-runs");
        assertThat(all.lines().filter(line -> line.startsWith("1,") || line.startsWith("2,")))
                .hasSize(first.split("\n").length - 1)
                .first()
                .asString()
                .endsWith(first.split("\n")[1]);
        assertThat(saved("#save-svg")).startsWith("<svg").contains("without macrophage infiltration");
        assertThat(ImageIO.read(new ByteArrayInputStream(savedBytes("#save-png")))
                        .getWidth())
                .isEqualTo(1440);
        ImageReader film = ImageIO.getImageReadersByFormatName("gif").next();
        film.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(savedBytes("#save-film"))));
        assertThat(film.getNumImages(true)).isEqualTo(4);
        assertThat(film.read(3).getWidth()).isEqualTo(360);
    }

    @Test
    void aChartIsReadByPointerAndByKeyboard() {
        playTo(60);
        browser.eval("document.querySelector('#volume .plot').focus()");
        String key = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '%s', bubbles: true }))";
        browser.eval(String.format(key, "PageUp"));
        browser.eval(String.format(key, "ArrowRight"));
        assertThat(browser.eval("document.activeElement.getAttribute('aria-valuetext')"))
                .startsWith("Month 1.0 (day 31): Sequestration, no treatment ")
                .endsWith(" %");
        browser.click("#volume .u-over");
        browser.waitFor(
                "document.querySelector('#third .readout').textContent.startsWith('Month 2')" + " || curves.day > 31");
        browser.eval("(() => { const s = document.querySelector('#volume select'); s.value = 'pain_vas';"
                + " s.dispatchEvent(new Event('change')); })()");
        assertThat(browser.eval("curves.list[0].title()")).startsWith("Leg pain");
    }

    @Test
    void aWorkerThatDiesIsToldAndThePageGoesOnWithItsEarlierRuns() {
        playTo(5);
        browser.click("#restart");
        browser.waitFor("frame.rows === 0 && notebook.runs.length === 1");
        browser.eval("void (talk.worker.terminate(), play(), talk.heard = -1e9)");
        browser.waitFor("(document.querySelector('#wrong-bar .wrong') || {textContent: ''}).textContent"
                + ".startsWith('The run was lost')");
        browser.click("#restart");
        playTo(4);
        assertThat(browser.eval("notebook.runs.length")).isEqualTo("1");
    }

    @Test
    void aWorkerThatDiesAgainAndAgainIsNotStartedForEver() {
        playTo(3);
        browser.eval(
                "void (parts.worker = 'throw new Error(\"broken\")', talk.worker.terminate(), play(), talk.heard = -1e9)");
        browser.waitFor("document.querySelector('#wrong-bar').textContent.startsWith('The browser ends the part')");
        assertThat(browser.eval("now.losses + ' ' + notebook.current.length")).isEqualTo("4 4");
        browser.click("#tab-notebook");
        assertThat(browser.eval("document.querySelectorAll('#runs tbody tr').length"))
                .isEqualTo("1");
    }

    @Test
    void aWorkerThatDiesBesideThePageEndsTheManyRunsWithASentence() throws Exception {
        load(shortened("protrusion", "300 d"));
        browser.click("#tab-chance");
        browser.click("#seeds button");
        browser.waitFor("!!crew && crew.talks.length > 0");
        browser.eval("void crew.talks.forEach(one => { one.worker.terminate(); one.heard = -1e9; })");
        browser.waitFor("!crew && !!document.querySelector('#chance .wrong')");
        assertThat(said()).isEqualTo("These runs were ended before they were done; nothing of them is kept.");
        playTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "broken.json, broken, broken.json:",
        "empty.json, '', is empty",
        "deep.json, [[[, too deeply nested",
        "big.yaml, big, a scenario has at most 2 MB",
        "picture.png, zero, is no text"
    })
    void aHopelessFileGetsASentenceAndThePageGoesOn(String name, String text, String words) throws Exception {
        String content = Map.of(
                        "broken",
                        "'{\"name\": \"x\", '",
                        "[[[",
                        "'['.repeat(200000)",
                        "big",
                        "'#'.repeat(3e6)",
                        "zero",
                        "'PNG\\0\\0'")
                .getOrDefault(text, "''");
        browser.eval("(() => { const some = new DataTransfer(); some.items.add(new File([" + content + "], '" + name
                + "')); $('file').files = some.files; $('file').onchange(); })()");
        browser.waitFor("document.querySelectorAll('.wrong').length === 1");
        assertThat(said()).contains(name, words);
        playTo(2);
        assertThat(browser.eval("now.scenario.name")).isEqualTo("sequestration");
    }

    @Test
    void whatIsDoneByHandIsReplayedOnTheJvmToTheSameBytes() throws Exception {
        load(shortened("sequestration", "40 d"));
        slide("inflammation", 700);
        browser.waitFor("now.changes.length === 1");
        playTo(8);
        browser.click("[data-mechanism=\"macrophage_infiltration\"]");
        browser.waitFor("now.changes.length === 2");
        assertThat(browser.eval("document.querySelector('[data-mechanism=\"macrophage_infiltration\"]').checked"))
                .isEqualTo("false");
        playTo(15);
        slide("matrix_degradation", 300);
        browser.waitFor("now.changes.length === 3");
        browser.click("#tab-treatments");
        browser.eval("(() => { $('drug').value = 'anti_tnf'; $('drug').onchange(); })()");
        browser.click("#give button");
        browser.waitFor("now.changes.length === 4");
        playTo(99);
        Path replay = Files.writeString(folder.resolve("replay.json"), scenario());
        assertThat(scenario()).contains("\"drug\": \"anti_tnf\"", "\"macrophage_infiltration\": \"off\"");
        assertThat(data())
                .isEqualTo(course(ScenarioFile.read(replay.toString(), Map.of()).scenario()));
        assertThat(browser.eval("$('done').children.length")).isEqualTo("5");
    }

    @Test
    void aFileIsLoadedAndAPastedTextToo() throws Exception {
        choose("mine.yaml", "name: mine\nextends: bulge\ntitle: My own\nseed: 7\n");
        browser.waitFor("now.scenario.name === 'mine' && now.scenario.seed === 7");
        browser.waitFor("$('scenario').selectedOptions[0].textContent === 'mine.yaml'");
        browser.click("#paste");
        browser.eval("$('pasted').value = 'name: pasted\\nextends: protrusion\\n'");
        browser.click("#paste-ok");
        browser.waitFor("now.scenario.name === 'pasted'");
        assertThat(browser.eval("document.querySelectorAll('.wrong').length")).isEqualTo("0");
    }

    @Test
    void badInputGetsTheWordsOfTheCommandLineBesideTheControlAndThePageGoesOn() throws Exception {
        String wrong = "name: x\nextends: sequestration\nherniation: {volume: 3}\nmechanisms: {autofagy: off}\n";
        Path file = Files.writeString(folder.resolve("wrong.yaml"), wrong);
        choose(file.toString(), wrong);
        browser.waitFor("document.querySelectorAll('.wrong').length === 1");
        assertThat(said()).isEqualTo(mistakes(file.toString(), Map.of()));

        choose(
                "huge.json",
                ScenarioFile.read("sequestration", Map.of("resolution.dimensions", "3", "resolution.voxel", "0.05 mm"))
                        .toJson());
        browser.waitFor("document.querySelector('.wrong').textContent.includes('huge')");
        assertThat(said()).contains("huge.json:", ": resolution.voxel: makes a grid of", "expected at most 150000");

        String path = "mechanisms.phagocytosis.uptake";
        browser.eval(
                "(() => { document.querySelectorAll('details').forEach(d => d.open = true);"
                        + " const t = $('p-phagocytosis-uptake'); t.value = '5 mm'; t.dispatchEvent(new Event('change')); })()");
        browser.waitFor("!!document.querySelector('.parameter .wrong')");
        assertThat(browser.eval("document.querySelector('.parameter .wrong').textContent"))
                .isEqualTo(mistakes("sequestration", Map.of(path, "5 mm")));

        browser.click("#play");
        browser.waitFor("frame.rows > 3");
        assertThat(browser.eval("now.scenario.name")).isEqualTo("sequestration");
        browser.click("#play");
    }

    /** A lesson that names what is not there is refused at once, so a few days and two of many runs show that it runs. */
    @Test
    void everyStepOfEveryLessonCanBeDone() {
        browser.eval("void parts.lessons.lessons.forEach(lesson => lesson.steps.forEach(({ run }) => {"
                + " run.until_d = 2; run.seeds &&= 2; run.members = run.members?.slice(0, 2); }))");
        browser.click("#tab-lessons");
        int lessons = Integer.parseInt(browser.eval("$('lesson').options.length"));
        assertThat(lessons).isEqualTo(8);
        for (int lesson = 0; lesson < lessons; lesson++) {
            browser.eval("(() => { $('lesson').selectedIndex = " + lesson
                    + "; $('lesson').dispatchEvent(new Event('change')); })()");
            assertThat(browser.eval("$('lesson-body').querySelector('[data-step]').disabled"))
                    .isEqualTo("true");
            browser.eval("$('lesson-body').querySelector('.tick input').click()");
            int steps = Integer.parseInt(browser.eval("document.querySelectorAll('[data-step]').length"));
            for (int step = 0; step < steps; step++) {
                assertThat(browser.eval("lessons.claims.hidden")).isEqualTo("true");
                String button = "document.querySelector('[data-step=\"" + step + "\"]')";
                browser.eval(button + ".click()");
                browser.waitFor("/ done/.test(" + button + ".nextElementSibling.textContent)"
                        + " || !!document.querySelector('#lesson-body .wrong')");
            }
            assertThat(browser.eval(
                            "[...document.querySelectorAll('#lesson-body .wrong')].map(w => w.textContent).join()"))
                    .as("lesson %s", lesson)
                    .isEmpty();
            assertThat(browser.eval("lessons.claims.hidden")).isEqualTo("false");
        }
    }

    @Test
    void aLessonIsPredictedRunComparedAndTakenHome() throws IOException {
        Files.createDirectories(PICTURES);
        browser.click("#tab-lessons");
        browser.eval("(() => { const svg = document.querySelector('.drawing svg').getBoundingClientRect();"
                + " const at = (kind, x, y) => document.querySelector('.drawing').dispatchEvent(new PointerEvent(kind,"
                + " { pointerId: 1, bubbles: true, clientX: svg.x + svg.width * x, clientY: svg.y + svg.height * y }));"
                + " document.querySelector('.drawing').setPointerCapture = () => {};"
                + " at('pointerdown', 0.14, 0.3); at('pointermove', 0.5, 0.5); at('pointermove', 0.98, 0.8);"
                + " at('pointerup', 0.98, 0.8); })()");
        assertThat(browser.eval("lessons.drawing.drawn[0].every(one => one !== null)"))
                .isEqualTo("true");
        browser.eval(
                "(() => { const box = document.querySelectorAll('.typed tbody tr')[1].querySelectorAll('input[type=number]')[3];"
                        + " box.value = 70; box.dispatchEvent(new Event('input')); })()");
        for (int step = 0; step < 3; step++) {
            browser.click("[data-step=\"" + step + "\"]");
            browser.waitFor("/ done/.test(document.querySelector('[data-step=\"" + step
                    + "\"]').nextElementSibling.textContent)");
        }
        assertThat(browser.eval("document.querySelector('.verdicts').innerText"))
                .contains("as it is: off by ", "no macrophages: off by ");
        browser.eval(
                "document.querySelectorAll('.question').forEach(one => one.querySelector('input[type=radio]')?.click())");
        String truth = browser.eval("lessons.questions[1].truth().value");
        browser.eval(
                "(() => { const one = document.querySelectorAll('.question')[1]; one.querySelector('input').value = "
                        + truth + "; one.querySelector('button').click(); })()");
        assertThat(browser.eval("document.querySelectorAll('.feedback')[1].textContent"))
                .startsWith("In your runs: ")
                .endsWith("You are close.");
        assertThat(
                        browser.eval(
                                "[...document.querySelectorAll('.feedback')].every(one => one.textContent.startsWith('In your runs'))"))
                .isEqualTo("true");
        browser.eval(
                "document.querySelectorAll('.claim select').forEach(one => { one.value = 'model'; one.dispatchEvent(new Event('change')); })");
        assertThat(browser.eval("document.querySelectorAll('.claim .badge').length"))
                .isEqualTo("6");
        String sheet = saved("#save-worksheet");
        assertThat(sheet).contains("Resorb: The immune attack", "In your runs: ", "You are close.", "<polyline");
        browser.eval("void (window.print = () => {})");
        browser.click("#print-worksheet");
        browser.eval("void document.querySelectorAll('style')[0]");
        picture("worksheet");
        browser.eval("void dispatchEvent(new Event('afterprint'))");
        assertThat(browser.eval("document.body.className + !!$('worksheet')")).isEqualTo("false");
        picture("lesson");
        browser.click("[data-step=\"0\"]");
        browser.waitFor(
                "/from the notebook/.test(document.querySelector('[data-step=\"0\"]').nextElementSibling.textContent)");
        browser.eval("(() => { lessons.show(); })()");
        assertThat(
                        browser.eval(
                                "lessons.drawing.drawn[1][12] + ' ' + document.querySelectorAll('.question input:checked').length"))
                .isEqualTo("70 4");
        browser.resize(390, 844);
        browser.waitFor("innerWidth === 390");
        assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(390);
        browser.eval("document.querySelector('[data-step]').scrollIntoView({ block: 'center' })");
        picture("lesson-390");
    }

    @Test
    void aLinkOpenedElsewhereGivesTheSameScenarioAndTheSameBytes() throws Exception {
        browser.click("[data-mechanism=\"autophagy\"]");
        browser.waitFor("now.changes.length === 1");
        playTo(8);
        browser.click("#tab-treatments");
        browser.eval("(() => { $('drug').value = 'anti_tnf'; $('drug').onchange(); })()");
        browser.click("#give button");
        browser.waitFor("now.changes.length === 2");
        playTo(20);
        String table = data();
        String whole = scenario();
        browser.click("#share");
        browser.waitFor("$('share-box').open");
        String fragment = browser.eval("$('link').value.split('#')[1]");
        browser.eval("$('share-box').close()");
        Path elsewhere = folder.resolve("elsewhere.html");
        Page.export(elsewhere);
        browser.open(URI.create(elsewhere.toUri() + "#" + fragment));
        browser.waitFor("document.body.dataset.ready === 'yes' && frame.rows === 21 && !frame.playing");
        keepWhatIsSaved();
        assertThat(browser.eval("$('first').open")).isEqualTo("false");
        assertThat(scenario()).isEqualTo(whole);
        assertThat(data()).isEqualTo(table);
        Path replay = Files.writeString(folder.resolve("replay.json"), whole);
        assertThat(course(ScenarioFile.read(replay.toString(), Map.of()).scenario()))
                .startsWith(table);
        browser.click("#tab-treatments");
        browser.click("#given button");
        browser.waitFor("frame.rows === 21 && !frame.playing && now.scenario.interventions.length === 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garbage | The link is damaged",
                "{\"version\": 7} | The link was made by another version of this page (7; this one reads 1)",
                "{\"version\": 1, \"drugs\": 3} | The link says drugs, which this page does not know",
                "{\"version\": 1, \"scenario\": \"sequestration\", \"model\": \"0000\"} | The link was made with another model (0000; here",
                "{\"version\": 1, \"scenario\": \"nowhere\"} | there is no scenario nowhere",
                "{\"version\": 1, \"scenario\": \"sequestration\", \"settings\": [[\"seed\", \"x\"]]} | The link holds a scenario with mistakes"
            })
    void aLinkThatCannotBeFollowedGetsASentenceAndThePageGoesOn(String state, String words) {
        String fragment = state.equals("garbage") ? "abc" : browser.eval("packText(" + Browser.quoted(state) + ")");
        browser.eval("void (location.hash = '#" + fragment + "')");
        browser.waitFor("document.querySelectorAll('.wrong').length === 1");
        assertThat(said()).contains(words);
        playTo(2);
        assertThat(browser.eval("now.scenario.name")).isEqualTo("sequestration");
    }

    @Test
    void aLinkOfAShapeThatNoPageWritesIsCalledDamaged() {
        String start = "{\"version\": 1, \"scenario\": \"sequestration\", ";
        for (String text : List.of(
                "'x'.repeat(3e6)",
                "'null'",
                "'[]'",
                "'{\"version\": 1}'",
                "'" + start + "\"settings\": [3]}'",
                "'" + start + "\"interventions\": {}}'",
                "'" + start + "\"day\": \"x\"}'")) {
            assertThat(browser.eval("packText(" + text + ").then(readLink).then(({ wrong }) => wrong)"))
                    .as(text)
                    .startsWith("The link is damaged");
        }
    }

    @Test
    void aLinkShowsTheLessonThatTheSenderHadOpen() {
        browser.click("#tab-lessons");
        browser.eval("(() => { $('lesson').value = 'ligament'; lessons.open(); })()");
        String fragment = browser.eval("link().then(({ address }) => address.split('#')[1])");
        browser.click("#tab-log");
        browser.eval("(() => { $('lesson').value = 'trial'; lessons.open(); })()");
        browser.eval("void (location.hash = '#" + fragment + "')");
        browser.waitFor("lessons.lesson.id === 'ligament' && !$('lessons').hidden");
        assertThat(browser.eval("new URL(/src=\"([^\"]*)\"/.exec(frameCode('http://h/a.html?lang=de#x'))[1]).href"))
                .isEqualTo("http://h/a.html?lang=de&embed#x");
    }

    /** As in a page of a course: the page around the frame asks, and hears what came of it. */
    @Test
    void aPageInAFrameShowsTheRunAloneObeysThePageAroundItAndTellsIt() throws IOException {
        Files.createDirectories(PICTURES);
        String state = "{\"version\": 1, \"scenario\": \"protrusion\"}";
        String fragment = browser.eval("packText(" + Browser.quoted(state) + ")");
        Page.export(folder.resolve("framed.html"));
        browser.open(Files.writeString(
                        folder.resolve("course.html"),
                        "<!doctype html><title>A course</title><body style='margin:0'><script>var heard = [];"
                                + " addEventListener('message', ({ data }) => data.from === 'resorb' && heard.push(data));"
                                + " var ask = data => document.querySelector('iframe').contentWindow.postMessage({ to: 'resorb',"
                                + " ...data }, '*');</script><iframe src='framed.html?embed#" + fragment
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
    void inGermanEveryWordOfThePageAndTheLessonsIsGermanAndARunHasTheSameBytes() throws Exception {
        Files.createDirectories(PICTURES);
        assertThat(browser.eval("[['', 'de-CH,en'], ['', 'fr,en-GB'], ['?lang=de', 'en'], ['?embed&lang=xx', 'es']]"
                        + ".map(([address, wanted]) => languageOf(address, wanted.split(','))).join()"))
                .isEqualTo("de,en,de,en");
        playTo(5);
        String table = data();
        browser.eval("void (window.confirm = () => true)");
        browser.click("#other-language");
        browser.waitFor(
                "document.readyState === 'complete' && document.documentElement.lang === 'de' && document.body.dataset.ready === 'yes'"
                        + " && frame.rows === 6 && !frame.playing");
        keepWhatIsSaved();
        assertThat(data()).isEqualTo(table);
        assertThat(browser.eval("[...document.querySelectorAll('[data-w]:not(#day)')].filter(one => one.innerHTML"
                        + " !== w(one.dataset.w)).length + ' ' + document.title"))
                .isEqualTo("0 Resorb: wie ein Bandscheibenvorfall verschwindet");
        assertThat(browser.eval("$('day').textContent + '; ' + curves.list[0].title() + '; ' + notebook.current.label"))
                .isEqualTo("Tag 5 von 730; Volumen des Fragmentgewebes, % von Tag 0; Sequester, ohne Behandlung");
        browser.click("#tab-lessons");
        browser.eval("void lessons.lesson.steps.forEach(({ run }) => { run.until_d = 3; })");
        browser.eval("$('lesson-body').querySelector('.tick input').click()");
        for (int step = 0; step < 3; step++) {
            browser.click("[data-step=\"" + step + "\"]");
            browser.waitFor("/ fertig/.test(document.querySelector('[data-step=\"" + step
                    + "\"]').nextElementSibling.textContent)");
        }
        assertThat(browser.eval("$('lesson').options[0].textContent")).isEqualTo("1. Der Angriff der Abwehr");
        assertThat(browser.eval("translated('Some text that nobody has translated yet')"))
                .isEqualTo("Some text that nobody has translated yet");
        picture("german");
        browser.click("#explain-page");
        picture("german-first");
        browser.eval("$('first').close()");
        browser.eval("void (window.confirm = () => true)");
        browser.click("#other-language");
        browser.waitFor(
                "document.readyState === 'complete' && document.documentElement.lang === 'en' && document.body.dataset.ready === 'yes'");
    }

    @Test
    void inTheDarkThePageIsDarkWithoutABarrierAndItsSheetsAreWhite() throws IOException {
        Files.createDirectories(PICTURES);
        try (Browser dark = startDark()) {
            Browser light = browser;
            browser = dark;
            try {
                openIn(dark, folder.resolve("exported.html"));
                picture("dark-first");
                browser.eval("$('first').close()");
                playTo(40);
                assertThat(browser.eval("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo("rgb(23, 27, 32)");
                noTabHasABarrier();
                keepWhatIsSaved();
                browser.click("#tab-lessons");
                picture("dark");
                assertThat(saved("#save-worksheet")).contains("fill=\"#fff\"").doesNotContain("#171b20", "#6db6f2");
            } finally {
                browser = light;
            }
        }
    }

    @Test
    void evidenceStandsBesideEveryControlAndOnlyWhatIsAssumedCanBeShown() {
        browser.click("#only-assumed");
        assertThat(browser.eval("[...document.querySelectorAll('.parameter')].filter(one => one.offsetHeight > 0)"
                        + ".every(one => one.querySelector('.badge').textContent === 'assumed')"))
                .isEqualTo("true");
        browser.click("#only-assumed");
        assertThat(browser.eval(
                        "[...document.querySelectorAll('.parameter')].every(one => one.querySelector('.badge'))"))
                .isEqualTo("true");
        browser.eval("(() => { document.querySelector('.mechanism details').open = true; })()");
        browser.click(".sweep");
        assertThat(browser.eval("$('sweep-path').value + ' ' + $('chance').hidden"))
                .startsWith("mechanisms.")
                .endsWith(" false");
        browser.click("#tab-treatments");
        browser.eval("(() => { $('drug').value = 'anti_tnf'; $('drug').onchange(); })()");
        assertThat(browser.eval("$('drug-evidence').textContent"))
                .contains("numbers are assumed", "usual dose", "5 mg/kg");
        assertThat(browser.eval("$('pain-evidence').textContent")).contains("Pain in the model", "assumed");
    }

    @Test
    void arrowsOfTheLoopAreSwitchesThatGrowWithWhatFlows() {
        browser.click("[data-arrow=\"3\"] rect");
        browser.waitFor(
                "now.scenario.knock_outs.join() === 'tnf' && loop.arrows[3].getAttribute('aria-checked') === 'false'");
        assertThat(browser.eval("notebook.current.label")).isEqualTo("Sequestration; no tnf");
        browser.eval("(() => { loop.arrows[3].dispatchEvent(new KeyboardEvent('keydown', { key: ' ' })); })()");
        browser.waitFor("now.scenario.knock_outs.length === 0");
        browser.click("[data-arrow=\"0\"] rect");
        browser.waitFor("now.scenario.mechanisms.macrophage_infiltration === 'off'");
        browser.click("[data-arrow=\"0\"] rect");
        browser.waitFor("now.scenario.mechanisms.macrophage_infiltration !== 'off'");
        playTo(12);
        assertThat(Double.parseDouble(browser.eval("loop.arrows[3].style.getPropertyValue('--strength')")))
                .isPositive();
        browser.click("[data-arrow=\"3\"] rect");
        browser.waitFor("!!document.querySelector('#loop-box .wrong')");
        assertThat(said()).contains("knock_outs: cannot change during a run");
    }

    @Test
    void theWholeFragmentIsRunInThreeDimensionsTurnedAndCutOpen() {
        browser.click("#whole-fragment");
        browser.waitFor("now.scenario.resolution.dimensions === 3");
        browser.waitFor("!$('whole').hidden");
        String picture = "(() => { const { data } = $('solid').getContext('2d').getImageData(0, 0, 160, 160);"
                + " let sum = 0; for (let i = 0; i < data.length; i++) sum = (31 * sum + data[i]) | 0; return sum; })()";
        String whole = browser.eval(picture);
        browser.eval("(() => { $('solid').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' })); })()");
        String turned = browser.eval(picture);
        browser.eval("(() => { $('cut').value = 0.5; $('cut').dispatchEvent(new Event('input')); })()");
        assertThat(List.of(turned, browser.eval(picture))).doesNotContain(whole).doesNotHaveDuplicates();
        playTo(3);
        assertThat(browser.eval("notebook.current.label")).contains("dimensions 3");
    }

    @Test
    void aBrowserThatStoresNothingSaysSoOnceAndTheLessonGoesOn() {
        browser.eval(
                "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })");
        browser.click("#tab-lessons");
        browser.eval("lessons.drawing.type(0, 12, 20)");
        assertThat(said()).contains("This browser keeps no answers");
        assertThat(browser.eval("lessons.drawing.drawn[0][12]")).isEqualTo("20");
    }

    @Test
    void aWholeLessonCanBeDoneByKeyboardAlone() {
        assumeTrue(
                name().equals("chromium"),
                "!!! Keys sent to a Firefox without a screen press no button; a lesson by keyboard is NOT TESTED in it.");
        browser.eval("void parts.lessons.lessons[0].steps.forEach(({ run }) => { run.until_d = 31; })");
        browser.tabTo("#tab-mechanisms");
        for (int i = 0; i < 3; i++) {
            browser.press("ArrowRight");
        }
        assertThat(browser.eval("document.activeElement.id")).isEqualTo("tab-lessons");
        for (String line : List.of("as it is", "no macrophages")) {
            browser.tabTo("[aria-label=\"" + line + ": % at month 12\"]");
            browser.type("70");
        }
        browser.tabTo("[data-step='0']");
        for (int step = 0; step < 3; step++) {
            browser.tabTo("[data-step='" + step + "']");
            browser.press("Enter");
            browser.waitFor("/ done/.test(document.activeElement.nextElementSibling.textContent)");
        }
        browser.tabTo(".question input[type=radio]");
        browser.press("Space");
        browser.waitFor("document.querySelector('.feedback').textContent.startsWith('In your runs: ')");
        browser.tabTo(".claim select");
        browser.press("ArrowDown");
        browser.tabTo("#print-worksheet");
        browser.eval("void (window.print = () => { window.printed = true; })");
        browser.press("Enter");
        browser.waitFor("window.printed === true");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1920, 1080", "390, 844"})
    void noTabHasABarrierAtAnySize(int width, int height) throws IOException {
        browser.resize(width, height);
        playTo(2);
        noTabHasABarrier();
    }

    private void noTabHasABarrier() throws IOException {
        String script;
        try (InputStream in = PageChecks.class.getResourceAsStream("/axe.min.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser.eval("(() => { const made = document.createElement('script'); made.textContent = "
                + Browser.quoted(script) + "; document.head.append(made); })()");
        for (String tab : browser.eval("[...document.querySelectorAll('[role=tab]')].map(one => one.id).join(' ')")
                .split(" ")) {
            browser.click("#" + tab);
            assertThat(browser.eval("axe.run().then(({ violations }) => violations.map(one => one.id + ': '"
                            + " + one.nodes.map(node => node.html.slice(0, 200)).join(' ')).join('\\n'))"))
                    .as(tab)
                    .isEmpty();
        }
    }

    @Test
    void tenSeedsInWorkersGiveWhatReplicatesOfTheCommandLineGive() throws Exception {
        ScenarioFile file = shortened("protrusion", "30 d");
        load(file);
        browser.click("#tab-chance");
        browser.click("#seeds button");
        browser.waitFor("notebook.runs.length === 1 || !!document.querySelector('#chance .wrong')");
        List<String> tables = new ArrayList<>();
        new Replicates(file.scenario(), 10, 2).run((replicate, part) -> {}, (replicate, outcome) -> {
            String table = TimeSeries.text(replicate, outcome.course());
            tables.add(replicate == 1 ? table : table.substring(table.indexOf('\n') + 1));
        });
        assertThat(browser.eval("notebook.runs[0].members.map(({ data }, i) =>"
                        + " (i ? data.slice(data.indexOf('\\n') + 1) : data)).join('')"))
                .isEqualTo(String.join("", tables));
        assertThat(browser.eval("curves.list[0].plot.bands.length")).isEqualTo("1");
    }

    @Test
    void aNumberIsSweptCancelledAndRefusedInWords() throws Exception {
        load(shortened("sequestration", "20 d"));
        browser.click("#tab-chance");
        String set =
                "(() => { const to = { 'sweep-path': '%s', 'sweep-from': '0.5', 'sweep-to': '2', 'sweep-count': 3 };"
                        + " for (const [id, value] of Object.entries(to)) $(id).value = value; })()";
        browser.eval(String.format(set, "patient.immune_response"));
        browser.click("#sweep button");
        browser.waitFor("notebook.runs.length === 1");
        assertThat(browser.eval("notebook.runs[0].label + notebook.runs[0].members.map(one => one.length)"))
                .isEqualTo("Sequestration; immune response 0.5 to 221,21,21");
        browser.eval(String.format(set, "patient.imune_response"));
        browser.click("#sweep button");
        browser.waitFor("!!document.querySelector('#chance .wrong')");
        assertThat(browser.eval("document.querySelector('#chance .wrong').textContent"))
                .contains("patient.imune_response", "immune_response");
        browser.click("#seeds button");
        browser.waitFor("!!crew && crew.talks.length > 0");
        browser.click("#chance-cancel");
        browser.waitFor("!crew && $('chance-progress').hidden");
        assertThat(browser.eval("notebook.runs.length")).isEqualTo("1");
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
            String unit =
                    browser.eval("(parts.substances.find(one => one.name === '" + layer + "') || {unit: ''}).unit");
            assertThat(browser.eval("$('legend').innerText"))
                    .as(layer)
                    .contains(unit)
                    .isNotBlank();
        }
    }

    @Test
    void everyControlHasANameAndCanBeReachedByKeyboard() {
        browser.eval("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        String nameless =
                "[...document.querySelectorAll('button, select, textarea, input, canvas[role]')].filter(one =>"
                        + " !one.hidden && !(one.labels?.length) && !one.getAttribute('aria-label')"
                        + " && !one.textContent.trim()).map(one => one.outerHTML.slice(0, 80)).join()";
        assertThat(browser.eval(nameless)).isEmpty();
        String unreachable = "[...document.querySelectorAll('button, select, textarea, input')].filter(one =>"
                + " one.tabIndex < 0 && one.role !== 'tab').length";
        assertThat(browser.eval(unreachable)).isEqualTo("0");
        browser.eval("$('tab-mechanisms').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))");
        assertThat(browser.eval("document.activeElement.id + $('notebook').hidden"))
                .isEqualTo("tab-notebookfalse");
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
    void thePicturesAreTakenThatSomebodyLooksAt() throws IOException {
        Files.createDirectories(PICTURES);
        browser.eval("(() => { document.querySelectorAll('details')[4].open = true; })()");
        playTo(120);
        picture("1280");
        browser.resize(390, 844);
        browser.waitFor("innerWidth === 390");
        assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(390);
        picture("390");
    }

    /** {@code docs/explore.png} is the one of Chromium. */
    @Test
    void aPictureIsTakenForTheDocumentsWithTheLineOfAnEarlierRun() throws IOException {
        Files.createDirectories(PICTURES);
        browser.click("[data-mechanism=\"macrophage_infiltration\"]");
        playTo(365);
        browser.click("#restart");
        browser.waitFor("frame.rows === 0 && $('earlier').children.length === 2");
        browser.eval("(() => { const box = document.querySelector('[data-mechanism=\"macrophage_infiltration\"]');"
                + " if (!box.checked) box.click(); })()");
        browser.eval("(() => { document.querySelector('[data-mechanism=\"phagocytosis\"]').parentElement"
                + ".querySelector('details').open = true; })()");
        playTo(110);
        picture("explore");
    }

    @Test
    void aDayTakesLittleTimeWhileThePictureIsDrawn() throws Exception {
        long begin = System.nanoTime();
        course(shortened("sequestration", "100 d").scenario());
        double jvm = (System.nanoTime() - begin) / 1e9;
        load(shortened("sequestration", "100 d"));
        browser.eval("void (window.begun = performance.now())");
        browser.eval(
                "void (talk.ask('play', { speed: 0 }), finished = () => { window.spent = performance.now() - begun; })");
        browser.waitFor("window.spent > 0");
        double page = Double.parseDouble(browser.eval("window.spent")) / 1000;
        System.out.printf(
                "%s: 100 days in %.2f s while drawing, %.0f days a second, %.2f times the JVM (%.2f s)%n",
                name(), page, 100 / page, page / jvm, jvm);
        assertThat(page).isPositive();
    }

    private void picture(String width) throws IOException {
        Files.write(PICTURES.resolve(name() + "-" + width + ".png"), browser.screenshot());
    }

    private void load(ScenarioFile file) {
        assertThat(browser.eval("load('x.json', " + Browser.quoted(file.toJson()) + ", [])"))
                .isEmpty();
    }

    private void playTo(int day) {
        browser.eval("void play(" + day + ")");
        browser.waitFor("!frame.playing && (frame.finished || frame.rows > " + day + ")");
    }

    /** Moves the first slider of a mechanism. */
    private void slide(String mechanism, int to) {
        browser.eval("(() => { const slider = document.querySelector('[data-mechanism=\"" + mechanism
                + "\"]').parentElement.querySelector('input[type=range]'); slider.value = " + to
                + "; slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); })()");
    }

    private void choose(String name, String text) {
        browser.eval("(() => { const some = new DataTransfer(); some.items.add(new File([" + Browser.quoted(text)
                + "], " + Browser.quoted(name) + ")); $('file').files = some.files; $('file').onchange(); })()");
    }

    private String said() {
        return browser.eval("document.querySelector('.wrong').textContent");
    }

    private String scenario() {
        return saved("#save-scenario");
    }

    private String data() {
        return saved("#save-data");
    }

    private String saved(String button) {
        browser.eval("void (window.saved = null)");
        browser.click(button);
        browser.waitFor("!!window.saved");
        return browser.eval("window.saved.text()");
    }

    private byte[] savedBytes(String button) {
        browser.eval("void (window.saved = null)");
        browser.click(button);
        browser.waitFor("!!window.saved");
        return Base64.getDecoder()
                .decode(browser.eval("(async () => btoa(Array.from(new Uint8Array(await window.saved.arrayBuffer()),"
                        + " one => String.fromCharCode(one)).join('')))()"));
    }

    private static ScenarioFile shortened(String name, String duration) throws InvalidFileException {
        return ScenarioFile.read(name, new LinkedHashMap<>(Map.of("duration", duration)));
    }

    private static String course(Scenario scenario) {
        return TimeSeries.text(Simulation.of(scenario).run().course());
    }

    private static String mistakes(String file, Map<String, String> settings) {
        try {
            ScenarioFile.read(file, settings);
            return "none";
        } catch (InvalidFileException e) {
            return e.getMessage();
        }
    }
}
