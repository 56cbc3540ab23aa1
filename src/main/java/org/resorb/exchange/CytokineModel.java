package org.resorb.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Build;
import org.resorb.scenario.Scenario;
import org.resorb.storage.AtomicFile;

/** The cytokines of a scenario, mixed well, as SBML and as a COMBINE archive of it with a simulation (OMEX). */
public final class CytokineModel {
    private static final String MODEL = "model.xml";
    private static final String SIMULATION = "simulation.sedml";
    private static final String METADATA = "metadata.rdf";
    private static final String SPECIFICATIONS = "http://identifiers.org/combine.specifications/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String TERMS = "http://purl.org/dc/terms/";

    /** The earliest that a ZIP file can say: that of no clock. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ReactionNetwork network;

    private CytokineModel(ReactionNetwork network) {
        this.network = network;
    }

    /**
     * That of a scenario.
     *
     * @param m1 M1 macrophages per mL of fragment, which stay
     * @param m2 M2 macrophages per mL
     * @throws InvalidFileException if the equations of its mechanisms need what is not mixed here
     */
    public static CytokineModel of(Scenario scenario, double m1, double m2) throws InvalidFileException {
        return new CytokineModel(WellMixedLoop.of(scenario, m1, m2));
    }

    /** What a reader has to know, a sentence each. */
    public List<String> remarks() {
        return network.remarks();
    }

    /** SBML, level 3 version 2. */
    public String sbml() {
        return SbmlWriter.text(network);
    }

    /** Writes SBML. */
    public void writeSbml(Path file) throws IOException {
        AtomicFile.write(file, sbml());
    }

    /** Writes the archive; nothing is compressed, so that the bytes are the same everywhere. */
    public void writeArchive(Path file) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            writeArchive(whole.out());
            whole.publish();
        }
    }

    private void writeArchive(OutputStream file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("manifest.xml", manifest());
        parts.put(MODEL, sbml());
        parts.put(SIMULATION, SedMlWriter.text(network, MODEL));
        parts.put(METADATA, metadata());
        ZipOutputStream zip = new ZipOutputStream(file);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        zip.finish();
    }

    private static String manifest() {
        return XmlText.document(xml -> xml.element(
                "omexManifest",
                list -> {
                    content(list, ".", "omex");
                    content(list, "./manifest.xml", "omex-manifest");
                    content(list, "./" + MODEL, "sbml.level-3.version-2");
                    content(list, "./" + SIMULATION, "sed-ml.level-1.version-3", "master", "true");
                    content(list, "./" + METADATA, "omex-metadata");
                },
                "xmlns",
                SPECIFICATIONS + "omex-manifest"));
    }

    private static void content(XmlText xml, String place, String form, String... more) throws XMLStreamException {
        String[] all = new String[4 + more.length];
        all[0] = "location";
        all[1] = place;
        all[2] = "format";
        all[3] = SPECIFICATIONS + form;
        System.arraycopy(more, 0, all, 4, more.length);
        xml.empty("content", all);
    }

    private String metadata() {
        Build build = Build.current();
        String maker = "Resorb " + build.version() + ", model " + build.model();
        return XmlText.document(xml -> xml.element(
                "rdf:RDF",
                rdf -> rdf.element(
                        "rdf:Description",
                        about -> {
                            about.words("dcterms:title", network.title());
                            about.words("dcterms:description", String.join(" ", network.remarks()));
                            about.words("dcterms:source", maker);
                        },
                        "rdf:about",
                        "."),
                "xmlns:rdf",
                RDF,
                "xmlns:dcterms",
                TERMS));
    }
}
