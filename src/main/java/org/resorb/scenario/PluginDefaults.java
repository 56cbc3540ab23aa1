package org.resorb.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Ucum;
import org.resorb.tissue.Transport;

/**
 * Reads the {@code defaults.yaml} of a plug-in: a part of a reference scenario, with a number for each parameter that the
 * plug-in declares and, behind it, where it comes from.
 */
public final class PluginDefaults {
    private static final String SUBSTANCES = "substances";
    private static final String DRUGS = "drugs";
    private static final String ORIGIN =
            "# sourced: key, # calibrated: C1 - target, # scale: of what, or # assumed: why";

    private final List<Class<? extends Mechanism>> mechanisms;
    private final List<String> substances;
    private final Set<String> sources;
    private final Problems problems;
    private final Ucum units = new Ucum();

    /**
     * A reader.
     *
     * @param mechanisms that the plug-in declares
     * @param substances that it declares
     * @param sources keys of publications that may be named
     * @param problems takes every mistake
     */
    public PluginDefaults(
            List<Class<? extends Mechanism>> mechanisms,
            List<String> substances,
            Set<String> sources,
            Problems problems) {
        this.mechanisms = List.copyOf(mechanisms);
        this.substances = List.copyOf(substances);
        // In their order: it decides which of two keys that are as near is suggested.
        this.sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
        this.problems = problems;
    }

    /** The names that mechanisms have in files, by which two of them are told apart. */
    public static String name(Class<? extends Mechanism> mechanism) {
        return Mechanisms.name(mechanism);
    }

    /** Whether the model itself has a mechanism or a drug of this name. */
    public static boolean isOfModel(String name) {
        return Mechanisms.isOfModel(name)
                || Reference.shipped().get(DRUGS) instanceof Block drugs && drugs.get(name) != null;
    }

    /** The drugs that a block of defaults declares. */
    public static Set<String> drugs(Block defaults) {
        return defaults.get(DRUGS) instanceof Block drugs ? drugs.entries().keySet() : Set.of();
    }

    /** The keys of a file; what is wrong is reported. */
    public Block read(String file, String text) {
        int before = problems.count();
        Block block = YamlReader.block(file, text, "file of defaults", problems);
        if (block == null) {
            return null;
        }
        Binder binder = new Binder(units, problems, true);
        binder.unknown(block, "", List.of(SUBSTANCES, Merge.MECHANISMS, DRUGS));
        mechanisms(binder, block);
        transport(binder, block);
        Block drugs = binder.optional(block, DRUGS, "", "drugs by name");
        if (drugs != null) {
            new DrugReader(binder, problems, units).read(drugs, DRUGS);
        }
        origins(block, "");
        return problems.count() > before ? null : block;
    }

    private void mechanisms(Binder binder, Block block) {
        List<String> names = mechanisms.stream().map(Mechanisms::name).toList();
        Block all = binder.optional(block, Merge.MECHANISMS, "", "mechanisms with their parameters");
        if (all == null) {
            return;
        }
        binder.unknown(all, Merge.MECHANISMS, names);
        for (Class<? extends Mechanism> type : mechanisms) {
            String name = Mechanisms.name(type);
            Node node = binder.required(all, name, Merge.MECHANISMS, "its parameters");
            if (node != null && isDeclared(type, node)) {
                binder.record(type, node, Binder.below(Merge.MECHANISMS, name));
            }
        }
    }

    /** Without these three a parameter can be neither read nor explained. */
    private boolean isDeclared(Class<? extends Mechanism> type, Node node) {
        List<String> lacking = new ArrayList<>();
        for (Declaration declaration : Declaration.of(type)) {
            boolean number = declaration.type() == double.class;
            if (declaration.meaning().isEmpty()
                    || number
                            && (declaration.unit().isEmpty()
                                    || declaration.low().isEmpty())) {
                lacking.add(declaration.key());
            }
        }
        if (!lacking.isEmpty()) {
            String wrong = type.getSimpleName() + " does not say what " + String.join(", ", lacking) + " is";
            problems.add(node.place(), Mechanisms.name(type), wrong, "@In, @Between and @Means on each component", "");
        }
        return lacking.isEmpty();
    }

    private void transport(Binder binder, Block block) {
        Block all = binder.optional(block, SUBSTANCES, "", "substances with diffusivity, hindrance, clearance");
        if (all == null) {
            return;
        }
        binder.unknown(all, SUBSTANCES, substances);
        for (String name : substances) {
            Node node = binder.required(all, name, SUBSTANCES, "keys: diffusivity, hindrance, clearance");
            if (node != null) {
                binder.record(Transport.class, node, Binder.below(SUBSTANCES, name));
            }
        }
    }

    private void origins(Block block, String path) {
        Map<String, Node> entries = new LinkedHashMap<>(block.entries());
        entries.forEach((key, node) -> {
            String below = Binder.below(path, key);
            if (node instanceof Block section) {
                origins(section, below);
            } else if (node instanceof Word word) {
                origin(word, below);
            }
        });
    }

    private void origin(Word word, String path) {
        try {
            for (String key : Origin.of(word.comment()).sources()) {
                if (!sources.contains(key)) {
                    String expected = "a key of Resorb's sources.csv or of one beside these defaults";
                    String near = Spelling.nearest(key, sources);
                    problems.add(word.place(), path, "names an unknown source: " + key, expected, near);
                }
            }
        } catch (IllegalArgumentException other) {
            problems.add(word.place(), path, "does not say where it comes from", ORIGIN, "");
        }
    }
}
