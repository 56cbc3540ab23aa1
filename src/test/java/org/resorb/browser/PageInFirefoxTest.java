package org.resorb.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PageInFirefoxTest extends PageChecks {
    @Override
    Browser start() {
        assumeTrue(Firefox.isHere(), "!!! There is no Firefox here; the page is NOT TESTED in it.");
        return new Firefox();
    }

    @Override
    Browser startDark() {
        return new Firefox(true);
    }

    @Override
    String name() {
        return "firefox";
    }
}
