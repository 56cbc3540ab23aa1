package org.resorb.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.resorb.exchange.ReactionNetwork.Constant;
import org.resorb.exchange.ReactionNetwork.Pool;
import org.resorb.exchange.ReactionNetwork.Rate;
import org.resorb.quantity.NineDigits;

/** SBML, level 3 version 2: a compartment of 1 mL, a species for each substance, hours and nanograms. */
final class SbmlWriter {
    private static final String NAMESPACE = "http://www.sbml.org/sbml/level3/version2/core";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String TISSUE = "tissue";
    private static final String PLAIN = "dimensionless";

    private final ReactionNetwork network;
    private final Set<String> species = new TreeSet<>();

    private SbmlWriter(ReactionNetwork network) {
        this.network = network;
        network.pools().forEach(pool -> species.add(pool.id()));
    }

    /** The whole document. */
    static String text(ReactionNetwork network) {
        SbmlWriter writer = new SbmlWriter(network);
        return XmlText.document(
                xml -> xml.element("sbml", writer::model, "xmlns", NAMESPACE, "level", "3", "version", "2"));
    }

    private void model(XmlText sbml) throws XMLStreamException {
        sbml.element(
                "model",
                xml -> {
                    notes(xml, network.remarks());
                    xml.element("listOfUnitDefinitions", this::units);
                    xml.element("listOfCompartments", SbmlWriter::compartment);
                    xml.element("listOfSpecies", this::species);
                    xml.element("listOfParameters", this::parameters);
                    xml.element("listOfRules", this::rules);
                    xml.element("listOfReactions", this::reactions);
                },
                "id",
                network.name(),
                "name",
                network.title(),
                "substanceUnits",
                "ng",
                "timeUnits",
                "h",
                "volumeUnits",
                "mL",
                "extentUnits",
                "ng");
    }

    private static void compartment(XmlText compartments) throws XMLStreamException {
        compartments.empty(
                "compartment",
                "id",
                TISSUE,
                "name",
                "Tissue",
                "spatialDimensions",
                "3",
                "size",
                "1",
                "units",
                "mL",
                "constant",
                "true");
    }

    private static void notes(XmlText parent, List<String> sentences) throws XMLStreamException {
        parent.element("notes", xml -> {
            for (String sentence : sentences) {
                xml.words("p", sentence, "xmlns", XHTML);
            }
        });
    }

    /** Those of the constants and of what SBML asks for, each by its parts in ng, mL and h. */
    private void units(XmlText xml) throws XMLStreamException {
        Set<String> units = new TreeSet<>(List.of("ng", "mL", "h", "/h"));
        network.constants().forEach(constant -> units.add(constant.unit()));
        units.remove("1");
        for (String unit : units) {
            xml.element(
                    "unitDefinition",
                    definition -> definition.element("listOfUnits", inside -> {
                        String[] parts = unit.split("/");
                        for (int i = 0; i < parts.length; i++) {
                            part(inside, parts[i], i == 0 ? "1" : "-1");
                        }
                    }),
                    "id",
                    unitId(unit));
        }
    }

    private static void part(XmlText xml, String unit, String exponent) throws XMLStreamException {
        switch (unit) {
            case "ng" -> unit(xml, "gram", exponent, "-9", "1");
            case "mL" -> unit(xml, "litre", exponent, "-3", "1");
            case "h" -> unit(xml, "second", exponent, "0", "3600");
            case "" -> {}
            default -> throw new IllegalArgumentException("has a unit that is not mixed well: " + unit);
        }
    }

    private static void unit(XmlText xml, String kind, String exponent, String scale, String factor)
            throws XMLStreamException {
        xml.empty("unit", "kind", kind, "exponent", exponent, "scale", scale, "multiplier", factor);
    }

    private static String unitId(String unit) {
        return unit.equals("1") ? PLAIN : unit.replaceFirst("^/", "per_").replace("/", "_per_");
    }

    private void species(XmlText xml) throws XMLStreamException {
        for (Pool pool : network.pools()) {
            xml.empty(
                    "species",
                    "id",
                    pool.id(),
                    "name",
                    pool.meaning(),
                    "compartment",
                    TISSUE,
                    "initialConcentration",
                    "0",
                    "substanceUnits",
                    "ng",
                    "hasOnlySubstanceUnits",
                    "false",
                    "boundaryCondition",
                    "false",
                    "constant",
                    "false");
        }
    }

    private void parameters(XmlText xml) throws XMLStreamException {
        for (Constant constant : network.constants()) {
            parameter(xml, constant.id(), constant.meaning(), constant.value(), unitId(constant.unit()), "true");
        }
        for (Rate rate : network.rates()) {
            parameter(xml, rate.id(), rate.meaning(), rate.first(), PLAIN, "false");
        }
        for (ReactionNetwork.Definition definition : network.definitions()) {
            xml.empty(
                    "parameter",
                    "id",
                    definition.id(),
                    "name",
                    definition.meaning(),
                    "units",
                    PLAIN,
                    "constant",
                    "false");
        }
    }

    private static void parameter(XmlText xml, String id, String name, double value, String unit, String constant)
            throws XMLStreamException {
        xml.empty(
                "parameter",
                "id",
                id,
                "name",
                name,
                "value",
                NineDigits.text(value),
                "units",
                unit,
                "constant",
                constant);
    }

    private void rules(XmlText xml) throws XMLStreamException {
        for (ReactionNetwork.Definition definition : network.definitions()) {
            xml.element("assignmentRule", rule -> MathMl.write(rule, definition.value()), "variable", definition.id());
        }
        for (Rate rate : network.rates()) {
            xml.element("rateRule", rule -> MathMl.write(rule, rate.rate()), "variable", rate.id());
        }
    }

    private void reactions(XmlText xml) throws XMLStreamException {
        for (Pool pool : network.pools()) {
            if (!(pool.release() instanceof Expression.Literal)) {
                reaction(xml, pool, "release", "listOfProducts", pool.release());
            }
            Expression loss = Expression.of("times", pool.loss(), new Expression.Symbol(pool.id()));
            reaction(xml, pool, "loss", "listOfReactants", loss);
        }
    }

    private void reaction(XmlText parent, Pool pool, String what, String side, Expression rate)
            throws XMLStreamException {
        Set<String> modifiers = rate.names();
        modifiers.retainAll(species);
        modifiers.remove(pool.id());
        Expression inAll = Expression.of("times", new Expression.Symbol(TISSUE), rate);
        parent.element(
                "reaction",
                xml -> {
                    xml.element(
                            side,
                            inside -> inside.empty(
                                    "speciesReference",
                                    "species",
                                    pool.id(),
                                    "stoichiometry",
                                    "1",
                                    "constant",
                                    "true"));
                    modifiers(xml, modifiers);
                    xml.element("kineticLaw", law -> MathMl.write(law, inAll));
                },
                "id",
                what + "_" + pool.id(),
                "reversible",
                "false");
    }

    private static void modifiers(XmlText reaction, Set<String> modifiers) throws XMLStreamException {
        if (!modifiers.isEmpty()) {
            reaction.element("listOfModifiers", inside -> {
                for (String modifier : modifiers) {
                    inside.empty("modifierSpeciesReference", "species", modifier);
                }
            });
        }
    }
}
