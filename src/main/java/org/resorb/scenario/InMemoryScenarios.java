package org.resorb.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.PlainUnits;
import org.resorb.quantity.Spelling;

/**
 * Scenarios by name for where there are no files, such as a browser. A text is read with the same strictness as a file and
 * the same messages; it may extend those that are there. Of units only the plain ones are known.
 */
public final class InMemoryScenarios {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private Block reference;

    /** No scenario yet, and the mechanisms that there are, because they cannot be found by name. */
    public InMemoryScenarios(List<Class<? extends Mechanism>> mechanisms) {
        Mechanisms.tell(mechanisms);
    }

    /** Adds a whole scenario, that is, one that extends nothing. The reference must be among them. */
    public void put(String name, String text) {
        texts.put(name, text);
    }

    /**
     * Reads a scenario.
     *
     * @param file as shown in messages
     * @param text YAML or JSON
     * @param settings as in {@link ScenarioFile#read}
     * @throws InvalidFileException with every mistake, if there is any
     */
    public ScenarioFile read(String file, String text, Map<String, String> settings) throws InvalidFileException {
        Problems problems = new Problems();
        Block own = YamlReader.block(file, text, "scenario", problems);
        if (own == null) {
            problems.throwIfAny();
        }
        Map<String, Node> entries = new LinkedHashMap<>(own.entries());
        Node named = entries.remove(ExtendsChain.EXTENDS);
        Block parent = named == null ? null : parent(named, problems);
        boolean whole = named == null || parent != null;
        Block child = new Block(own.place(), entries);
        Block merged = remembering(parent == null ? child : Merge.scenarios(parent, child));
        ExtendsChain.Loaded loaded =
                new ExtendsChain.Loaded(merged, () -> Mechanisms.names(reference()), whole, NoSegmentations.HERE);
        return ScenarioFile.assembled(loaded, new PlainUnits(), new LinkedHashMap<>(settings), problems);
    }

    /** All that the scenario of this name says except who it is, or null if there is none, which is reported. */
    private Block parent(Node named, Problems problems) {
        String name = named instanceof Word word ? word.text() : "";
        if (!texts.containsKey(name)) {
            String expected = "the name of a shipped scenario";
            String wrong = name.isEmpty() ? "is not a name" : "there is no scenario " + name;
            problems.add(named.place(), ExtendsChain.EXTENDS, wrong, expected, Spelling.nearest(name, texts.keySet()));
            return null;
        }
        Map<String, Node> inherited = new LinkedHashMap<>(parsed(name).entries());
        inherited.keySet().removeAll(Set.of("name", "title"));
        return new Block(named.place(), inherited);
    }

    /** A mechanism that is off without parameters gets those of the reference, so that it can be switched on. */
    private Block remembering(Block scenario) {
        if (!(scenario.get(Merge.MECHANISMS) instanceof Block all)) {
            return scenario;
        }
        Map<String, Node> mechanisms = new LinkedHashMap<>(all.entries());
        mechanisms.replaceAll((name, node) -> {
            boolean off = node instanceof Word word && word.text().equals("off");
            return off && parameters(name) instanceof Block known
                    ? new Block(node.place(), known.entries(), true)
                    : node;
        });
        Map<String, Node> entries = new LinkedHashMap<>(scenario.entries());
        entries.put(Merge.MECHANISMS, new Block(all.place(), mechanisms));
        return new Block(scenario.place(), entries);
    }

    private Node parameters(String mechanism) {
        return ((Block) reference().get(Merge.MECHANISMS)).get(mechanism);
    }

    private Block reference() {
        if (reference == null) {
            reference = parsed(Reference.NAME);
        }
        return reference;
    }

    private Block parsed(String name) {
        return YamlReader.block("scenarios/" + name + ".yaml", texts.get(name), "scenario", new Problems());
    }
}
