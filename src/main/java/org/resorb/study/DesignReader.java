package org.resorb.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Usually;
import org.resorb.run.Replicates;
import org.resorb.statistics.Design;
import org.resorb.statistics.Factorial;
import org.resorb.statistics.LatinHypercube;
import org.resorb.statistics.MorrisTrajectories;
import org.resorb.statistics.Saltelli;

/** Reads where the rows of a study are. Another design is one constant, one record of its keys and one case here. */
final class DesignReader {
    static final String PATH = "design";

    private static final String LEVELS = "levels";

    /** The designs by their names in a file. */
    enum Type implements Keyword {
        /** {@link Factorial}. */
        FACTORIAL(None.class),
        /** {@link Ablation}. */
        ABLATION(Order.class),
        /** {@link LatinHypercube}. */
        LATIN_HYPERCUBE(Rows.class),
        /** {@link Saltelli}. */
        SOBOL(Base.class),
        /** {@link MorrisTrajectories}. */
        MORRIS(Trajectories.class),
        /** Rows of a file of the user's. */
        LIST(None.class),
        /** {@link Patients}. */
        PATIENTS(PatientsReader.Rows.class);

        private final Class<?> keys;

        Type(Class<?> keys) {
            this.keys = keys;
        }

        /** A record of its keys, but those that name files or lists. */
        Class<?> keys() {
            return keys;
        }
    }

    /** No keys. */
    public record None() {}

    /** Keys of an ablation: 1 for each factor alone, 2 for pairs too. */
    public record Order(
            @In("1") @Between(low = "1", high = "2") int order) {}

    /** Keys of a Latin hypercube. */
    public record Rows(
            @In("1") @Between(low = "2", high = "1000000000")
            int rows) {}

    /**
     * Keys of a Saltelli scheme, which has base times (factors + 2) rows, or for indices of pairs, of order 2, base times (2
     * factors + 2).
     */
    public record Base(
            @In("1") @Between(low = "2", high = "100000000") int base,

            @In("1") @Between(low = "1", high = "2") @Usually("1")
            int order) {}

    /** Keys of Morris trajectories. */
    public record Trajectories(
            @In("1") @Between(low = "2", high = "100000000") int trajectories,
            @In("1") @Between(low = "2", high = "1000") int levels) {}

    private final Binder binder;
    private final Problems problems;

    DesignReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** Which design it is, or null if it is none, which is reported. */
    Type type(Node node) {
        String expected = "one of " + String.join(", ", Keyword.words(Type.class));
        Node word = node instanceof Block block ? binder.required(block, "type", PATH, expected) : node;
        String path = node instanceof Block ? PATH + ".type" : PATH;
        String text = word == null ? null : binder.text(word, path, expected);
        return text == null ? null : (Type) binder.constant(Type.class, word, text, path);
    }

    /** The name of the file of a list, or null if there is none, which is reported. */
    String file(Node node) {
        String expected = "design: {type: list, file: rows.csv}";
        if (!(node instanceof Block block)) {
            problems.add(node.place(), PATH, "names no file", expected, "");
            return null;
        }
        binder.unknown(block, PATH, List.of("type", "file"));
        Node file = binder.required(block, "file", PATH, expected);
        return file == null ? null : binder.text(file, PATH + ".file", expected);
    }

    /** A design of these factors, or null if a key is wrong, which is reported. */
    Design design(Type type, Node node, List<Factor> factors, int seed) {
        Object keys = keys(type, node);
        if (keys == null) {
            return null;
        }
        try {
            return design(type, keys, node, factors, seed);
        } catch (IllegalArgumentException wrong) {
            problems.add(node.place(), PATH, "is not possible: " + wrong.getMessage(), "", "");
            return null;
        }
    }

    private Design design(Type type, Object keys, Node node, List<Factor> factors, int seed) {
        int count = factors.size();
        return switch (type) {
            case FACTORIAL -> factorial(node, factors);
            case ABLATION -> new Ablation(count, ((Order) keys).order() == 2);
            case LATIN_HYPERCUBE -> new LatinHypercube(((Rows) keys).rows(), count, seed);
            case SOBOL -> sobol((Base) keys, count, seed);
            case MORRIS -> {
                Trajectories morris = (Trajectories) keys;
                yield new MorrisTrajectories(morris.trajectories(), count, morris.levels(), seed);
            }
            case LIST, PATIENTS -> throw new IllegalArgumentException("has a reader of its own");
        };
    }

    private static Design sobol(Base keys, int factors, int seed) {
        if (keys.order() == 2 && factors < 2) {
            throw new IllegalArgumentException("order 2 is of pairs of factors, and there is one");
        }
        return new Saltelli(keys.base(), factors, keys.order() == 2, seed);
    }

    private Object keys(Type type, Node node) {
        Map<String, Node> entries = new LinkedHashMap<>(node instanceof Block block ? block.entries() : Map.of());
        entries.remove("type");
        Block own = new Block(node.place(), entries);
        if (type == Type.FACTORIAL && own.get(LEVELS) != null) {
            String expected = "levels with a factor, such as {range: [0.5, 2], levels: 12}";
            problems.add(own.get(LEVELS).place(), PATH + "." + LEVELS, "is an unknown key", expected, "");
            return null;
        }
        return binder.record(type.keys, own, PATH);
    }

    private Design factorial(Node node, List<Factor> factors) {
        try {
            Design design =
                    new Factorial(factors.stream().mapToInt(Factor::levels).toArray());
            // So that rows times replicates can be counted too.
            Math.multiplyExact(design.rows(), Replicates.MOST);
            return design;
        } catch (ArithmeticException tooMany) {
            problems.add(node.place(), PATH, "has more rows than can be counted", "fewer levels", "");
            return null;
        }
    }
}
