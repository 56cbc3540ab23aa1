package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.document.InvalidFileException;

/** The published incidences that ship, as facts among others: which type, which definition, after how long. */
public final class PublishedIncidence {
    private static final String NAME = "incidence";
    private static final String TYPE = "herniation_type";

    private PublishedIncidence() {}

    /** Those that ship and stand beside the patients of a study. */
    public static List<Published> shipped(String study) throws InvalidFileException {
        List<Published> all = new ArrayList<>();
        for (Fact fact : FactFile.read(NAME)) {
            for (Asked condition : fact.subgroup().conditions()) {
                if (fact.study().equals(study) && condition.name().equals(TYPE) && isDefinition(fact)) {
                    all.add(published(fact, condition.bound()));
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean isDefinition(Fact fact) {
        return Arrays.stream(Regression.values())
                .anyMatch(definition ->
                        definition.toString().equals(fact.observable().toString()));
    }

    private static Published published(Fact fact, String type) {
        double months = FollowUp.named(fact.time().replace(' ', '_')).months();
        return new Published(
                type,
                fact.observable().toString(),
                months,
                fact.value(),
                end(fact.lower()),
                end(fact.upper()),
                String.join(" ", fact.sources()));
    }

    private static double end(double end) {
        return Double.isInfinite(end) ? Double.NaN : end;
    }
}
