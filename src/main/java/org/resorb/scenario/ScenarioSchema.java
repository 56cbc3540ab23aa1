package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.document.Declaration;
import org.resorb.document.HeaderReader;
import org.resorb.document.Node.Block;
import org.resorb.document.Schema;
import org.resorb.quantity.Keyword;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Transport;

/** The schema of scenario files, and of what other files say of a scenario. */
public final class ScenarioSchema {
    private static final String CHANGES = "scenario";
    private static final String TRANSPORT = "transport";

    private ScenarioSchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Schema> keys = keys();
        keys.put("extends", Schema.word().described("A file beside this one, or a shipped scenario"));
        String[] all = ScenarioKeys.TOP.stream()
                .filter(key -> !ScenarioKeys.OPTIONAL.contains(key))
                .toArray(String[]::new);
        return Schema.section(keys)
                .required("name")
                .andAnyOf(Schema.having("extends"), Schema.having(all))
                .file("scenario", parts());
    }

    /** What a file says that differs from a scenario; needs the {@link #definitions}. */
    public static Schema changes() {
        return Schema.defined(CHANGES);
    }

    /** What {@link #changes} consists of, by the names that it uses. */
    public static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = parts();
        Map<String, Schema> changes = keys();
        changes.keySet().removeIf(RunKeys::isIdentity);
        definitions.put(CHANGES, Schema.section(changes));
        return definitions;
    }

    private static Map<String, Schema> parts() {
        Map<String, Schema> parts = new LinkedHashMap<>();
        parts.put(TRANSPORT, Schema.of(Transport.class));
        parts.put(Merge.MECHANISMS, mechanisms());
        return parts;
    }

    private static Map<String, Schema> keys() {
        Map<String, Schema> keys = HeaderReader.keys();
        keys.put(PluginReader.KEY, PluginReader.schema());
        ScenarioKeys.sections().forEach((name, type) -> keys.put(name, Schema.of(type)));
        keys.put(Remainder.HERNIATION, herniation());
        keys.put("substances", substances());
        keys.put(Merge.MECHANISMS, Schema.defined(Merge.MECHANISMS));
        keys.put("drugs", Schema.named(drug()).described("Drugs by name"));
        keys.put("knock_outs", Schema.list(Schema.oneOf(products())));
        keys.put(ScenarioKeys.TREATMENT_START.key(), Schema.of(ScenarioKeys.TREATMENT_START));
        keys.put("interventions", Schema.list(Schema.anyOf(dose(), override(), reherniation())));
        keys.put(ScenarioKeys.DURATION.key(), Schema.of(ScenarioKeys.DURATION));
        keys.put(ScenarioKeys.SEED.key(), Schema.of(ScenarioKeys.SEED));
        keys.put(OutputReader.KEY, OutputReader.schema());
        return keys;
    }

    /** One part of the composition may be the rest. */
    private static Schema herniation() {
        Map<String, Schema> parts = Schema.keys(Herniation.Composition.class);
        parts.replaceAll((part, share) -> Schema.anyOf(share, Schema.oneOf(List.of(Remainder.WORD))));
        Map<String, Schema> keys = Schema.keys(Herniation.class);
        keys.put(Remainder.COMPOSITION, Schema.section(parts));
        keys.put(SegmentationReader.FILE, Schema.word().described("A file with a segmentation, beside this one"));
        keys.put(SegmentationReader.LABELS, labels());
        keys.put(
                SegmentationReader.PRESET,
                Schema.oneOf(Keyword.words(LabelPreset.class)).described("Whose numbers its labels are"));
        return Schema.section(keys);
    }

    private static Schema labels() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        Schema label = Schema.word("[0-9]{1,5}", 5);
        for (String structure : Keyword.words(Structure.class)) {
            keys.put(structure, Schema.anyOf(label, Schema.list(label).filled()));
        }
        return Schema.section(keys).filled().described("Which numbers stand for what in the segmentation");
    }

    private static Schema substances() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        Declared.SUBSTANCES.names().forEach(name -> keys.put(name, Schema.defined(TRANSPORT)));
        return Schema.section(keys);
    }

    private static Schema mechanisms() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        Block reference = (Block) Reference.block().get(Merge.MECHANISMS);
        for (String name : reference.entries().keySet()) {
            Schema parameters = Schema.of(Mechanisms.named(name));
            keys.put(name, Schema.anyOf(Schema.oneOf(List.of("on", "off")), parameters));
        }
        return Schema.section(keys);
    }

    private static Schema drug() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(ScenarioKeys.USUAL_DOSE.key(), amount());
        keys.putAll(Schema.keys(Drug.class));
        return Schema.section(keys);
    }

    private static Schema amount() {
        return Schema.quantity().described("A dose with its unit, or a number of sessions");
    }

    private static List<String> products() {
        List<String> products = new ArrayList<>();
        for (Substance substance : KnockOutReader.RELEASED) {
            products.add(substance.name());
            KnockOutReader.CELLS.forEach(cells -> products.add(substance + "@" + cells));
        }
        return products;
    }

    private static Schema dose() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        Stream.of(ScenarioKeys.AT, ScenarioKeys.EVERY, ScenarioKeys.UNTIL)
                .forEach(time -> keys.put(time.key(), Schema.of(time)));
        keys.put("drug", Schema.word().described("A key of drugs"));
        keys.put("dose", amount());
        keys.put("label", label());
        return Schema.section(keys).required("at", "drug", "dose");
    }

    private static Schema override() {
        Declaration at = ScenarioKeys.AT;
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(at.key(), Schema.of(at));
        Schema mechanisms = Schema.defined(Merge.MECHANISMS);
        keys.put("set", Schema.section(Map.of(Merge.MECHANISMS, mechanisms)).required(Merge.MECHANISMS));
        keys.put("label", label());
        return Schema.section(keys).required("at", "set");
    }

    private static Schema reherniation() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        for (Declaration declaration : List.of(ScenarioKeys.AT, ScenarioKeys.HERNIATES)) {
            keys.put(declaration.key(), Schema.of(declaration));
        }
        keys.put("label", label());
        return Schema.section(keys).required("at", ScenarioKeys.HERNIATES.key());
    }

    private static Schema label() {
        return Schema.word().described("Words for a chart");
    }
}
