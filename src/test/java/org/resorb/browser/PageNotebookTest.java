package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

/** Runs are kept, read off, given away and taken in as files. */
@InEveryBrowser
class PageNotebookTest extends PageInBrowser {
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
}
