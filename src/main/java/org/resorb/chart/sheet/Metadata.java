package org.resorb.chart.sheet;

/**
 * What a picture says of itself, on the page and in the file.
 *
 * @param title above the plots
 * @param description what is to be seen, for those who cannot see it
 * @param caption in small print below the plots: purpose, what was changed; may be empty
 * @param source what it was made from, for example scenario and seeds; may be empty
 */
public record Metadata(String title, String description, String caption, String source) {
    /** The same with another description. */
    public Metadata describing(String words) {
        return new Metadata(title, words, caption, source);
    }
}
