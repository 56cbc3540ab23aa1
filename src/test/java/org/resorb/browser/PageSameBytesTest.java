package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.document.InvalidFileException;
import org.resorb.explore.Page;
import org.resorb.run.Replicates;
import org.resorb.run.TimeSeries;
import org.resorb.scenario.ScenarioFile;

/** Every browser gives the bytes of the JVM. */
@InEveryBrowser
class PageSameBytesTest extends PageInBrowser {
    @Test
    void sixtyDaysGiveTheSameBytesAsOnTheJvm() throws Exception {
        for (ScenarioFile file : List.of(
                shortened("sequestration", "60 d"),
                shortened("protrusion", "60 d"),
                shortened("anti_tnf", "60 d"),
                shortened("l5s1_case", "60 d"),
                everything())) {
            load(file);
            browser.click("#play");
            browser.waitFor("$('play').textContent === 'Ended'");
            String name = file.scenario().name();
            assertThat(data()).as(name).isEqualTo(course(file.scenario()));
            assertThat(scenario()).as(name).isEqualTo(file.toJson());
        }
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

    @Test
    void tenSeedsInWorkersGiveWhatReplicatesOfTheCommandLineGive() throws Exception {
        ScenarioFile file = shortened("protrusion", "12 d");
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
}
