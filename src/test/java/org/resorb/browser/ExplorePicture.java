package org.resorb.browser;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Takes {@code docs/explore.png}; run by {@code src/build/remake}, since it plays a year and more. */
@InOneBrowser
class ExplorePicture extends PageInBrowser {
    /** {@code docs/explore.png} is the one of Chromium. */
    @Test
    void aPictureIsTakenForTheDocumentsWithTheLineOfAnEarlierRun() throws IOException {
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
}
