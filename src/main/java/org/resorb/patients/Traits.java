package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.RunKeys;

/** In what the patients of each group differ, and which of that goes together. */
final class Traits {
    private final Block common;
    private final List<Block> all = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final CohortChanges changes;

    /** @param changes which traits are left out in all groups */
    Traits(Block common, Iterable<GroupKeys> groups, CohortChanges changes) {
        this.common = common;
        this.changes = changes;
        all.add(common);
        groups.forEach(group -> all.add(group.traits()));
        all.forEach(traits -> names.addAll(traits.entries().keySet()));
    }

    /** Reports each trait that belongs to the run, and each that is to be left out but that no group has. */
    void check(String cohort, Problems problems) {
        all.forEach(traits -> traits.entries().forEach((name, node) -> {
            if (RunKeys.belongToTheRun(name)) {
                problems.add(node.place(), "traits." + name, "belongs to the run", "what patients differ in", "");
            }
        }));
        for (String path : changes.scenario().keySet()) {
            if (names.contains(path.strip())) {
                String expected = "a value that all patients share; this one would not be used";
                Place place = new Place("--set " + path, 0);
                problems.add(place, path, "is drawn for each patient of " + cohort, expected, "");
            }
        }
        for (Word trait : changes.without()) {
            if (!names.contains(trait.text())) {
                String wrong = "names no trait of " + cohort + ": " + trait.text();
                String expected = "one of " + String.join(", ", names);
                String near = Spelling.nearest(trait.text(), names);
                problems.add(trait.place(), CohortChanges.WITHOUT, wrong, near.isEmpty() ? expected : "", near);
            }
        }
    }

    /** Those of a group: the common ones, and its own beside or in place of them. */
    Block of(GroupKeys group) {
        Map<String, Node> all = new LinkedHashMap<>(common.entries());
        all.putAll(group.traits().entries());
        changes.without().forEach(trait -> all.remove(trait.text()));
        all.keySet().removeIf(changes::isHeld);
        return new Block(common.place(), all);
    }

    /** Correlations without those of traits that the group does not have but that the file knows. */
    Node correlations(Node all, Block own) {
        if (!(all instanceof Items list)) {
            return all;
        }
        List<Node> left = new ArrayList<>(list.items());
        left.removeIf(tie -> tie instanceof Block block
                && block.get("traits") instanceof Items pair
                && pair.items().stream()
                        .anyMatch(trait -> trait instanceof Word word
                                && own.get(word.text()) == null
                                && names.contains(word.text())));
        return new Items(all.place(), left);
    }
}
