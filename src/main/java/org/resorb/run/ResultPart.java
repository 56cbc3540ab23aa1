package org.resorb.run;

import java.io.IOException;
import java.util.List;

/** What a run writes into its result folder beside its data. */
public interface ResultPart {
    /** Whoever of a run is looked at more closely than the others: the replicate with the scenario's own seed. */
    int REPLICATE = 1;

    /** Before the first step. */
    default void begin() throws IOException {}

    /** Who watches the replicate that is looked at closely. */
    Observer observer();

    /**
     * All replicates are over, and not all have failed.
     *
     * @return what is missing, one sentence each; mostly nothing
     */
    List<String> finish(List<Failure> failures) throws IOException;

    /** Who watches a replicate for all parts. */
    static Observer observer(List<ResultPart> parts, int replicate) {
        Observer all = (now, hours) -> {};
        for (ResultPart part : replicate == REPLICATE ? parts : List.<ResultPart>of()) {
            all = all.and(part.observer());
        }
        return all;
    }

    /** Whether there is nothing to tell of the replicate that is looked at closely. */
    static boolean failed(List<Failure> failures) {
        return failures.stream().anyMatch(failure -> failure.replicate() == REPLICATE);
    }
}
