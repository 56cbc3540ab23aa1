package org.resorb.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.HeaderReader;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.measure.Imaging;
import org.resorb.measure.Pain;
import org.resorb.measure.Sectioning;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Length;
import org.resorb.quantity.Units;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Patient;
import org.resorb.tissue.Product;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Transport;

/** Makes a scenario of a merged block of keys. Sees nodes only, so it also works where only JSON is read. */
final class ScenarioReader {
    private final Block block;
    private final Binder binder;
    private final Problems problems;
    private final SegmentationReader segmentations;
    private final MechanismReader mechanisms;
    private final DrugReader drugs;
    private List<InterventionReader.Dated> dated = List.of();

    /**
     * An assembly.
     *
     * @param whole false if part of the chain could not be read, so that missing keys mean nothing
     * @param known names of all mechanisms there are
     * @param images that the scenario may name
     */
    ScenarioReader(
            Block block,
            Units units,
            Problems problems,
            boolean whole,
            Supplier<List<String>> known,
            SegmentationSource images) {
        this.block = block;
        this.problems = problems;
        this.binder = new Binder(units, problems, whole);
        this.segmentations = new SegmentationReader(binder, problems, images);
        this.mechanisms = new MechanismReader(binder, problems, known);
        this.drugs = new DrugReader(binder, problems, units);
    }

    /** The scenario; null values stand for what is wrong, which is reported, so ask the problems first. */
    Scenario scenario() {
        binder.unknown(block, "", ScenarioKeys.TOP);
        HeaderReader header = new HeaderReader(binder, problems);
        String name = header.name(block);
        Map<String, Mechanism> on = mechanismsThatAreOn();
        Map<String, Drug> known = knownDrugs();
        Double duration = (Double) single(ScenarioKeys.DURATION);
        Integer seed = (Integer) single(ScenarioKeys.SEED);
        Herniation stated = section("herniation", Herniation.class, SegmentationReader.KEYS);
        Segmentation segmentation =
                block.get("herniation") instanceof Block keys ? segmentations.read(keys, stated) : null;
        Herniation herniation = segmentation == null
                ? stated
                : stated.withVolume(segmentation.fragment().volume() / Length.MM3_PER_ML);
        Scenario scenario = new Scenario(
                name,
                header.title(block, name),
                section("patient", Patient.class),
                herniation,
                segmentation,
                section("anatomy", Anatomy.class),
                substances(),
                List.copyOf(on.values()),
                known,
                knockOuts(),
                interventions(duration == null ? Double.MAX_VALUE : duration, on),
                section("imaging", Imaging.class),
                section("pain", Pain.class),
                section("histology", Sectioning.class),
                section("resolution", Resolution.class),
                duration == null ? 0 : duration,
                seed == null ? 0 : seed,
                new OutputReader(binder, problems, duration == null ? Double.MAX_VALUE : duration)
                        .read(block.get(OutputReader.KEY)));
        warnOfSlab(segmentation, scenario.resolution());
        new ScenarioCheck(block, problems)
                .check(
                        scenario.herniation(),
                        scenario.segmentation(),
                        scenario.anatomy(),
                        scenario.imaging(),
                        scenario.resolution());
        return scenario;
    }

    private void warnOfSlab(Segmentation segmentation, Resolution resolution) {
        if (segmentation != null && resolution != null && resolution.dimensions() == 2) {
            problems.warn(
                    block.get("herniation").place(),
                    "resolution.dimensions",
                    "is 2: the slab is the largest sagittal section of the fragment, and no mask is predicted; 3 is meant"
                            + " for a segmentation");
        }
    }

    private Map<String, Mechanism> mechanismsThatAreOn() {
        Block all = blockOf(Merge.MECHANISMS, "mechanisms with parameters, or off");
        return all == null ? Map.of() : mechanisms.all(all, Merge.MECHANISMS);
    }

    private Map<String, Drug> knownDrugs() {
        Block all = blockOf("drugs", "drugs by name");
        return all == null ? Map.of() : Collections.unmodifiableMap(drugs.read(all, "drugs"));
    }

    /** The interventions as read, in order of time; known after {@link #scenario}. */
    List<InterventionReader.Dated> dated() {
        return dated;
    }

    private <T> T section(String key, Class<T> type, String... others) {
        Node node = binder.required(block, key, "", "the section, or extends: reference");
        return node == null ? null : binder.record(type, node, key, others);
    }

    private Object single(Declaration declaration) {
        Node node = binder.required(block, declaration.key(), "", declaration.expected());
        return node == null ? null : binder.value(declaration, node, declaration.key());
    }

    private Block blockOf(String key, String expected) {
        return binder.section(binder.required(block, key, "", expected), key, expected);
    }

    private Map<Substance, Transport> substances() {
        Map<Substance, Transport> all = new LinkedHashMap<>();
        List<String> names = Declared.SUBSTANCES.names();
        Block section = blockOf("substances", "keys: " + String.join(", ", names));
        if (section != null) {
            binder.unknown(section, "substances", names);
            for (Substance substance : Declared.SUBSTANCES.all()) {
                String name = substance.name();
                Node node = binder.required(section, name, "substances", "keys: diffusivity, clearance");
                if (node != null) {
                    all.put(substance, binder.record(Transport.class, node, "substances." + name));
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private Set<Product> knockOuts() {
        Map<String, Product> products = new TreeMap<>();
        Node node = binder.required(block, "knock_outs", "", "a list, [] for none");
        List<Node> items = binder.items(node, "knock_outs", "a list such as [tnf, mmp3@disc_cells]");
        KnockOutReader reader = new KnockOutReader(binder, problems);
        for (int i = 0; i < items.size(); i++) {
            String path = "knock_outs[" + i + "]";
            Product product = reader.product(items.get(i), path);
            if (product == null || binder.isNew(product.toString(), products.keySet(), items.get(i), path)) {
                products.put(String.valueOf(product), product);
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(products.values()));
    }

    /** In hours; 0 unless it is stated. */
    private double treatmentStart() {
        Node node = block.get(ScenarioKeys.TREATMENT_START.key());
        Object start = node == null
                ? null
                : binder.value(ScenarioKeys.TREATMENT_START, node, ScenarioKeys.TREATMENT_START.key());
        return start == null ? 0 : (Double) start;
    }

    private List<Intervention> interventions(double duration, Map<String, Mechanism> on) {
        Node node = binder.required(block, "interventions", "", "a list, [] for none");
        if (node == null) {
            return List.of();
        }
        Block base =
                block.get(Merge.MECHANISMS) instanceof Block all ? all : new Block(node.place(), new LinkedHashMap<>());
        dated = new InterventionReader(binder, problems, drugs, mechanisms, treatmentStart())
                .read(node, "interventions", duration, base, on);
        List<Intervention> interventions = new ArrayList<>();
        dated.stream()
                .map(InterventionReader.Dated::intervention)
                .filter(Objects::nonNull)
                .forEach(interventions::add);
        return List.copyOf(interventions);
    }
}
