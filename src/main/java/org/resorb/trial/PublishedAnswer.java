package org.resorb.trial;

import java.util.List;
import org.resorb.statistics.Estimate;

/**
 * What a real trial, or several together, found.
 *
 * @param endPoint that of this trial which comes nearest
 * @param arm that was held against the control
 * @param statistic what the numbers are
 * @param estimate with its interval, as far as it was published
 * @param n participants, 0 if that is not known
 * @param sources keys of docs/sources.md
 * @param definition what was measured, when and how, in words
 */
public record PublishedAnswer(
        EndPoint endPoint,
        Arm arm,
        EffectStatistic statistic,
        Estimate estimate,
        int n,
        List<String> sources,
        String definition) {
    /** Defensive copy. */
    public PublishedAnswer {
        sources = List.copyOf(sources);
    }
}
