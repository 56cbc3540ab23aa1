package org.resorb.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Spelling;

/** Reads which kinds of patients of a cohort are seen, and how often each. */
final class KindsReader {
    static final String PATH = "groups";
    private static final double WHOLE = 1;
    private static final double SLACK = 1e-6;

    private final Binder binder;
    private final Problems problems;
    private final TrialCohort source;

    KindsReader(Binder binder, Problems problems, TrialCohort source) {
        this.binder = binder;
        this.problems = problems;
        this.source = source;
    }

    /** Its schema. */
    static Schema schema() {
        Schema part = Schema.quantity().described("Part of the patients who are seen, such as 60 %");
        return Schema.anyOf(Schema.list(Schema.word()).filled(), Schema.named(part));
    }

    /** Kinds of patients with their parts; all alike unless the file says otherwise. */
    Map<String, Double> read(Block trial) {
        Map<String, Double> kinds = new LinkedHashMap<>();
        Node node = trial.get(PATH);
        if (node instanceof Block block) {
            block.entries().forEach((name, share) -> {
                String path = PATH + "." + name;
                Double part = binder.number(share, "1", path, "a part such as 60 %");
                if (isKind(name, share, path) && part != null) {
                    kinds.put(name, part);
                }
            });
            double sum = kinds.values().stream().mapToDouble(part -> part).sum();
            if (Math.abs(sum - WHOLE) > SLACK || kinds.values().stream().anyMatch(part -> part <= 0)) {
                problems.add(node.place(), PATH, "are not 100 % together", "parts above 0 % that add up to it", "");
            }
            return kinds;
        }
        List<Node> items = binder.items(node, PATH, "groups of the cohort, such as [extrusion, sequestration]");
        for (int i = 0; i < items.size(); i++) {
            String path = PATH + "[" + i + "]";
            String name = binder.text(items.get(i), path, "a group of the cohort");
            if (name != null
                    && isKind(name, items.get(i), path)
                    && binder.isNew(name, kinds.keySet(), items.get(i), path)) {
                kinds.put(name, WHOLE / items.size());
            }
        }
        if (node == null) {
            source.kinds()
                    .forEach(kind -> kinds.put(kind, WHOLE / source.kinds().size()));
        }
        return kinds;
    }

    private boolean isKind(String name, Node node, String path) {
        boolean known = source.kinds().contains(name);
        if (!known) {
            String near = Spelling.nearest(name, source.kinds());
            String expected = "a group of the cohort with patients of its own: " + String.join(", ", source.kinds());
            problems.add(node.place(), path, "there is no group " + name, expected, near);
        }
        return known;
    }
}
