package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Decimal;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Units;
import org.resorb.scenario.InterventionReader.Dated;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Product;
import org.resorb.tissue.Transport;

/** Writes a checked scenario out in full, in one order whatever the order of the file. */
final class ScenarioWriter {
    private final Block merged;
    private final List<Dated> dated;
    private final boolean exact;
    private final Units units;
    private final Set<String> on;
    private final SegmentationSource images;

    /**
     * A writer of nodes.
     *
     * @param exact true to turn quantities into house units, false to leave them as written
     * @param on mechanisms that are written with their parameters also if they are off
     */
    ScenarioWriter(
            Block merged, List<Dated> dated, boolean exact, Units units, Set<String> on, SegmentationSource images) {
        this.merged = merged;
        this.dated = dated;
        this.exact = exact;
        this.units = units;
        this.on = on;
        this.images = images;
    }

    /** All keys of the scenario. */
    Block block(Scenario scenario) {
        Map<String, Node> all = new LinkedHashMap<>();
        all.put("name", word(scenario.name()));
        all.put("title", word(scenario.title()));
        if (!InstalledPlugins.all().isEmpty()) {
            all.put(PluginReader.KEY, PluginReader.written(merged.place()));
        }
        for (String key : ScenarioKeys.TOP.subList(3, ScenarioKeys.TOP.size())) {
            if (merged.get(key) == null && ScenarioKeys.OPTIONAL.contains(key)) {
                continue;
            }
            Class<?> type = ScenarioKeys.sections().get(key);
            all.put(key, type == null ? other(key, scenario) : section(type, (Block) merged.get(key)));
        }
        if (scenario.segmentation() != null) {
            all.put(Remainder.HERNIATION, segmented(scenario.segmentation()));
        }
        return new Block(merged.place(), all);
    }

    private Node other(String key, Scenario scenario) {
        return switch (key) {
            case "substances" -> substances((Block) merged.get(key));
            case "mechanisms" -> mechanisms((Block) merged.get(key));
            case "drugs" -> drugs((Block) merged.get(key));
            case "knock_outs" -> knockOuts(scenario);
            case "treatment_start" -> value(ScenarioKeys.TREATMENT_START, merged.get(key));
            case "interventions" -> interventions();
            case OutputReader.KEY -> merged.get(key);
            case "duration" -> value(ScenarioKeys.DURATION, merged.get(key));
            default -> value(ScenarioKeys.SEED, merged.get(key));
        };
    }

    private Block section(Class<?> type, Block block) {
        Map<String, Node> keys = new LinkedHashMap<>();
        for (Declaration declaration : Declaration.of(type)) {
            if (block.get(declaration.key()) != null) {
                keys.put(declaration.key(), value(declaration, block.get(declaration.key())));
            }
        }
        return new Block(block.place(), keys);
    }

    /** With the volume that is labelled, and the file by a name that holds anywhere. */
    private Block segmented(Segmentation segmentation) {
        Block stated = (Block) merged.get(Remainder.HERNIATION);
        Map<String, Node> keys =
                new LinkedHashMap<>(section(Herniation.class, stated).entries());
        double volume = segmentation.fragment().volume();
        keys.put("volume", value(Declaration.of(Herniation.class, "volume"), word(Decimal.shortest(volume) + " mm3")));
        Word file = (Word) stated.get(SegmentationReader.FILE);
        keys.put(SegmentationReader.FILE, word(images.lasting(file.place().file(), file.text())));
        for (String key : List.of(SegmentationReader.LABELS, SegmentationReader.PRESET)) {
            if (stated.get(key) != null) {
                keys.put(key, stated.get(key));
            }
        }
        return new Block(stated.place(), keys);
    }

    private Node value(Declaration declaration, Node node) {
        if (declaration.isSection()) {
            return section(declaration.type(), (Block) node);
        }
        Word word = (Word) node;
        boolean asWritten = !exact || declaration.type() != double.class;
        return asWritten ? word : new Word(word.place(), house(word.text(), declaration.unit()));
    }

    private String house(String text, String unit) {
        try {
            String number = Decimal.shortest(Quantity.parse(text).in(unit, units));
            return unit.equals("1") ? number : number + " " + unit;
        } catch (BadQuantity e) {
            throw new IllegalStateException("checked before: " + text, e);
        }
    }

    private Block substances(Block block) {
        Map<String, Node> all = new LinkedHashMap<>();
        for (String name : Declared.SUBSTANCES.names()) {
            all.put(name, section(Transport.class, (Block) block.get(name)));
        }
        return new Block(block.place(), all);
    }

    private Block mechanisms(Block block) {
        Map<String, Node> all = new LinkedHashMap<>();
        for (String name : new TreeSet<>(block.entries().keySet())) {
            all.put(name, mechanism(name, block.get(name)));
        }
        return new Block(block.place(), all);
    }

    private Node mechanism(String name, Node node) {
        boolean parameters = node instanceof Block block && (!block.off() || on.contains(name));
        return parameters ? section(Mechanisms.named(name), (Block) node) : switchWord(node);
    }

    private static Word switchWord(Node node) {
        return new Word(node.place(), node instanceof Word word ? word.text() : "off");
    }

    private Block drugs(Block block) {
        Map<String, Node> all = new LinkedHashMap<>();
        for (String name : new TreeSet<>(block.entries().keySet())) {
            Block drug = (Block) block.get(name);
            Map<String, Node> keys = new LinkedHashMap<>();
            keys.put(ScenarioKeys.USUAL_DOSE.key(), drug.get(ScenarioKeys.USUAL_DOSE.key()));
            keys.putAll(section(Drug.class, drug).entries());
            all.put(name, new Block(drug.place(), keys));
        }
        return new Block(block.place(), all);
    }

    private Items knockOuts(Scenario scenario) {
        List<Node> products = new ArrayList<>();
        for (Product product : scenario.knockOuts()) {
            products.add(word(product.toString()));
        }
        return new Items(merged.place(), products);
    }

    private Items interventions() {
        List<Node> all = new ArrayList<>();
        for (Dated one : dated) {
            all.add(intervention(one));
        }
        return new Items(merged.place(), all);
    }

    private Block intervention(Dated one) {
        Map<String, Node> keys = new LinkedHashMap<>();
        for (Declaration declaration :
                List.of(ScenarioKeys.AT, ScenarioKeys.EVERY, ScenarioKeys.UNTIL, ScenarioKeys.HERNIATES)) {
            if (one.block().get(declaration.key()) != null) {
                keys.put(declaration.key(), value(declaration, one.block().get(declaration.key())));
            }
        }
        for (String key : List.of("drug", "dose")) {
            if (one.block().get(key) != null) {
                keys.put(key, one.block().get(key));
            }
        }
        if (one.state() != null) {
            keys.put("set", new Block(one.block().place(), Map.of(Merge.MECHANISMS, changes(one))));
        }
        keys.put("label", word(one.label()));
        return new Block(one.block().place(), keys);
    }

    /** What an intervention sets; in full if the mechanism is off before and its parameters are then nowhere else. */
    private Block changes(Dated one) {
        Block set = (Block) ((Block) one.block().get("set")).get(Merge.MECHANISMS);
        Block base = (Block) merged.get(Merge.MECHANISMS);
        Map<String, Node> changes = new LinkedHashMap<>();
        for (String name : new TreeSet<>(set.entries().keySet())) {
            boolean off = !(base.get(name) instanceof Block before) || before.off();
            Node node = off && !on.contains(name) ? one.state().get(name) : set.get(name);
            changes.put(name, mechanism(name, node));
        }
        return new Block(set.place(), changes);
    }

    private Word word(String text) {
        return new Word(merged.place(), text);
    }
}
