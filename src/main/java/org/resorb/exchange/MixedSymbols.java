package org.resorb.exchange;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.resorb.document.Declaration;
import org.resorb.exchange.ReactionNetwork.Constant;
import org.resorb.exchange.ReactionNetwork.Definition;
import org.resorb.exchange.ReactionNetwork.Rate;
import org.resorb.mechanism.EquationSymbol;
import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Patient;
import org.resorb.tissue.Tissue;

/**
 * What the symbols of printed equations stand for in a fragment that is mixed well: parameters and traits as constants, means
 * of the fragment, what fades, and what other equations define. Notes all that was asked for.
 */
final class MixedSymbols {
    /** What fades by an equation of its own. */
    private static final Set<String> FADING = Set.of("A", "B");

    private static final String FREE = "free";

    /** The root of the quadratic equation of {@link org.resorb.tissue.EnzymeInhibitor}. */
    private static final String FREE_OF_TIMP = "2 * timp_dissociation / (((MMP3 + MMP7 - timp - timp_dissociation)^2"
            + " + 4 * timp_dissociation * (MMP3 + MMP7))^0.5 - (MMP3 + MMP7 - timp - timp_dissociation))";

    private final Scenario scenario;
    private final Set<String> pools;
    private final Map<String, Double> given = new LinkedHashMap<>();
    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final Map<String, Rate> rates = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    /**
     * None asked for yet.
     *
     * @param pools symbols of the substances that are mixed
     * @param m1 M1 macrophages per mL
     * @param m2 M2 macrophages per mL
     */
    MixedSymbols(Scenario scenario, Tissue tissue, Set<String> pools, double m1, double m2) {
        this.scenario = scenario;
        this.pools = pools;
        given.put("M1", m1);
        given.put("M2", m2);
        given.put("M", m1 + m2);
        given.put("N", mean(tissue, v -> tissue.density(DiscCell.DISC_CELL, v)));
        given.put("P", mean(tissue, tissue::proteoglycan));
        given.put("B", mean(tissue, tissue::boundChemoattractant));
        given.put("A", tissue.acuteSignal());
        given.put("cartilage", mean(tissue, tissue::cartilage));
    }

    private static double mean(Tissue tissue, IntToDoubleFunction of) {
        return Arrays.stream(tissue.fragment()).mapToDouble(of).average().orElse(0);
    }

    List<Constant> constants() {
        return List.copyOf(constants.values());
    }

    List<Rate> rates() {
        return List.copyOf(rates.values());
    }

    List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** The equation of a mechanism for a quantity, with names that hold in the whole model, is added where there is one. */
    void add(Mechanism mechanism, String what, List<Expression> to) {
        Expression found = RateEquations.of(mechanism.getClass()).of(what);
        if (found != null) {
            to.add(resolved(found, mechanism));
        }
    }

    /** The same with names that hold in the whole model; notes what stands behind them. */
    private Expression resolved(Expression expression, Mechanism mechanism) {
        return expression.renamed(name -> resolved(name, mechanism));
    }

    private String resolved(String name, Mechanism mechanism) {
        Class<? extends Mechanism> type = mechanism.getClass();
        for (Declaration parameter : Declaration.of(type)) {
            if (parameter.key().equals(name)) {
                String id = Declaration.key(type.getSimpleName()).replaceFirst("^_", "") + "_" + name;
                return constant(id, parameter.unit(), value((Record) mechanism, name), parameter.meaning());
            }
        }
        if (name.startsWith("patient.")) {
            Declaration trait = Declaration.of(Patient.class, name.substring("patient.".length()));
            String id = name.replace('.', '_');
            return constant(id, trait.unit(), value(scenario.patient(), trait.key()), trait.meaning());
        }
        return pools.contains(name) ? name : ofTissue(name, mechanism);
    }

    private String ofTissue(String name, Mechanism mechanism) {
        RateEquations equations = RateEquations.of(mechanism.getClass());
        if (name.equals(FREE)) {
            inhibitor();
        } else if (FADING.contains(name)) {
            fading(name);
        } else if (given.containsKey(name)) {
            EquationSymbol symbol = symbol(name);
            constant(name, symbol.unit().equals("/mm3") ? "/mL" : symbol.unit(), given.get(name), symbol.meaning());
        } else if (equations.of(name) != null) {
            define(
                    name,
                    resolved(equations.of(name), mechanism),
                    "Defined by " + mechanism.getClass().getSimpleName());
        } else {
            throw new IllegalArgumentException("cannot be mixed well, since the equations of "
                    + mechanism.getClass().getSimpleName() + " need " + name);
        }
        return name;
    }

    private void fading(String name) {
        if (rates.containsKey(name)) {
            return;
        }
        double start = given.get(name);
        rates.put(
                name,
                new Rate(name, start, new Expression.Literal(0), symbol(name).meaning()));
        List<Expression> all = new ArrayList<>();
        for (Mechanism mechanism : scenario.mechanisms()) {
            add(mechanism, "d" + name + "/dt", all);
        }
        rates.put(name, new Rate(name, start, Expression.sum(all), symbol(name).meaning()));
    }

    private void inhibitor() {
        double dissociation = scenario.anatomy().timpDissociation();
        constant("timp_dissociation", "ng/mL", dissociation, "Enzyme that is free when half of TIMP is bound");
        double timp = scenario.patient().timp() * scenario.anatomy().timp();
        constant("timp", "ng/mL", timp, "TIMP, as the enzyme that it can hold");
        define(FREE, ExpressionReader.read(FREE_OF_TIMP), symbol(FREE).meaning());
    }

    private void define(String name, Expression value, String meaning) {
        definitions.putIfAbsent(name, new Definition(name, value, meaning));
    }

    /** A constant of the model; its name. */
    String constant(String id, String unit, double value, String meaning) {
        constants.putIfAbsent(id, new Constant(id, unit, value, meaning));
        return id;
    }

    private static EquationSymbol symbol(String name) {
        return EquationSymbol.all().stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("knows no symbol " + name));
    }

    private static double value(Record section, String key) {
        try {
            for (RecordComponent component : section.getClass().getRecordComponents()) {
                if (Declaration.key(component.getName()).equals(key)) {
                    return ((Number) component.getAccessor().invoke(section)).doubleValue();
                }
            }
        } catch (ReflectiveOperationException notOpen) {
            throw new IllegalArgumentException("does not tell its " + key, notOpen);
        }
        throw new IllegalArgumentException("has no " + key);
    }
}
