package org.resorb.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.exchange.ReactionNetwork.Pool;
import org.resorb.mechanism.Mechanism;
import org.resorb.mechanism.Treatment;
import org.resorb.quantity.Disclaimer;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.tissue.Mcp1;
import org.resorb.tissue.Product;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/**
 * The loop of cytokines as it would be in a fragment that is mixed well: MCP-1, which calls the macrophages, and all
 * substances that its release depends on. Releases and losses are the printed equations of the mechanisms that are on, with
 * the scenario's numbers. Cells and matrix stay as they are; the stress signal and the bound chemoattractant fade.
 */
final class WellMixedLoop {
    private final Scenario scenario;
    private final Set<Substance> loop = new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index()));
    private final MixedSymbols symbols;

    private WellMixedLoop(Scenario scenario, Tissue tissue, double m1, double m2) {
        this.scenario = scenario;
        include(Mcp1.MCP1);
        Set<String> pools = loop.stream().map(Substance::symbol).collect(Collectors.toSet());
        symbols = new MixedSymbols(scenario, tissue, pools, m1, m2);
    }

    /**
     * The loop of a scenario.
     *
     * @param m1 M1 macrophages per mL
     * @param m2 M2 macrophages per mL
     * @throws InvalidFileException if the equations of the scenario's mechanisms need what is not mixed here
     */
    static ReactionNetwork of(Scenario scenario, double m1, double m2) throws InvalidFileException {
        return of(scenario, TissueBuilder.build(scenario), m1, m2);
    }

    /** The same in the fragment of another tissue. */
    static ReactionNetwork of(Scenario scenario, Tissue tissue, double m1, double m2) throws InvalidFileException {
        return new WellMixedLoop(scenario, tissue, m1, m2).network();
    }

    private ReactionNetwork network() throws InvalidFileException {
        List<Pool> mixed = new ArrayList<>();
        try {
            for (Substance substance : loop) {
                mixed.add(pool(substance));
            }
        } catch (IllegalArgumentException unknown) {
            throw refused(unknown.getMessage());
        }
        return new ReactionNetwork(
                scenario.name(),
                scenario.title(),
                remarks(),
                symbols.constants(),
                mixed,
                symbols.rates(),
                symbols.definitions());
    }

    private void include(Substance substance) {
        if (loop.add(substance)) {
            substance.dependsOn().forEach(this::include);
        }
    }

    private InvalidFileException refused(String why) {
        return new InvalidFileException(List.of(new Problem(scenario.name(), 0, "", why, "", "")));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "The cytokines of Resorb's scenario " + scenario.name() + " as in a fragment that is mixed well:"
                        + " releases and losses by the printed equations of its mechanisms. Cells and matrix stay as they are.");
        remarks.add("In Resorb substances are in balance with their releases at any time; here they take their hours.");
        if (!scenario.interventions().isEmpty()) {
            remarks.add("What is given or done to the patient is left out.");
        }
        remarks.add(Disclaimer.PURPOSE);
        return remarks;
    }

    private Pool pool(Substance substance) throws InvalidFileException {
        List<Expression> releases = new ArrayList<>();
        List<Expression> losses = new ArrayList<>();
        losses.add(new Expression.Symbol(symbols.constant(
                "clearance_" + substance.name(),
                "/h",
                scenario.substances().get(substance).clearance(),
                "Clearance of " + substance.words())));
        for (Mechanism mechanism : scenario.mechanisms()) {
            if (!(mechanism instanceof Treatment)) {
                symbols.add(mechanism, "release(" + substance.symbol() + ")", releases);
                symbols.add(mechanism, "uptake(" + substance.symbol() + ")", losses);
            }
        }
        boolean silent = isKnockedOut(substance);
        return new Pool(
                substance.symbol(),
                substance.whole(),
                Expression.sum(silent ? List.of() : releases),
                Expression.sum(losses));
    }

    private boolean isKnockedOut(Substance substance) throws InvalidFileException {
        for (Product product : scenario.knockOuts()) {
            if (product.substance() == substance && product.source() != Source.EVERY_CELL) {
                throw refused("knocks out " + product
                        + ", but the printed equations do not say which kind of cell releases what; knock out "
                        + substance + " of all cells, or nothing");
            }
        }
        return scenario.knockOuts().stream().anyMatch(product -> product.substance() == substance);
    }
}
