package org.resorb.cli;

/** Whether a person is watching standard error. */
final class Terminal {
    private Terminal() {}

    /** The launcher knows and says so; without it, Java's console must do, which newer ones have without a terminal. */
    static boolean isThere() {
        String told = System.getProperty("resorb.terminal");
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        return Runtime.version().feature() < 22 && System.console() != null;
    }
}
