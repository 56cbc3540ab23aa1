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
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.YamlWriter;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Usually;
import org.resorb.scenario.Shipped;

/** Reads and checks a calibration file. */
public final class CalibrationFile {
    static final List<String> KEYS = List.of(
            "name",
            "title",
            "cohorts",
            "targets",
            "free",
            "groups",
            ReferenceReader.PATH,
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
    private final ReferenceReader reference;

    private CalibrationFile(Document document, Problems problems) {
        this.document = document;
        this.keys = document.keys();
        this.problems = problems;
        this.binder = new Binder(new Ucum(), problems, true);
        this.reference = new ReferenceReader(binder, problems);
    }

    /**
     * Reads a calibration.
     *
     * @param pathOrName a path to a file, or the name of a shipped calibration
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Calibration read(String pathOrName) throws InvalidFileException {
        Problems problems = new Problems();
        Document document = Document.mustRead(pathOrName, Shipped.STUDY_FILES, problems);
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
        List<Word> targets = targets();
        ReferenceReader.Changed changed = reference.changed(keys);
        FreeParameterReader.Free free = new FreeParameterReader(keys, binder, problems).read(changed.scenario());
        FineLevelReader level = new FineLevelReader(binder, problems);
        FineLevelReader.Fine fine = numbers == null ? null : level.read(keys.get(FineLevelReader.PATH), numbers.points);
        Map<String, String> finer = fine == null ? Map.of() : level.settings((Block) keys.get(FineLevelReader.PATH));
        checkFiner(changed, finer);
        Calibration calibration = new Calibration(
                name,
                title,
                cohorts,
                targets,
                free.factors(),
                free.groups(),
                changed.settings(),
                numbers == null ? null : numbers.plan(fine == null ? 0 : fine.points()),
                fine == null ? Optional.empty() : Optional.of(new Calibration.FineLevel(fine.patients(), finer)),
                structures(name, changed.settings()),
                measurements(cohorts),
                Map.of(),
                new YamlWriter().text(keys),
                meaning());
        eachLeavesSomethingFree(calibration);
        return calibration;
    }

    private void checkFiner(ReferenceReader.Changed changed, Map<String, String> finer) {
        if (changed.scenario() != null && !finer.isEmpty()) {
            Map<String, String> both = new LinkedHashMap<>(changed.settings());
            both.putAll(finer);
            reference.with(both, keys.get(FineLevelReader.PATH).place(), FineLevelReader.PATH + ".scenario.");
        }
    }

    private Map<String, String> meaning() {
        Map<String, String> meaning = Node.leaves(keys);
        List.of("name", "title").forEach(meaning::remove);
        // Which variants and measurements are named beside changes nothing of a fit.
        meaning.keySet()
                .removeIf(key ->
                        key.startsWith(StructureReader.PATH + ".") || key.startsWith(MeasurementReader.PATH + "."));
        return meaning;
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
                reference.with(all, ((Block) node).get(variant).place(), StructureReader.PATH + "." + variant + ".");
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

    private List<Word> targets() {
        List<String> words = new ArrayList<>();
        List<Word> targets = new ArrayList<>();
        List<Node> items = items("targets", "a list of keys or their first parts, such as [C1, C2, C5_modic]");
        for (int i = 0; i < items.size(); i++) {
            String path = "targets[" + i + "]";
            String word = binder.text(items.get(i), path, "the key of a target");
            if (word != null && binder.isNew(word, words, items.get(i), path)) {
                words.add(word);
                targets.add((Word) items.get(i));
            }
        }
        return targets;
    }
}
