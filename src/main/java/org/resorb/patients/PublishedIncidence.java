package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Response;
import org.resorb.quantity.BadQuantity;
import org.resorb.statistics.Estimate;

/**
 * An incidence that has been published.
 *
 * @param type of herniation, or the name of a group of the study
 * @param months of follow-up
 * @param fraction from 0 to 1, with its interval if one was given
 * @param source keys of {@code docs/sources.md}
 */
public record PublishedIncidence(String type, Response response, double months, Estimate fraction, String source) {
    private static final String NAME = "incidence";
    private static final String TYPE = "herniation_type";

    /** Those that ship, as facts among others, and stand beside the patients of a study. */
    public static List<PublishedIncidence> shipped(String study) throws InvalidFileException {
        List<PublishedIncidence> all = new ArrayList<>();
        for (Fact fact : FactFile.read(NAME)) {
            for (Criterion criterion : fact.subgroup().criteria()) {
                if (fact.study().equals(study) && criterion.observable().equals(TYPE)) {
                    response(fact).ifPresent(response -> all.add(of(fact, response, criterion.bound())));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Optional<Response> response(Fact fact) {
        return Arrays.stream(Response.values())
                .filter(response -> response.toString().equals(fact.observable().toString()))
                .findFirst();
    }

    private static PublishedIncidence of(Fact fact, Response response, String type) {
        Estimate fraction = new Estimate(fact.value(), end(fact.lower()), end(fact.upper()));
        return new PublishedIncidence(type, response, months(fact), fraction, String.join(" ", fact.sources()));
    }

    private static double months(Fact fact) {
        try {
            return Visit.named(fact.time()).months();
        } catch (BadQuantity unread) {
            throw new IllegalStateException("a fact was read without a look at its time: " + fact.key(), unread);
        }
    }

    private static double end(double end) {
        return Double.isInfinite(end) ? Double.NaN : end;
    }
}
