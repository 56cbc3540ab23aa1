package org.resorb.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PageInChromiumTest extends PageChecks {
    @Override
    Browser start() {
        assumeTrue(Chromium.isHere(), "!!! There is no Chromium here; the page is NOT TESTED in it.");
        return new Chromium();
    }

    @Override
    Browser startDark() {
        return new Chromium(true);
    }

    @Override
    String name() {
        return "chromium";
    }
}
