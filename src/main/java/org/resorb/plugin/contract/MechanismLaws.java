package org.resorb.plugin.contract;

import static org.resorb.plugin.contract.Law.hold;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.chance.Draw;
import org.resorb.mechanism.Claim;
import org.resorb.mechanism.EquationSymbol;
import org.resorb.mechanism.Equations;
import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.InstalledPlugin;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** What holds of each mechanism of a plug-in. */
final class MechanismLaws {
    private static final List<String> OTHER_DICE = List.of(
            "java/util/Random",
            "SplittableRandom",
            "ThreadLocalRandom",
            "MersenneTwister",
            "SecureRandom",
            "nanoTime",
            "currentTimeMillis");

    private final Class<? extends Mechanism> type;
    private final Catalogue.Entry entry;

    private MechanismLaws(Class<? extends Mechanism> type, String name) {
        this.type = type;
        this.entry = Catalogue.entry(name);
    }

    static List<Law> of(Class<? extends Mechanism> type, InstalledPlugin plugin) {
        String name = plugin.mechanismNames().get(plugin.mechanisms().indexOf(type));
        MechanismLaws laws = new MechanismLaws(type, name);
        return List.of(
                new Law(name + " says what it claims in a sentence", laws::claim),
                new Law(name + " has every parameter in its equations, and no word that nobody knows", laws::equations),
                new Law(name + " keeps nothing from one step to the next", laws::state),
                new Law(name + " has no dice but those it is given, and no clock", laws::dice),
                new Law(name + " draws each thing by a draw of its own", laws::draws),
                new Law(name + " releases only by what a substance declares to depend on", laws::dependencies),
                new Law(name + " does not release what is knocked out", laws::knockOuts));
    }

    private void claim() {
        String says = type.getAnnotation(Claim.class).says();
        hold(says.strip().endsWith("."), "it ends without a full stop: " + says);
    }

    private void equations() {
        Equations equations = Equations.of(type);
        List<String> parameters =
                entry.parameters().stream().map(Catalogue.Parameter::name).toList();
        Set<String> known = new TreeSet<>(Equations.FUNCTIONS);
        known.addAll(equations.defined());
        known.addAll(parameters);
        EquationSymbol.all().forEach(symbol -> known.add(symbol.name()));
        entry.symbols().forEach(symbol -> known.add(symbol.name()));
        List<String> unknown =
                equations.words().stream().filter(word -> !known.contains(word)).toList();
        hold(unknown.isEmpty(), "nobody says what these words are: " + unknown);
        List<String> missing = parameters.stream()
                .filter(name -> !equations.words().contains(name))
                .toList();
        hold(missing.isEmpty(), "these parameters stand in no equation: " + missing);
    }

    private void state() {
        for (Field field : type.getDeclaredFields()) {
            boolean plain = field.getType().isPrimitive()
                    || field.getType().isEnum()
                    || Set.of(String.class, Draw.class).contains(field.getType());
            hold(
                    plain && Modifier.isFinal(field.getModifiers()),
                    field.getName() + " could change: only numbers, words and draws that are final may stand there");
        }
    }

    private void dice() throws Exception {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            for (String dice : OTHER_DICE) {
                hold(!constants.contains(dice), "it uses " + dice.replace('/', '.') + "; all chance comes from Chance");
            }
        }
    }

    private void draws() throws IllegalAccessException {
        List<String> seen = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Draw.class) {
                field.setAccessible(true);
                Draw draw = (Draw) field.get(null);
                for (String mark : List.of(draw.name(), draw.slot() + (draw.otherIds() ? " of other ids" : ""))) {
                    hold(!seen.contains(mark), "two draws have the name or slot " + mark);
                    seen.add(mark);
                }
            }
        }
    }

    private void dependencies() throws Exception {
        Releases releases = Releases.of(type);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            double[] before = releases.of(substance, Set.of());
            for (Substance other : Declared.SUBSTANCES.all()) {
                boolean same = Arrays.equals(before, releases.where(other, substance));
                hold(
                        same || substance.dependsOn().contains(other),
                        "what it releases of " + substance + " hangs on " + other + ", on which " + substance
                                + " does not declare to depend");
            }
        }
    }

    private void knockOuts() throws Exception {
        Releases releases = Releases.of(type);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            if (substance.isMadeByCells()) {
                double[] left = releases.ofKnockedOut(substance);
                hold(Arrays.stream(left).allMatch(value -> value == 0), "it releases " + substance + " all the same");
            }
        }
    }
}
