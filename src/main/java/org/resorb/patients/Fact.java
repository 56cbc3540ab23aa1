package org.resorb.patients;

import java.util.List;
import org.resorb.quantity.Keyword;

/**
 * Something known of real patients or animals, and how to find it in virtual ones; a line of a file of facts.
 *
 * @param key unique in its file
 * @param study name of the cohort study whose patients are asked
 * @param subgroup which of them
 * @param observable what each is asked
 * @param time of the visit, empty for what has no time
 * @param statistic of the answers
 * @param against another subgroup or observable, as written; empty if there is none
 * @param value as published, {@link Double#NaN} if only a band or a sign is known
 * @param lower end of the published interval or of the band to pass, minus infinity if open
 * @param upper its other end, infinity if open
 * @param n how many the published value is of, 0 where that is not known
 * @param rule when it is passed
 * @param sources keys of {@code docs/sources.md}
 * @param status seen, recalled or derived, with {@code dependent} behind it if partly known while the model was tuned
 * @param note its definition in words
 */
public record Fact(
        String key,
        String study,
        Subgroup subgroup,
        Criterion observable,
        String time,
        Statistic statistic,
        String against,
        double value,
        double lower,
        double upper,
        int n,
        Rule rule,
        List<String> sources,
        String status,
        String note) {
    /** When a fact is passed. */
    public enum Rule implements Keyword {
        /** The estimate lies between the ends. */
        WITHIN,
        /** The 95 % interval of the estimate reaches in between the ends. */
        OVERLAPS,
        /** All of the 95 % interval lies between the ends and touches neither: a sign that is no chance, or no effect. */
        CLEARLY,
        /** The estimate lies in the 95 % interval that the published value has by its own n. */
        PUBLISHED_INTERVAL,
        /** It is told beside the model and scores nothing; it is not tuned to either. */
        NONE;

        /** Whether the estimate alone, without its interval, cannot pass. */
        boolean needsInterval() {
            return this == OVERLAPS || this == CLEARLY;
        }

        /** As a file of facts has it. */
        @Override
        public String toString() {
            return word();
        }
    }

    /** A fact, with the sources unmodifiable. */
    public Fact {
        sources = List.copyOf(sources);
    }

    /** The same without a verdict, for which any number of patients is enough. */
    public Fact told() {
        return new Fact(
                key,
                study,
                subgroup,
                observable,
                time,
                statistic,
                against,
                value,
                lower,
                upper,
                n,
                Rule.NONE,
                sources,
                status,
                note);
    }

    /** True if it was partly known while the model was tuned, so that passing it is weak evidence. */
    public boolean isDependent() {
        return status.endsWith("dependent");
    }

    /** True if it was cited from memory. */
    public boolean isRecalled() {
        return status.startsWith("recalled");
    }
}
