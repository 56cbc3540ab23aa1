package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.ScenarioFile;

/** What cannot be done gets a sentence, and the page goes on. */
@InOneBrowser
class PageMistakesTest extends PageInBrowser {
    @Test
    void aHopelessFileGetsASentenceAndThePageGoesOn() {
        for (String[] hopeless : new String[][] {
            {"broken.json", "'{\"name\": \"x\", '", "broken.json:"},
            {"empty.json", "''", "is empty"},
            {"deep.json", "'['.repeat(200000)", "too deeply nested"},
            {"big.yaml", "'#'.repeat(3e6)", "a scenario has at most 2 MB"},
            {"picture.png", "'PNG\\0\\0'", "is no text"}
        }) {
            browser.eval("(() => { const some = new DataTransfer(); some.items.add(new File([" + hopeless[1] + "], '"
                    + hopeless[0] + "')); $('file').files = some.files; $('file').onchange(); })()");
            saysAndGoesOn(hopeless[0], hopeless[2]);
        }
    }

    private void saysAndGoesOn(String about, String words) {
        browser.waitFor("document.querySelectorAll('.wrong').length === 1 && "
                + "document.querySelector('.wrong').textContent.includes(" + Browser.quoted(words) + ")");
        assertThat(said()).contains(about);
        browser.eval("document.querySelectorAll('.wrong').forEach(one => one.remove())");
        browser.eval("$('restart').click()");
        browser.waitFor("frame.rows === 0");
        playTo(2);
        assertThat(browser.eval("now.scenario.name")).isEqualTo("sequestration");
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
        browser.eval("(() => { document.querySelectorAll('details').forEach(d => d.open = true); const t ="
                + " $('p-phagocytosis-uptake'); t.value = '5 mm'; t.dispatchEvent(new Event('change')); })()");
        browser.waitFor("!!document.querySelector('.parameter .wrong')");
        assertThat(browser.eval("document.querySelector('.parameter .wrong').textContent"))
                .isEqualTo(mistakes("sequestration", Map.of(path, "5 mm")));

        browser.click("#play");
        browser.waitFor("frame.rows > 3");
        assertThat(browser.eval("now.scenario.name")).isEqualTo("sequestration");
        browser.click("#play");
    }

    @Test
    void aLinkThatCannotBeFollowedGetsASentenceAndThePageGoesOn() {
        String known = "{\"version\": 1, \"scenario\": \"sequestration\", ";
        for (String[] wrong : new String[][] {
            {"{\"version\": 7}", "The link was made by another version of this page (7; this one reads 1)"},
            {"{\"version\": 1, \"drugs\": 3}", "The link says drugs, which this page does not know"},
            {known + "\"model\": \"0000\"}", "The link was made with another model (0000; here"},
            {"{\"version\": 1, \"scenario\": \"nowhere\"}", "there is no scenario nowhere"},
            {known + "\"settings\": [[\"seed\", \"x\"]]}", "The link holds a scenario with mistakes"}
        }) {
            follow(browser.eval("packText(" + Browser.quoted(wrong[0]) + ")"), wrong[1]);
        }
        follow("abc", "The link is damaged");
    }

    private void follow(String fragment, String words) {
        browser.eval("void (location.hash = '#" + fragment + "')");
        saysAndGoesOn("", words);
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

    /** What Java would call a null pointer ends in the browser's own check. */
    @Test
    void aFaultOfTheProgramIsToldAndThePageGoesOn() {
        playTo(2);
        browser.eval("void talk.ask('set', {path: null, value: '1'}).then(() => { window.told = 'nothing'; },"
                + " fault => { window.told = fault.message; })");
        browser.waitFor("!!window.told");
        assertThat(browser.eval("told")).contains("RuntimeError");
        playTo(4);
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
}
