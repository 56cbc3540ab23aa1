package org.resorb.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;

/**
 * {@code ro-crate-metadata.json}: a result as an RO-Crate 1.1 that follows the profile Process Run Crate 0.5. It says which
 * command of which software made the files, of which inputs, with size and SHA-256 of each. The same result and publication
 * give the same bytes.
 */
public final class ResearchCrate {
    /** Its name, which the specification sets. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
    private static final String CRATE = "https://w3id.org/ro/crate/1.1";
    private static final String TERMS = "https://w3id.org/ro/terms/workflow-run/context";
    private static final String ROOT = "./";
    private static final String ACTION = "#creation";
    private static final String SOFTWARE = "#resorb";
    private static final String MODEL = "#model";
    private static final String COMMIT = "#commit";
    private static final String OWN_LICENSE = "https://spdx.org/licenses/Apache-2.0";

    private final DescribedResult result;
    private final PublicationDetails publication;
    private final List<Map<String, Object>> graph = new ArrayList<>();

    private ResearchCrate(DescribedResult result, PublicationDetails publication) {
        this.result = result;
        this.publication = publication;
    }

    /**
     * Puts the description into the folder of a result.
     *
     * @param kind as an inspection of the folder tells
     */
    public static void write(Path folder, String kind, PublicationDetails publication) throws IOException {
        DescribedResult result = DescribedResult.of(folder, kind);
        result.put(FILE, new ResearchCrate(result, publication).text());
    }

    private String text() throws IOException {
        Map<String, Object> descriptor = entity(FILE, "CreativeWork");
        descriptor.put("conformsTo", reference(CRATE));
        descriptor.put("about", reference(ROOT));
        root();
        Map<String, Object> profile = entity(PROFILE, "CreativeWork");
        profile.put("name", "Process Run Crate");
        profile.put("version", "0.5");
        action();
        software();
        people();
        for (String file : result.files()) {
            file(file);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", List.of(CRATE + "/context", TERMS));
        json.put("@graph", graph);
        return JsonWriter.text(json);
    }

    private Map<String, Object> entity(String id, String type) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        graph.add(entity);
        return entity;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }

    private static List<Map<String, Object>> references(List<String> files) {
        return files.stream()
                .map(file -> reference(DescribedResult.address(file)))
                .toList();
    }

    private void root() {
        Map<String, Object> root = entity(ROOT, "Dataset");
        root.put("name", result.title());
        root.put("description", result.description());
        root.put("datePublished", publication.date().toString());
        if (!publication.license().isEmpty()) {
            root.put("license", reference(publication.license()));
        }
        if (!publication.creators().isEmpty()) {
            root.put(
                    "creator",
                    publication.creators().stream()
                            .map(one -> reference(one.id()))
                            .toList());
        }
        if (!publication.url().isEmpty()) {
            root.put("url", publication.url());
        }
        root.put("conformsTo", List.of(reference(PROFILE)));
        root.put("mentions", List.of(reference(ACTION)));
        root.put("hasPart", references(result.files()));
    }

    private void action() {
        Map<String, Object> action = entity(ACTION, "CreateAction");
        action.put("name", result.title());
        action.put("description", result.command());
        action.put("instrument", reference(SOFTWARE));
        action.put("object", references(result.inputs()));
        action.put("result", references(result.outputs()));
        action.put("actionStatus", reference("http://schema.org/CompletedActionStatus"));
    }

    private void software() {
        Map<String, Object> software = entity(SOFTWARE, "SoftwareApplication");
        software.put("name", "Resorb");
        if (!result.build().version().isEmpty()) {
            software.put("softwareVersion", result.build().version());
        }
        software.put("license", reference(OWN_LICENSE));
        software.put("identifier", List.of(reference(MODEL), reference(COMMIT)));
        value(MODEL, "Fingerprint of the model", result.build().model());
        value(COMMIT, "Commit of the source", result.build().commit());
        license(OWN_LICENSE, "Apache License 2.0");
    }

    private void value(String id, String name, String value) {
        Map<String, Object> property = entity(id, "PropertyValue");
        property.put("name", name);
        property.put("value", value.isEmpty() ? "unknown" : value);
    }

    private void license(String address, String name) {
        Map<String, Object> license = entity(address, "CreativeWork");
        license.put("name", name);
        license.put("url", address);
    }

    private void people() {
        String license = publication.license();
        if (!license.isEmpty() && !license.equals(OWN_LICENSE)) {
            license(license, license.substring(license.lastIndexOf('/') + 1));
        }
        for (PublicationDetails.Creator creator : publication.creators()) {
            entity(creator.id(), "Person").put("name", creator.name());
        }
    }

    private void file(String name) throws IOException {
        Map<String, Object> file = entity(DescribedResult.address(name), "File");
        file.put("name", name);
        file.put("encodingFormat", DescribedResult.format(name));
        if (DescribedResult.hasChecksum(name)) {
            file.put("contentSize", Long.toString(result.bytes(name)));
            file.put("sha256", result.sha256(name));
        }
    }
}
