package org.resorb.scenario;

import java.util.Map;
import java.util.TreeMap;
import org.resorb.document.Binder;
import org.resorb.document.HeaderReader;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Units;
import org.resorb.tissue.Drug;

/** Reads the drugs of a scenario and the doses of its interventions. */
final class DrugReader {
    private static final String USUAL_DOSE = ScenarioKeys.USUAL_DOSE.key();

    private static final String DOSE = "a positive number with a unit such as 5 mg/kg, or of sessions";
    private static final double MOST_DOSES = 1000;

    private final Binder binder;
    private final Problems problems;
    private final Units units;
    private final Map<String, Quantity> usual = new TreeMap<>();
    private final Map<String, Drug> drugs = new TreeMap<>();
    private Block block;

    DrugReader(Binder binder, Problems problems, Units units) {
        this.binder = binder;
        this.problems = problems;
        this.units = units;
    }

    /** All drugs by name; those that are wrong are left out and reported. */
    Map<String, Drug> read(Block all, String path) {
        block = all;
        all.entries().forEach((name, node) -> drug(name, node, Binder.below(path, name)));
        return drugs;
    }

    private void drug(String name, Node node, String path) {
        if (!name.matches(HeaderReader.NAME)) {
            problems.add(node.place(), path, "is not a name", HeaderReader.NAME_EXPECTED, "");
        }
        Drug drug = binder.record(Drug.class, node, path, USUAL_DOSE);
        Quantity dose = node instanceof Block keys ? usualDose(keys, path) : null;
        if (drug != null) {
            drugs.put(name, drug);
        }
        if (dose != null) {
            usual.put(name, dose);
        }
    }

    private Quantity usualDose(Block keys, String path) {
        Node node = binder.required(keys, USUAL_DOSE, path, DOSE);
        String below = Binder.below(path, USUAL_DOSE);
        Quantity dose = node == null ? null : binder.quantity(node, below, DOSE);
        try {
            return dose == null ? null : positive(dose, node, below);
        } catch (BadQuantity e) {
            problems.add(node.place(), below, e, DOSE);
            return null;
        }
    }

    private Quantity positive(Quantity dose, Node node, String path) throws BadQuantity {
        if (!dose.unit().isEmpty()) {
            units.check(dose.unit());
        }
        if (dose.number().signum() <= 0) {
            problems.add(node.place(), path, "is out of range: " + dose, DOSE, "");
            return null;
        }
        return dose;
    }

    /** How many usual doses of a drug a dose is, or null if that cannot be told, which is reported. */
    Double doses(Node drug, Node dose, String path) {
        String name = binder.text(drug, Binder.below(path, "drug"), "the name of a drug");
        String text = binder.text(dose, Binder.below(path, "dose"), DOSE);
        if (name != null && block != null && block.get(name) == null) {
            String expected = "one of " + String.join(", ", block.entries().keySet());
            String near = Spelling.nearest(name, block.entries().keySet());
            problems.add(drug.place(), Binder.below(path, "drug"), "is an unknown drug: " + name, expected, near);
        }
        Quantity unit = name == null ? null : usual.get(name);
        return text == null || unit == null ? null : ratio(text, unit, dose, Binder.below(path, "dose"));
    }

    private Double ratio(String text, Quantity unit, Node node, String path) {
        String house = unit.unit().isEmpty() ? "1" : unit.unit();
        String expected = "a dose in " + (house.equals("1") ? "sessions, a plain number" : house);
        try {
            double doses = new Quantity(Quantity.parse(text).exactly(house, units), "").over(unit);
            if (doses < 0 || doses > MOST_DOSES) {
                String limit = "from 0 to " + (int) MOST_DOSES + " times the usual dose of " + unit;
                problems.add(node.place(), path, "is out of range: " + text, limit, "");
                return null;
            }
            return doses;
        } catch (BadQuantity e) {
            problems.add(node.place(), path, e, expected);
            return null;
        }
    }
}
