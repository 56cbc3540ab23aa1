package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Problems;

/** Reads where the seeds of a study's runs come from, and refuses a key that would not be used. */
final class SeedsReader {
    static final String PATH = "seeds";

    /** The column of a list that has a seed a row. */
    static final String COLUMN = "seed";

    private static final String EXPECTED = "a list such as [1, 2, 3]";

    private final Block keys;
    private final Binder binder;
    private final Problems problems;

    SeedsReader(Block keys, Binder binder, Problems problems) {
        this.keys = keys;
        this.binder = binder;
        this.problems = problems;
    }

    /** The seeds that stand in the file, none if it has no such key; what is wrong is reported. */
    private List<Integer> listed() {
        Node node = keys.get(PATH);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Items items) || items.items().isEmpty()) {
            problems.add(node.place(), PATH, "is not a list of seeds", EXPECTED, "");
            return List.of();
        }
        Declaration declaration = Declaration.of(StudyFile.Repeats.class, "seed");
        List<Integer> seeds = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            String path = PATH + "[" + i + "]";
            Object seed = binder.value(declaration, items.items().get(i), path);
            if (seeds.contains(seed)) {
                String again = "is " + seed + " again, which would be the same run";
                problems.add(items.items().get(i).place(), path, again, "each seed once", "");
            } else if (seed != null) {
                seeds.add((Integer) seed);
            }
        }
        return List.copyOf(seeds);
    }

    /**
     * The seeds of the runs.
     *
     * @param ofRows of the study's list, a seed a row
     * @param draws whether the design draws its rows
     */
    Seeds of(StudyFile.Repeats repeats, List<Integer> ofRows, boolean draws) {
        List<Integer> listed = listed();
        if (!listed.isEmpty() || !ofRows.isEmpty()) {
            unused("replicates", ofRows.isEmpty() ? "there are as many as seeds" : "a row has one seed and so one run");
            unused("paired", "seeds are listed");
            if (!draws) {
                unused("seed", "seeds are listed, and this design draws nothing else");
            }
        }
        if (!listed.isEmpty() && !ofRows.isEmpty()) {
            String twice = "are given by the column " + COLUMN + " of the list already";
            problems.add(keys.get(PATH).place(), PATH, twice, "one of the two", "");
        }
        if (!ofRows.isEmpty()) {
            return new Seeds(repeats.seed(), Seeds.From.LISTED_FOR_ROWS, ofRows);
        }
        if (!listed.isEmpty()) {
            return new Seeds(repeats.seed(), Seeds.From.LISTED_FOR_REPLICATES, listed);
        }
        boolean paired = repeats.paired() == StudyFile.Truth.TRUE;
        Seeds.From from = paired ? Seeds.From.DRAWN_FOR_REPLICATES : Seeds.From.DRAWN_FOR_RUNS;
        return new Seeds(repeats.seed(), from, List.of());
    }

    private void unused(String key, String why) {
        if (keys.get(key) != null) {
            problems.add(keys.get(key).place(), key, "is not used: " + why, "one of the two", "");
        }
    }
}
