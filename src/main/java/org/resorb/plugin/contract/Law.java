package org.resorb.plugin.contract;

/**
 * Something that every plug-in is held to.
 *
 * @param name a sentence, for a list of tests
 * @param holds throws an {@link AssertionError} that says what is broken
 */
public record Law(String name, Check holds) {
    /** How it is looked whether a law holds. */
    @FunctionalInterface
    public interface Check {
        /** Returns if it holds. */
        void run() throws Exception;
    }

    /** Returns if it holds, else throws an {@link AssertionError} that says what is broken. */
    public void check() throws Exception {
        holds.run();
    }

    static void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
