package org.resorb.exchange;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** SED-ML, level 1 version 3: a course of two months of all concentrations of a model, as a table. */
final class SedMlWriter {
    private static final String NAMESPACE = "http://sed-ml.org/sed-ml/level1/version3";
    private static final String SBML = "http://www.sbml.org/sbml/level3/version2/core";
    private static final String HOURS = "1440";
    private static final String TIME = "time";

    private SedMlWriter() {}

    /**
     * The whole document.
     *
     * @param model the file beside it that holds the model
     */
    static String text(ReactionNetwork network, String model) {
        return XmlText.document(xml -> xml.element(
                "sedML",
                inside -> parts(inside, network, model),
                "xmlns",
                NAMESPACE,
                "xmlns:sbml",
                SBML,
                "level",
                "1",
                "version",
                "3"));
    }

    private static void parts(XmlText xml, ReactionNetwork network, String model) throws XMLStreamException {
        List<String> species =
                network.pools().stream().map(ReactionNetwork.Pool::id).toList();
        xml.element("listOfSimulations", SedMlWriter::course);
        xml.element(
                "listOfModels",
                list -> list.empty(
                        "model",
                        "id",
                        "model",
                        "language",
                        "urn:sedml:language:sbml.level-3.version-2",
                        "source",
                        model));
        xml.element(
                "listOfTasks",
                list -> list.empty("task", "id", "task", "modelReference", "model", "simulationReference", "course"));
        xml.element("listOfDataGenerators", list -> generators(list, species));
        xml.element("listOfOutputs", list -> report(list, species));
    }

    private static void course(XmlText simulations) throws XMLStreamException {
        simulations.element(
                "uniformTimeCourse",
                course -> course.empty("algorithm", "kisaoID", "KISAO:0000019"),
                "id",
                "course",
                "initialTime",
                "0",
                "outputStartTime",
                "0",
                "outputEndTime",
                HOURS,
                "numberOfPoints",
                HOURS);
    }

    private static void generators(XmlText list, List<String> species) throws XMLStreamException {
        generator(list, TIME, "symbol", "urn:sedml:symbol:time");
        for (String one : species) {
            String target = "/sbml:sbml/sbml:model/sbml:listOfSpecies/sbml:species[@id='" + one + "']";
            generator(list, one, "target", target);
        }
    }

    private static void report(XmlText outputs, List<String> species) throws XMLStreamException {
        outputs.element(
                "report",
                report -> report.element("listOfDataSets", sets -> {
                    dataSet(sets, TIME, "time (h)");
                    for (String one : species) {
                        dataSet(sets, one, one + " (ng/mL)");
                    }
                }),
                "id",
                "concentrations",
                "name",
                "Concentrations");
    }

    private static void generator(XmlText xml, String id, String by, String what) throws XMLStreamException {
        xml.element(
                "dataGenerator",
                inside -> {
                    inside.element(
                            "listOfVariables",
                            list -> list.empty("variable", "id", id, "name", id, by, what, "taskReference", "task"));
                    inside.element("math", math -> math.words("ci", id), "xmlns", MathMl.NAMESPACE);
                },
                "id",
                "data_" + id,
                "name",
                id);
    }

    private static void dataSet(XmlText xml, String id, String label) throws XMLStreamException {
        xml.empty("dataSet", "id", "set_" + id, "label", label, "dataReference", "data_" + id);
    }
}
