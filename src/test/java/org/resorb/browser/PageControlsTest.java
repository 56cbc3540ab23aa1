package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Evidence, the loop and sweeps. */
@InOneBrowser
class PageControlsTest extends PageInBrowser {
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
}
