package org.resorb.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.document.YamlWriter;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Usually;
import org.resorb.scenario.RunKeys;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;
import org.resorb.study.Factor;
import org.resorb.study.FactorReader;

/** Reads and checks a calibration file. */
public final class CalibrationFile {
    static final List<String> KEYS = List.of(
            "name",
            "title",
            "cohorts",
            "targets",
            "free",
            "groups",
            "scenario",
            "fine",
            StructureReader.PATH,
            MeasurementReader.PATH,
            "waves",
            "points",
            "members",
            "discrepancy",
            "seed");

    /** How much is asked. */
    public record Numbers(
            @In("1") @Between(low = "1", high = "20") @Usually("3")
            int waves,

            @In("1") @Between(low = "10", high = "10000") @Usually("40")
            int points,

            @In("1") @Between(low = "2", high = "600") @Usually("30")
            int members,

            @In("1") @Between(low = "0", high = "1") @Usually("5 %")
            double discrepancy,

            @In("1") @Between(low = "0", high = "2147483647") @Usually("1")
            int seed) {
        CalibrationPlan plan(int fine) {
            return new CalibrationPlan(waves, points, fine, members, discrepancy, seed);
        }
    }

    private final Document document;
    private final Block keys;
    private final Problems problems;
    private final Binder binder;

    private CalibrationFile(Document document, Problems problems) {
        this.document = document;
        this.keys = document.keys();
        this.problems = problems;
        this.binder = new Binder(new Ucum(), problems, true);
    }

    /**
     * Reads a calibration.
     *
     * @param pathOrName a path to a file, or the name of a shipped calibration
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Calibration read(String pathOrName) throws InvalidFileException {
        Problems problems = new Problems();
        Document document = Document.read(pathOrName, Shipped.STUDY_FILES, problems);
        if (document.keys() == null) {
            problems.throwIfAny();
        }
        Calibration calibration = new CalibrationFile(document, problems).calibration();
        problems.throwIfAny();
        return calibration;
    }

    /** True if a file is a calibration, whether right or wrong. */
    public static boolean isCalibration(Block keys) {
        return keys != null && (keys.get(FreeParameters.PATH) != null || keys.get("targets") != null);
    }

    /** The calibration; what is wrong is reported and left out. */
    private Calibration calibration() {
        binder.unknown(keys, "", KEYS);
        HeaderReader header = new HeaderReader(binder, problems);
        String name = header.name(keys);
        String title = header.title(keys, name);
        Numbers numbers = binder.part(Numbers.class, keys, "");
        String list = "a list such as [{study: cohort_four_types, patients: 24}]";
        List<Calibration.Share> cohorts =
                new ShareReader(document, binder, problems).read(items(ShareReader.PATH, list));
        List<String> targets = targets();
        Map<String, String> settings = new LinkedHashMap<>();
        ScenarioFile scenario = scenario(settings);
        List<Factor> free = new ArrayList<>(free(scenario));
        Map<String, List<ScaledParameter>> groups = groups(scenario, free);
        FineLevelReader level = new FineLevelReader(binder, problems);
        FineLevelReader.Fine fine = numbers == null ? null : level.read(keys.get(FineLevelReader.PATH), numbers.points);
        Map<String, String> finer = fine == null ? Map.of() : level.settings((Block) keys.get(FineLevelReader.PATH));
        if (scenario != null && !finer.isEmpty()) {
            Map<String, String> both = new LinkedHashMap<>(settings);
            both.putAll(finer);
            checked(both, keys.get(FineLevelReader.PATH).place(), FineLevelReader.PATH + ".scenario.");
        }
        Map<String, String> meaning = Node.leaves(keys);
        List.of("name", "title").forEach(meaning::remove);
        // Which variants and measurements are named beside changes nothing of a fit.
        meaning.keySet()
                .removeIf(key ->
                        key.startsWith(StructureReader.PATH + ".") || key.startsWith(MeasurementReader.PATH + "."));
        Calibration calibration = new Calibration(
                name,
                title,
                cohorts,
                targets,
                List.copyOf(free),
                groups,
                settings,
                numbers == null ? null : numbers.plan(fine == null ? 0 : fine.points()),
                fine == null ? Optional.empty() : Optional.of(new Calibration.FineLevel(fine.patients(), finer)),
                structures(name, settings),
                measurements(cohorts),
                Map.of(),
                new YamlWriter().text(keys),
                meaning);
        eachLeavesSomethingFree(calibration);
        return calibration;
    }

    private Map<String, Map<String, String>> structures(String name, Map<String, String> settings) {
        Node node = keys.get(StructureReader.PATH);
        if (node == null) {
            return Map.of();
        }
        Map<String, Map<String, String>> structures = new StructureReader(binder, problems).read(node, name);
        boolean sound = problems.count() == 0;
        structures.forEach((variant, own) -> {
            Map<String, String> all = new LinkedHashMap<>(settings);
            all.keySet().removeAll(own.keySet());
            all.putAll(own);
            if (sound) {
                checked(all, ((Block) node).get(variant).place(), StructureReader.PATH + "." + variant + ".");
            }
        });
        return structures;
    }

    private List<Measurement> measurements(List<Calibration.Share> cohorts) {
        Node node = keys.get(MeasurementReader.PATH);
        return node == null
                ? List.of()
                : new MeasurementReader(binder, problems).read(node, FactTargets.studies(cohorts));
    }

    private void eachLeavesSomethingFree(Calibration calibration) {
        if (problems.count() > 0) {
            return;
        }
        for (String variant : calibration.structures().keySet()) {
            if (calibration.structure(variant).paths().isEmpty()) {
                Place place =
                        ((Block) keys.get(StructureReader.PATH)).get(variant).place();
                String path = StructureReader.PATH + "." + variant;
                problems.add(place, path, "holds all that is free", "a variant that can be fitted", "");
            }
        }
    }

    private List<Node> items(String key, String expected) {
        Node node = binder.required(keys, key, "", expected);
        List<Node> items = binder.items(node, key, expected);
        if (node instanceof Items && items.isEmpty()) {
            problems.add(node.place(), key, "is empty", expected, "");
        }
        return items;
    }

    private List<String> targets() {
        List<String> words = new ArrayList<>();
        List<Node> items = items("targets", "a list of keys or their first parts, such as [C1, C2, C5_modic]");
        for (int i = 0; i < items.size(); i++) {
            String path = "targets[" + i + "]";
            String word = binder.text(items.get(i), path, "the key of a target");
            if (word != null && binder.isNew(word, words, items.get(i), path)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The reference with what the file says about it, or null if that is wrong, which is reported. */
    private ScenarioFile scenario(Map<String, String> settings) {
        Block own = binder.optional(keys, "scenario", "", "keys of a scenario that differ");
        if (own == null) {
            return null;
        }
        if (own.entries().keySet().stream().anyMatch(RunKeys::isIdentity)) {
            String expected = "keys that change the course of a run; each of the cohorts has a seed of its own";
            problems.add(own.place(), "scenario", "has a name, title or seed, which belong to the run", expected, "");
            return null;
        }
        settings.putAll(Node.leaves(own));
        return checked(settings, own.place(), "scenario.");
    }

    /** The reference with these settings, or null if it does not take them, which is reported. */
    private ScenarioFile checked(Map<String, String> settings, Place written, String start) {
        try {
            return ScenarioFile.read("reference", settings);
        } catch (InvalidFileException invalid) {
            for (Problem problem : invalid.problems()) {
                String path = start + problem.path();
                problems.add(written, path, problem.message(), problem.expected(), problem.suggestion());
            }
            return null;
        }
    }

    private Map<String, List<ScaledParameter>> groups(ScenarioFile scenario, List<Factor> free) {
        Node node = keys.get(GroupReader.PATH);
        FreeParameters known = new FreeParameters(problems);
        Map<String, List<ScaledParameter>> groups = new LinkedHashMap<>();
        if (node != null) {
            List<String> alone = free.stream().map(Factor::path).toList();
            for (GroupReader.Group group :
                    new GroupReader(binder, problems, new Ucum(), known, scenario).read(node, alone)) {
                free.add(group.multiplier());
                groups.put(group.multiplier().path(), group.parameters());
            }
        }
        String path = node == null ? FreeParameters.PATH : GroupReader.PATH;
        Node named = keys.get(path);
        known.count(directions(), named == null ? keys.place() : named.place(), path);
        return groups;
    }

    private int directions() {
        int count = 0;
        for (String path : List.of(FreeParameters.PATH, GroupReader.PATH)) {
            count += keys.get(path) instanceof Block block ? block.entries().size() : 0;
        }
        return count;
    }

    private List<Factor> free(ScenarioFile scenario) {
        String expected = "dotted names with a range, such as {range: [1 /d, 4 /d], scale: log}";
        Node node = keys.get(GroupReader.PATH) == null
                ? binder.required(keys, FreeParameters.PATH, "", expected)
                : keys.get(FreeParameters.PATH);
        if (!(node instanceof Block block) || block.entries().isEmpty()) {
            if (node != null) {
                problems.add(node.place(), FreeParameters.PATH, "is not a section with parameters", expected, "");
            }
            return List.of();
        }
        FreeParameters parameters = new FreeParameters(problems);
        Block right = parameters.checked(block);
        if (right.entries().isEmpty()) {
            return List.of();
        }
        FactorReader reader = new FactorReader(binder, problems, new Ucum());
        List<Factor> free = List.copyOf(reader.read(right, FreeParameters.PATH).values());
        if (scenario != null) {
            parameters.tryEnds(free, block, scenario);
        }
        return free;
    }
}
