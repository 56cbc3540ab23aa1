package org.resorb.table;

/** Takes what is wrong with a table, in the words of the other checked files: one call a mistake. */
@FunctionalInterface
public interface Faults {
    /**
     * Takes one mistake.
     *
     * @param file as the user named it
     * @param line from 1, or 0 for the file as a whole
     * @param column its name, empty for the whole line
     * @param wrong what is wrong, to be read behind the name: {@code is repeated}
     * @param expected what would be right, empty if that goes without saying
     * @param nearest what was probably meant, empty if unknown
     */
    void add(String file, int line, String column, String wrong, String expected, String nearest);
}
