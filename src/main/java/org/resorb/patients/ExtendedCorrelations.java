package org.resorb.patients;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;

/** The correlations of a cohort file laid over those of what it extends. */
final class ExtendedCorrelations {
    private ExtendedCorrelations() {}

    /**
     * Correlations of what is extended whose traits somebody has, and those of the file, which stand behind others of the same first
     * trait, or in place of one with the same two.
     */
    static Node over(Items below, Node own, Set<String> names) {
        if (own != null && !(own instanceof Items)) {
            return own;
        }
        List<Node> ties = new ArrayList<>(below.items());
        ties.removeIf(tie -> !names.containsAll(pair(tie)));
        for (Node tie : own == null ? List.<Node>of() : ((Items) own).items()) {
            List<String> pair = pair(tie);
            int same = last(ties, other -> isSame(pair, other));
            int beside = last(ties, other -> isOfOneTrait(pair, other));
            if (same >= 0) {
                ties.set(same, tie);
            } else {
                ties.add(beside < 0 ? ties.size() : beside + 1, tie);
            }
        }
        return new Items(own == null ? below.place() : own.place(), ties);
    }

    /** The index of the last of them with such a pair, or -1. */
    private static int last(List<Node> ties, Predicate<List<String>> pair) {
        int last = ties.size() - 1;
        while (last >= 0 && !pair.test(pair(ties.get(last)))) {
            last--;
        }
        return last;
    }

    private static boolean isOfOneTrait(List<String> pair, List<String> other) {
        return !pair.isEmpty() && !other.isEmpty() && pair.get(0).equals(other.get(0));
    }

    private static boolean isSame(List<String> pair, List<String> other) {
        return !pair.isEmpty() && new HashSet<>(pair).equals(new HashSet<>(other));
    }

    private static List<String> pair(Node tie) {
        return tie instanceof Block block && block.get("traits") instanceof Items pair
                ? pair.items().stream()
                        .map(trait -> trait instanceof Word word ? word.text() : "")
                        .toList()
                : List.of();
    }
}
