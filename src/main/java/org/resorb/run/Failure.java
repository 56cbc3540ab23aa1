package org.resorb.run;

import org.resorb.storage.FailureWords;

/**
 * A replicate that could not be finished.
 *
 * @param replicate its number, from 1
 * @param seed to repeat it with
 * @param reason what went wrong
 */
public record Failure(int replicate, long seed, Throwable reason) {
    /** One sentence for a person. */
    public String message() {
        return "replicate " + replicate + " (seed " + seed + ") failed: " + words(reason);
    }

    /** What went wrong, without who it was. */
    public static String words(Throwable reason) {
        return FailureWords.of(reason);
    }
}
