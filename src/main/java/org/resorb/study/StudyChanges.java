package org.resorb.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.scenario.RunKeys;

/**
 * What is done otherwise than a study file says, as a command line has it. It becomes part of the study: it stands in the
 * folder, and a folder that was begun otherwise is refused.
 *
 * @param scenario dotted path to value, over what the study says of its scenario; later ones win
 * @param replicates of every row, if not as the file says
 */
public record StudyChanges(Map<String, String> scenario, OptionalInt replicates) {
    /** None. */
    public static final StudyChanges NONE = new StudyChanges(Map.of(), OptionalInt.empty());

    private static final String REPLICATES = "replicates";

    /** True if the study is done as its file says. */
    public boolean none() {
        return equals(NONE);
    }

    /** The keys of the study with the changes that stand there. */
    Block over(Block keys) {
        if (replicates.isEmpty()) {
            return keys;
        }
        Map<String, Node> all = new LinkedHashMap<>(keys.entries());
        Place place = new Place("--" + REPLICATES, 0);
        all.put(REPLICATES, new Word(place, Integer.toString(replicates.getAsInt())));
        return new Block(keys.place(), all);
    }

    /** Settings of a study's scenario with these behind them. */
    Map<String, String> over(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        scenario.keySet().forEach(all::remove);
        all.putAll(scenario);
        return all;
    }

    /** Reports what a study decides itself: what its runs are called, their seeds, and what it varies. */
    void check(Map<String, Factor> factors, Problems problems) {
        for (String path : scenario.keySet()) {
            Place place = new Place("--set " + path, 0);
            if (RunKeys.isIdentity(path)) {
                String expected = "it in the study file";
                problems.add(place, path, "belongs to the run, so it is not used", expected, "");
            } else if (factors.containsKey(path.strip())) {
                problems.add(place, path, "is varied by the study", "one of the two", "");
            }
        }
    }

    /** Whether a problem is with a change and so told by its option. */
    boolean isOf(String file) {
        return scenario.keySet().stream().anyMatch(path -> file.equals("--set " + path));
    }
}
