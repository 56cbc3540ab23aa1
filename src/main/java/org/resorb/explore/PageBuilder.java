package org.resorb.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.resorb.document.InvalidFileException;
import org.resorb.document.JsonWriter;
import org.resorb.document.Node;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.evidence.Bibliography;
import org.resorb.quantity.Time;
import org.resorb.run.Build;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/** Puts the page together, when Resorb is built: one file that asks nothing from anywhere. */
public final class PageBuilder {
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/";
    /** What both the page and its worker know. */
    private static final String CONSTANTS = "const MONTH_D = " + Time.DAYS_PER_MONTH + ";\n";

    private static final String LEGAL = "/META-INF/resorb/";
    /** In the order of what needs what. */
    private static final List<String> SCRIPTS =
            List.of(("scheme picture notebook charts takeaway compare first scenario evidence controls loop"
                            + " solid crew drawing questions worksheet lessons codap share glossary page")
                    .split(" "));

    /** An element that is empty but for the key of its words. */
    private static final Pattern PLACE_OF_WORDS = Pattern.compile("(data-w=\"([^\"]+)\"[^>]*>)(</)");

    private final Path compiled;

    private PageBuilder(Path compiled) {
        this.compiled = compiled;
    }

    /** Takes the folder with the compiled model and the file to write. */
    public static void main(String[] arguments) throws IOException, InvalidFileException {
        Path page = Path.of(arguments[1]);
        Folders.create(page.getParent());
        FileAccess.write(page, new PageBuilder(Path.of(arguments[0])).html());
    }

    private String html() throws IOException, InvalidFileException {
        byte[] model = FileAccess.bytes(compiled.resolve("classes.wasm"));
        byte[] parts = JsonWriter.text(parts()).getBytes(StandardCharsets.UTF_8);
        Map<String, String> pieces = new LinkedHashMap<>();
        pieces.put("VERSION", Build.current().version());
        pieces.put("FINGERPRINT", Build.current().model());
        pieces.put("STYLE", own("page.css") + resource(CHARTS + "dist/uPlot.min.css"));
        pieces.put("STILLS", Stills.html());
        pieces.put(
                "SCRIPT",
                "'use strict';\nconst WORDS = " + own("words.json").strip() + ";\n" + own("words.js") + own("talk.js")
                        + own("start.js"));
        pieces.put("PARTS", packed(parts));
        pieces.put("MODEL", packed(model));
        String html = withWords(own("page.html"));
        for (Map.Entry<String, String> piece : pieces.entrySet()) {
            html = html.replace("<!--" + piece.getKey() + "-->", piece.getValue());
        }
        return html;
    }

    /** The script of the page puts in the words of its reader's language; until then, and without a script, they are English. */
    private static String withWords(String html) throws IOException {
        Problems problems = new Problems();
        Node.Block words = YamlReader.block("words.json", own("words.json"), "the words of the page", problems);
        return PLACE_OF_WORDS
                .matcher(html)
                .replaceAll(place ->
                        Matcher.quoteReplacement(place.group(1) + english(words, place.group(2)) + place.group(3)));
    }

    private static String english(Node.Block words, String key) {
        Node.Items languages = (Node.Items) words.get(key);
        return ((Node.Word) languages.items().get(0)).text();
    }

    private static String script() throws IOException {
        StringBuilder script = new StringBuilder(CONSTANTS);
        for (String name : SCRIPTS) {
            script.append(own(name + ".js"));
        }
        return script.toString();
    }

    private Map<String, Object> parts() throws IOException, InvalidFileException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "worker",
                FileAccess.read(compiled.resolve("classes.wasm-runtime.js")) + "\n" + CONSTANTS + own("worker.js"));
        parts.put("script", script());
        parts.put("charts", resource(CHARTS + "dist/uPlot.iife.min.js"));
        parts.put("scenarios", scenarios());
        parts.put("catalogue", new Raw(Catalogue.json()));
        parts.put("lessons", new Raw(own("lessons.json")));
        parts.put(
                "translations",
                new TreeMap<>(Map.of("de", new Raw(own("german.json")), "es", new Raw(own("spanish.json")))));
        parts.put("sources", sources());
        parts.put("licences", licences());
        parts.put("glossary", resource(LEGAL + "docs/glossary.md"));
        parts.put("model", Build.current().model());
        return parts;
    }

    private static List<Object> scenarios() throws InvalidFileException {
        List<Object> all = new ArrayList<>();
        for (String name : Shipped.names()) {
            ScenarioFile file = ScenarioFile.read(name, Map.of());
            if (file.scenario().segmentation() != null) {
                // A page has no files, so it cannot read the image.
                continue;
            }
            String text = file.toJson();
            all.add(new TreeMap<>(Map.of("name", name, "title", Shipped.title(name), "text", text)));
        }
        return all;
    }

    /** What stands behind each key. */
    private static Map<String, Object> sources() {
        Map<String, Object> sources = new LinkedHashMap<>();
        Bibliography.shipped().all().forEach(one -> sources.put(one.key(), one.citation()));
        return sources;
    }

    private static String licences() throws IOException {
        return resource(LEGAL + "LICENSE") + "\n\n" + resource(LEGAL + "THIRD-PARTY.md") + "\n\nuPlot\n\n"
                + resource(CHARTS + "LICENSE");
    }

    private static String own(String name) throws IOException {
        return resource("/org/resorb/explore/" + name);
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = PageBuilder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Compressed, as text: a page can hold no bytes. */
    private static String packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BestCompression(packed)) {
            out.write(bytes);
        }
        return Base85.text(packed.toByteArray());
    }

    /** Text that is JSON already. */
    private record Raw(String json) {
        @Override
        public String toString() {
            return json;
        }
    }

    private static final class BestCompression extends GZIPOutputStream {
        BestCompression(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
