package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page can be read and used by everybody. */
@InEveryBrowser
class PageAccessTest extends PageInBrowser {
    @Test
    void noTabHasABarrierAtAnySize() throws IOException {
        playTo(2);
        bringAxe();
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}, {390, 844}}) {
            browser.resize(size[0], size[1]);
            noTabHasABarrier();
        }
    }

    private void bringAxe() throws IOException {
        String script;
        try (InputStream in = PageAccessTest.class.getResourceAsStream("/axe.min.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser.eval("(() => { const made = document.createElement('script'); made.textContent = "
                + Browser.quoted(script) + "; document.head.append(made); })()");
    }

    /** What stands beside the tabs is looked at once, with the first of them. */
    private void noTabHasABarrier() {
        String[] tabs = browser.eval("[...document.querySelectorAll('[role=tab]')].map(one => one.id).join(' ')")
                .split(" ");
        for (String tab : tabs) {
            browser.click("#" + tab);
            String where = tab.equals(tabs[0]) ? "document" : "$($('" + tab + "').getAttribute('aria-controls'))";
            assertThat(browser.eval(
                            "axe.run(" + where + ").then(({ violations }) => violations.map(one => one.id + ': '"
                                    + " + one.nodes.map(node => node.html.slice(0, 200)).join(' ')).join('\\n'))"))
                    .as("%s at a width of %s", tab, browser.eval("innerWidth"))
                    .isEmpty();
        }
    }

    @Test
    void inTheDarkThePageIsDarkWithoutABarrierAndItsSheetsAreWhite() throws IOException {
        try (Browser dark = engine.start(true)) {
            Browser light = browser;
            browser = dark;
            try {
                openIn(dark, folder.resolve("exported.html"));
                picture("dark-first");
                browser.eval("$('first').close()");
                playTo(40);
                assertThat(browser.eval("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo("rgb(23, 27, 32)");
                bringAxe();
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
}
