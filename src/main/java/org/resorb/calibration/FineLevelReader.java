package org.resorb.calibration;

import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Usually;

/** Reads what differs where members of the ensemble are judged. */
final class FineLevelReader {
    static final String PATH = "fine";
    private static final String SCENARIO = "scenario";

    private final Binder binder;
    private final Problems problems;

    FineLevelReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** How much is asked: points in each wave, and at most so many patients in each group, 0 for as many as are named. */
    public record Fine(
            @In("1") @Between(low = "4", high = "10000") int points,

            @In("1") @Between(low = "0", high = "100000") @Usually("0")
            int patients) {}

    /**
     * What is asked, or null if there is no such level or it is wrong, which is reported.
     *
     * @param points of each wave, of which those of this level are some
     */
    Fine read(Node node, int points) {
        Fine fine = node == null ? null : binder.record(Fine.class, node, PATH, SCENARIO);
        if (fine != null && fine.points > points) {
            String wrong = "are more than the " + points + " points of a wave";
            problems.add(node.place(), PATH + ".points", wrong, "some of the points of each wave", "");
        }
        return fine;
    }

    /** Dotted path to value; it may differ in how finely it is computed, and in nothing that a target is about. */
    Map<String, String> settings(Block level) {
        Block own = binder.optional(level, SCENARIO, PATH, "keys of a scenario that differ");
        Map<String, String> settings = own == null ? Map.of() : Node.leaves(own);
        for (String path : settings.keySet()) {
            if (!path.startsWith("resolution.")) {
                String wrong = "differs in more than how finely it is computed: " + path;
                problems.add(own.place(), PATH + "." + SCENARIO, wrong, "keys of resolution", "");
            }
        }
        return settings;
    }
}
