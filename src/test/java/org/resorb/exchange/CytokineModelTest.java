package org.resorb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.scenario.ScenarioFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Its documents by the rules of others: SBML by libSBML, the archive and the simulation by what they refer to. */
class CytokineModelTest {
    private static final Path LIBSBML = Path.of("/usr/share/java/libsbmlj.jar");

    /** Compiled and run apart, since the library of Debian is no dependency. */
    private static final String CHECK = """
            import org.sbml.libsbml.SBMLDocument;
            import org.sbml.libsbml.SBMLReader;
            public class Check {
                public static void main(String[] file) {
                    System.loadLibrary("sbmlj");
                    SBMLDocument document = new SBMLReader().readSBML(file[0]);
                    document.checkConsistency();
                    document.validateSBML();
                    for (long i = 0; i < document.getNumErrors(); i++) {
                        System.out.println(document.getError(i).getMessage());
                    }
                    System.out.println("level " + document.getLevel() + " version " + document.getVersion() + " with "
                            + document.getModel().getNumReactions() + " reactions");
                }
            }
            """;

    @TempDir
    Path folder;

    private static CytokineModel model(String scenario) throws Exception {
        return CytokineModel.of(ScenarioFile.read(scenario, Map.of()).scenario(), 3e5, 3e5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequestration", "bulge", "anti_tnf", "no_macrophages"})
    void libSbmlFindsNoErrorAndNoWarningUnitsIncluded(String scenario) throws Exception {
        assumeTrue(Files.exists(LIBSBML), "the Debian package libsbml5-java is not installed");
        Path source = Files.writeString(folder.resolve("Check.java"), CHECK);
        Path file = folder.resolve("model.xml");
        model(scenario).writeSbml(file);
        said("javac", "-cp", LIBSBML.toString(), source.toString());
        String classes = folder + ":" + LIBSBML;
        String native64 = "-Djava.library.path=/usr/lib/"
                + System.getProperty("os.arch").replace("amd64", "x86_64") + "-linux-gnu";
        assertThat(said("java", native64, "-cp", classes, "Check", file.toString()))
                .isEqualToIgnoringNewLines("level 3 version 2 with 10 reactions");
    }

    private String said(String... command) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.home"), "bin", command[0]);
        List<String> words = new ArrayList<>(List.of(home.toString()));
        words.addAll(List.of(command).subList(1, command.length));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void theArchiveListsWhatItHoldsAndItsSimulationIsOfItsModel() throws Exception {
        Path file = folder.resolve("model.omex");
        model("sequestration").writeArchive(file);
        Map<String, Document> parts = parts(file);
        TreeSet<String> listed = new TreeSet<>();
        for (Element content : elements(parts.get("manifest.xml"), "content")) {
            listed.add(content.getAttribute("location").replaceFirst("^\\./", ""));
            assertThat(content.getAttribute("format")).startsWith("http://identifiers.org/combine.specifications/");
        }
        assertThat(listed).contains(".");
        listed.remove(".");
        assertThat(listed).isEqualTo(new TreeSet<>(parts.keySet()));
        Document simulation = parts.get("simulation.sedml");
        assertThat(parts).containsKey(elements(simulation, "model").get(0).getAttribute("source"));
        TreeSet<String> species = new TreeSet<>();
        elements(parts.get("model.xml"), "species").forEach(one -> species.add(one.getAttribute("id")));
        TreeSet<String> ids = new TreeSet<>();
        elements(simulation, "*").stream()
                .filter(one -> one.hasAttribute("id"))
                .forEach(one -> ids.add(one.getAttribute("id")));
        TreeSet<String> asked = new TreeSet<>();
        for (Element variable : elements(simulation, "variable")) {
            assertThat(ids).contains(variable.getAttribute("taskReference"));
            String target = variable.getAttribute("target");
            if (!target.isEmpty()) {
                asked.add(target.replaceAll(".*@id='([^']*)'.*", "$1"));
            }
        }
        assertThat(asked).isEqualTo(species);
        elements(simulation, "task")
                .forEach(task -> assertThat(ids)
                        .contains(task.getAttribute("modelReference"), task.getAttribute("simulationReference")));
        elements(simulation, "dataSet").forEach(set -> assertThat(ids).contains(set.getAttribute("dataReference")));
    }

    private static Map<String, Document> parts(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
            }
        }
        return parts;
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
