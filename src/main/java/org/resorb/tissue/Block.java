package org.resorb.tissue;

/** What is done to some of many things, apart from all others. */
@FunctionalInterface
public interface Block {
    /**
     * Does it.
     *
     * @param from the first of them, counted from 0
     * @param end one behind the last
     * @param worker who does it, as in {@link org.resorb.space.Parallel.Task}
     */
    void of(int from, int end, int worker);
}
