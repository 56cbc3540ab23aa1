package org.resorb.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A reader and simulator of SBML of its own, as far as the model of cytokines needs one: it knows only what stands in the file. */
final class SbmlModel {
    private static final double PRECISION = 1e-10;

    private final Document document;
    private final Map<String, Double> values = new TreeMap<>();
    private final List<String> species = new ArrayList<>();
    private final Map<String, Element> rates = new LinkedHashMap<>();
    private final Map<String, Element> definitions = new LinkedHashMap<>();

    SbmlModel(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        for (Element one : all("compartment")) {
            values.put(one.getAttribute("id"), Double.valueOf(one.getAttribute("size")));
        }
        for (Element one : all("species")) {
            species.add(one.getAttribute("id"));
            values.put(one.getAttribute("id"), Double.valueOf(one.getAttribute("initialConcentration")));
        }
        for (Element one : all("parameter")) {
            if (one.hasAttribute("value")) {
                values.put(one.getAttribute("id"), Double.valueOf(one.getAttribute("value")));
            }
        }
        all("rateRule").forEach(rule -> rates.put(rule.getAttribute("variable"), rule));
        all("assignmentRule").forEach(rule -> definitions.put(rule.getAttribute("variable"), rule));
    }

    List<Element> all(String name) {
        return elements(document.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    List<String> species() {
        return species;
    }

    double value(String id) {
        return values.get(id);
    }

    void set(String id, double value) {
        values.put(id, value);
    }

    /** Lets hours pass. What is kept stays as it is. */
    void pass(double hours, String... kept) {
        List<String> changing = new ArrayList<>(species);
        rates.keySet().stream().filter(id -> !List.of(kept).contains(id)).forEach(changing::add);
        double[] state = changing.stream().mapToDouble(values::get).toArray();
        FirstOrderDifferentialEquations equations = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return state.length;
            }

            @Override
            public void computeDerivatives(double time, double[] now, double[] change) {
                for (int i = 0; i < now.length; i++) {
                    values.put(changing.get(i), now[i]);
                }
                Map<String, Double> flows = flows();
                for (int i = 0; i < now.length; i++) {
                    String id = changing.get(i);
                    change[i] = rates.containsKey(id) ? math(rates.get(id)) : flows.getOrDefault(id, 0.0);
                }
            }
        };
        double[] end = new double[state.length];
        new DormandPrince853Integrator(1e-9, 10, PRECISION, PRECISION).integrate(equations, 0, state, hours, end);
        for (int i = 0; i < end.length; i++) {
            values.put(changing.get(i), end[i]);
        }
    }

    /** Net rate of each species; the compartment has a size of 1. */
    private Map<String, Double> flows() {
        Map<String, Double> flows = new TreeMap<>();
        for (Element reaction : all("reaction")) {
            double rate = math(
                    (Element) reaction.getElementsByTagNameNS("*", "kineticLaw").item(0));
            add(reaction, "listOfProducts", rate, flows);
            add(reaction, "listOfReactants", -rate, flows);
        }
        return flows;
    }

    private static void add(Element reaction, String side, double rate, Map<String, Double> flows) {
        for (Element list : elements(reaction.getElementsByTagNameNS("*", side))) {
            for (Element reference : elements(list.getChildNodes())) {
                flows.merge(reference.getAttribute("species"), rate, Double::sum);
            }
        }
    }

    private double math(Element parent) {
        Element math = (Element) parent.getElementsByTagNameNS("*", "math").item(0);
        return evaluate(elements(math.getChildNodes()).get(0));
    }

    private double evaluate(Element element) {
        String text = element.getTextContent().strip();
        return switch (element.getLocalName()) {
            case "cn" -> Double.parseDouble(text);
            case "ci" -> definitions.containsKey(text) ? math(definitions.get(text)) : values.get(text);
            case "apply" -> apply(elements(element.getChildNodes()));
            default -> throw new IllegalArgumentException(element.getLocalName());
        };
    }

    private double apply(List<Element> parts) {
        double[] of = parts.stream().skip(1).mapToDouble(this::evaluate).toArray();
        return switch (parts.get(0).getLocalName()) {
            case "plus" -> of[0] + of[1];
            case "minus" -> of.length == 1 ? -of[0] : of[0] - of[1];
            case "times" -> of[0] * of[1];
            case "divide" -> of[0] / of[1];
            case "power" -> Math.pow(of[0], of[1]);
            default -> throw new IllegalArgumentException(parts.get(0).getLocalName());
        };
    }
}
