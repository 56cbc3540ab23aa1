package org.resorb.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.evidence.Bibliography;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.quantity.Usually;
import org.resorb.statistics.Estimate;

/** Reads what real trials found. */
final class PublishedReader {
    static final String PATH = "published";
    private static final String EXPECTED = "a list such as [{end_point: pain_at_6_wk, value: -1.4, lower: -2.7, "
            + "upper: 0, n: 200, source: williams2013, definition: leg pain against placebo}]";
    private static final List<String> WORDS = List.of("end_point", "arm", "source", "definition", "lower", "upper");

    /** Its keys that are a number or a word. */
    public record Numbers(
            @Usually("difference") @Means("What the numbers are")
            EffectStatistic statistic,

            @In("1") @Between(low = "-1000", high = "1000") @Means("What was found, in the unit of the end point")
            double value,

            @In("1") @Between(low = "0", high = "1000000") @Usually("0") @Means("Participants; 0 if that is not known")
            int n) {}

    private final Binder binder;
    private final Problems problems;
    private final Bibliography sources;

    PublishedReader(Binder binder, Problems problems, Bibliography sources) {
        this.binder = binder;
        this.problems = problems;
        this.sources = sources;
    }

    /** Its schema. */
    static Schema schema() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("end_point", Schema.word().described("Name of an end point, such as pain_at_6_wk"));
        keys.put("arm", Schema.word().described("An arm; needed where several are compared"));
        keys.putAll(Schema.keys(Numbers.class));
        keys.put("lower", Schema.quantity().described("Lower end of its 95 % interval"));
        keys.put("upper", Schema.quantity().described("Upper end of its 95 % interval"));
        keys.put("source", Schema.word().described("Keys of docs/sources.md with blanks between"));
        keys.put("definition", Schema.word().described("What was measured, when and how"));
        return Schema.list(Schema.section(keys).required("end_point", "value", "source", "definition"));
    }

    /**
     * The answers; what is wrong is reported and left out.
     *
     * @param endPoints null if not all are known, so that any name may be right, and so with the arms
     */
    List<PublishedAnswer> read(Block trial, List<EndPoint> endPoints, List<Arm> compared) {
        List<PublishedAnswer> all = new ArrayList<>();
        List<Node> items = binder.items(trial.get(PATH), PATH, EXPECTED);
        for (int i = 0; i < items.size(); i++) {
            PublishedAnswer answer = answer(items.get(i), PATH + "[" + i + "]", endPoints, compared);
            if (answer != null) {
                all.add(answer);
            }
        }
        return all;
    }

    private PublishedAnswer answer(Node node, String path, List<EndPoint> endPoints, List<Arm> compared) {
        int before = problems.count();
        Numbers numbers = binder.record(Numbers.class, node, path, WORDS.toArray(String[]::new));
        if (numbers == null) {
            return null;
        }
        Block block = (Block) node;
        EndPoint endPoint = endPoint(block, path, endPoints);
        Arm arm = compared == null ? null : arm(block, path, compared);
        List<String> keys = sources(block, path);
        Node definition = binder.required(block, "definition", path, "what was measured, when and how");
        String said = definition == null
                ? null
                : binder.text(definition, path + ".definition", "what was measured, when and how");
        Estimate estimate = new Estimate(numbers.value(), end(block, "lower", path), end(block, "upper", path));
        if (problems.count() > before) {
            return null;
        }
        if (!(estimate.lower() <= estimate.value() || Double.isNaN(estimate.lower()))
                || !(estimate.value() <= estimate.upper() || Double.isNaN(estimate.upper()))) {
            problems.add(node.place(), path, "does not lie within its interval", "lower, value and upper in order", "");
            return null;
        }
        if (endPoint == null || arm == null) {
            return null;
        }
        return new PublishedAnswer(endPoint, arm, numbers.statistic(), estimate, numbers.n(), keys, said);
    }

    private EndPoint endPoint(Block block, String path, List<EndPoint> endPoints) {
        String expected = "an end point of this trial";
        Node about = binder.required(block, "end_point", path, expected);
        if (about == null || endPoints == null) {
            return null;
        }
        List<String> names = endPoints.stream().map(EndPoint::name).toList();
        String name = binder.oneOf(about, path + ".end_point", names, expected);
        return name == null ? null : endPoints.get(names.indexOf(name));
    }

    private double end(Block block, String key, String path) {
        Node node = block.get(key);
        Double value = node == null ? null : binder.number(node, "1", path + "." + key, "a number");
        return value == null ? Double.NaN : value;
    }

    private Arm arm(Block block, String path, List<Arm> compared) {
        List<String> names = compared.stream().map(Arm::name).toList();
        Node node = block.get("arm");
        if (node == null && compared.size() == 1) {
            return compared.get(0);
        }
        Node needed = binder.required(block, "arm", path, "one of " + String.join(", ", names));
        String name = needed == null ? null : binder.oneOf(needed, path + ".arm", names, "an arm that is compared");
        return name == null ? null : compared.get(names.indexOf(name));
    }

    private List<String> sources(Block block, String path) {
        Node node = binder.required(block, "source", path, "keys of docs/sources.md with blanks between");
        String text = node == null ? null : binder.text(node, path + ".source", "keys of docs/sources.md");
        List<String> keys = text == null ? List.of() : List.of(text.strip().split("\\s+"));
        for (String key : keys) {
            if (sources.find(key).isEmpty()) {
                String expected = "a key of docs/sources.md, or of a " + Bibliography.FILE + " beside this file";
                problems.add(node.place(), path + ".source", "is unknown: " + key, expected, sources.nearest(key));
            }
        }
        return keys;
    }
}
