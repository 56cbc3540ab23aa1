package org.resorb.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Usually;
import org.resorb.statistics.Design;

/** Reads a design of patients: how many, which traits go together, and the list that they are crossed with. */
final class PatientsReader {
    static final String CORRELATIONS = "correlations";

    /** All patients at each row of a list. */
    static final String POINTS = "points";

    /** The rows of a list dealt to the patients in turn. */
    static final String MEMBERS = "members";

    private static final List<String> TIE = List.of("traits", "rank");

    /** How many patients, and how many seeds each is run with. */
    public record Rows(
            @In("1") @Between(low = "1", high = "1000000") int rows,

            @In("1") @Between(low = "1", high = "1000") @Usually("1")
            int seeds) {}

    /** The key of a correlation that is a number. */
    public record Rank(
            @In("1") @Between(low = "-0.99", high = "0.99") double rank) {}

    private final Binder binder;
    private final Problems problems;
    private final FactorReader factorReader;
    private final Path beside;
    private final Set<String> off;
    private final Set<String> passedOver = new TreeSet<>();
    private String list = "";

    /**
     * @param beside the study's file, beside which lists lie
     * @param off mechanisms that are off in the scenario from the first to the last day
     */
    PatientsReader(Binder binder, Problems problems, FactorReader factorReader, Path beside, Set<String> off) {
        this.binder = binder;
        this.problems = problems;
        this.factorReader = factorReader;
        this.beside = beside;
        this.off = Set.copyOf(off);
    }

    /** The list as it stands, empty if there is none. */
    String list() {
        return list;
    }

    /** Mechanisms that are off, and of which the list has parameters. */
    Set<String> passedOver() {
        return passedOver;
    }

    /** The key that names the list of a design, or null if it has none. */
    static String listKey(Block design) {
        return design.get(POINTS) != null ? POINTS : design.get(MEMBERS) != null ? MEMBERS : null;
    }

    /**
     * The design, or null if anything is wrong, which is reported.
     *
     * @param factors the traits, to which those of the list are added
     */
    Design read(Node node, Map<String, Factor> factors, int seed) {
        if (!(node instanceof Block block)) {
            problems.add(node.place(), DesignReader.PATH, "has no rows", "{type: patients, rows: 200}", "");
            return null;
        }
        List<String> traits = List.copyOf(factors.keySet());
        Rows rows = binder.record(Rows.class, block, DesignReader.PATH, "type", CORRELATIONS, POINTS, MEMBERS);
        List<Patients.Tie> ties = ties(block.get(CORRELATIONS), traits);
        int before = problems.count();
        Patients.Listing listing = listing(block, factors);
        if (rows == null || ties == null || problems.count() > before) {
            return null;
        }
        try {
            return new Patients(rows.rows(), rows.seeds(), traits, ties, listing, seed);
        } catch (IllegalArgumentException contradiction) {
            String path = DesignReader.PATH + "." + CORRELATIONS;
            problems.add(block.get(CORRELATIONS).place(), path, contradiction.getMessage(), "smaller ones", "");
            return null;
        }
    }

    private Patients.Listing listing(Block block, Map<String, Factor> factors) {
        String key = listKey(block);
        String path = DesignReader.PATH + "." + key;
        String name = key == null ? null : binder.text(block.get(key), path, "a CSV file");
        if (name == null) {
            return Patients.Listing.NONE;
        }
        if (block.get(POINTS) != null && block.get(MEMBERS) != null) {
            problems.add(block.place(), DesignReader.PATH, "has points and members", "one of the two", "");
        }
        Path file = beside == null ? Path.of(name) : beside.resolveSibling(name);
        RowList rows = RowList.ofPatients(file, factorReader, block.get(key), path, problems);
        list = rows.text();
        Map<String, Factor> effective = effective(rows);
        effective.forEach((trait, factor) -> {
            if (factors.putIfAbsent(trait, factor) != null) {
                problems.add(block.get(key).place(), path, "varies a trait: " + trait, "", "");
            }
        });
        int count = rows.factors().isEmpty()
                ? 0
                : rows.factors().values().iterator().next().levels();
        return new Patients.Listing(count, effective.size(), key.equals(POINTS));
    }

    /**
     * Without parameters of mechanisms that are off, as in a knock-out: the sets of an ensemble have them all the same, and a value would
     * switch the mechanism on.
     */
    private Map<String, Factor> effective(RowList rows) {
        Map<String, Factor> effective = new LinkedHashMap<>(rows.factors());
        for (String mechanism : off) {
            if (effective.keySet().removeIf(path -> SwitchedOff.isOf(mechanism, path))) {
                passedOver.add(mechanism);
            }
        }
        return effective.isEmpty() ? rows.factors() : effective;
    }

    private List<Patients.Tie> ties(Node node, List<String> traits) {
        List<Patients.Tie> ties = new ArrayList<>();
        Set<Set<String>> pairs = new HashSet<>();
        String path = DesignReader.PATH + "." + CORRELATIONS;
        int before = problems.count();
        String expected = "a list such as [{traits: [patient.age, patient.proteoglycan], rank: -0.3}]";
        List<Node> items = binder.items(node, path, expected);
        for (int i = 0; i < items.size(); i++) {
            Patients.Tie tie = tie(items.get(i), path + "[" + i + "]", traits);
            if (tie != null && !pairs.add(Set.of(tie.first(), tie.second()))) {
                String twice = tie.first() + " with " + tie.second() + " stands there twice";
                problems.add(items.get(i).place(), path + "[" + i + "]", twice, "each pair once", "");
            } else if (tie != null) {
                ties.add(tie);
            }
        }
        return problems.count() > before ? null : ties;
    }

    private Patients.Tie tie(Node node, String path, List<String> traits) {
        Block block = binder.section(node, path, TIE);
        if (block == null) {
            return null;
        }
        Rank rank = binder.part(Rank.class, block, path);
        Node pair = binder.required(block, "traits", path, "two traits");
        if (pair == null || rank == null) {
            return null;
        }
        String below = path + ".traits";
        boolean two = pair instanceof Items items && items.items().size() == 2;
        String first = two ? trait(((Items) pair).items().get(0), below, traits) : null;
        String second = two ? trait(((Items) pair).items().get(1), below, traits) : null;
        if (!two || first != null && first.equals(second)) {
            problems.add(pair.place(), below, "are not two traits", "two names of factors", "");
            return null;
        }
        return first == null || second == null ? null : new Patients.Tie(first, second, rank.rank());
    }

    private String trait(Node node, String path, List<String> traits) {
        String name = binder.text(node, path, "the name of a factor");
        if (name != null && !traits.contains(name)) {
            String near = Spelling.nearest(name, traits);
            problems.add(((Word) node).place(), path, "is no factor of this study: " + name, "", near);
            return null;
        }
        return name;
    }
}
