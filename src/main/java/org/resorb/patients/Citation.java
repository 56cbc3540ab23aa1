package org.resorb.patients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Origin;
import org.resorb.scenario.Shipped;

/**
 * A place in the model or in what ships with it that names a source.
 *
 * @param source key of {@code scenarios/sources.csv}
 * @param by the claim, number or fact that names it, in words
 */
public record Citation(String source, String by) {
    /**
     * All of them: claims and numbers in the order of the catalogue, then facts and published odds ratios. A number that is not
     * taken from what its note names has its status behind it, a sourced one that it is the note.
     *
     * @param keys of all sources
     */
    public static List<Citation> all(Set<String> keys) {
        List<Citation> all = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.explained()) {
            entry.sources().forEach(key -> all.add(new Citation(key, "claim of " + entry.name())));
            for (Catalogue.Parameter parameter : entry.parameters()) {
                String by = entry.path(parameter);
                Origin origin = parameter.origin();
                origin.sources().forEach(key -> all.add(new Citation(key, by)));
                String how = origin.status() == Origin.Status.SOURCED
                        ? "in a note"
                        : origin.status().word();
                origin.alsoNamed(keys).forEach(key -> all.add(new Citation(key, by + " (" + how + ")")));
            }
        }
        try {
            for (String file : Shipped.facts()) {
                for (Fact fact : FactFile.read(file)) {
                    fact.sources().forEach(key -> all.add(new Citation(key, "fact " + fact.key())));
                }
            }
            for (PublishedOddsRatio odds : PublishedOddsFile.shipped()) {
                all.add(new Citation(odds.source(), "predictor " + odds.predictor()));
            }
        } catch (InvalidFileException wrong) {
            throw new IllegalStateException(wrong.getMessage(), wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
