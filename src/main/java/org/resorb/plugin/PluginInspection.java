package org.resorb.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.evidence.Bibliography;
import org.resorb.mechanism.Claim;
import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.PluginDefaults;
import org.resorb.storage.Checksum;
import org.resorb.storage.FailureWords;
import org.resorb.storage.Folders;
import org.resorb.tissue.Substance;

/** Asks one plug-in what it is and what it adds, and looks whether that can be used. */
final class PluginInspection {
    private static final String DEFAULTS = "defaults.yaml";
    private static final String VERSION = "[0-9A-Za-z.+_-]{1,50}";

    private final Plugin plugin;
    private final Path file;
    private final String path;
    private final Problems problems;

    PluginInspection(Plugin plugin, PluginFiles files, Problems problems) {
        this.plugin = plugin;
        Path offered = files.of(plugin.getClass().getName());
        this.file = codeSource(plugin.getClass());
        this.path = offered != null ? offered.toString() : file != null ? file.toString() : "class path";
        this.problems = problems;
    }

    private static Path codeSource(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException noFile) {
            return null;
        }
    }

    /** The plug-in, or null if it cannot be used, which is reported. */
    FoundPlugin found() {
        int before = problems.count();
        try {
            FoundPlugin found = plugin.madeFor() == Plugin.INTERFACE ? asked() : ofAnotherInterface();
            return problems.count() > before ? null : found;
        } catch (IOException unreadable) {
            wrong("cannot be read: " + FailureWords.of(unreadable), "");
        } catch (InvalidFileException invalid) {
            invalid.problems()
                    .forEach(one -> problems.add(
                            one.file(), one.line(), one.path(), one.message(), one.expected(), one.suggestion()));
        } catch (RuntimeException | LinkageError thrown) {
            wrong(PluginFinder.words(thrown), "");
        }
        return null;
    }

    private FoundPlugin ofAnotherInterface() {
        wrong(
                "was made for version " + plugin.madeFor() + " of Resorb's plug-in interface",
                "one that was made for version " + Plugin.INTERFACE);
        return null;
    }

    private FoundPlugin asked() throws IOException, InvalidFileException {
        String name = plugin.name();
        String version = plugin.version();
        if (name == null || !name.matches(HeaderReader.NAME)) {
            wrong("calls itself " + name, HeaderReader.NAME_EXPECTED);
        }
        if (version == null || !version.matches(VERSION)) {
            wrong("has the version " + version, "letters, digits, dots, such as 1.0");
        }
        Declarations declared = new Declarations();
        plugin.declare(declared);
        String sources = resource(Bibliography.FILE);
        Bibliography known = Bibliography.shipped();
        known = sources.isEmpty() ? known : known.with(place(Bibliography.FILE), sources);
        for (Class<? extends Mechanism> type : declared.mechanisms()) {
            mechanism(type, known.keys());
        }
        String fileName = file == null ? "class path" : file.getFileName().toString();
        Block defaults = defaults(declared, known.keys());
        return new FoundPlugin(name, version, path, fileName, sha256(), declared, defaults, sources);
    }

    private void mechanism(Class<? extends Mechanism> type, Set<String> sources) {
        String wrong = "has a mechanism " + type.getSimpleName() + " that ";
        if (!type.isRecord() || !Modifier.isPublic(type.getModifiers())) {
            wrong(wrong + "is no public record", "a public record that implements Mechanism");
        }
        Claim claim = type.getAnnotation(Claim.class);
        if (claim == null) {
            wrong(wrong + "claims nothing", "@Claim with a sentence, equations and sources");
            return;
        }
        for (String key : claim.sources()) {
            if (!sources.contains(key)) {
                wrong(wrong + "names an unknown source: " + key, "a key of Resorb's sources.csv or of its own");
            }
        }
    }

    private Block defaults(Declarations declared, Set<String> sources) throws IOException {
        List<String> substances =
                declared.substances().stream().map(Substance::name).toList();
        String text = resource(DEFAULTS);
        if (text.isEmpty() && declared.mechanisms().isEmpty() && substances.isEmpty()) {
            return new Block(new Place(place(DEFAULTS), 0), Map.of());
        }
        if (text.isEmpty()) {
            wrong("has no " + DEFAULTS + " beside " + plugin.getClass().getName(), "its parameters in that file");
            return null;
        }
        return new PluginDefaults(declared.mechanisms(), substances, sources, problems).read(place(DEFAULTS), text);
    }

    /** A file beside the class, empty if there is none. */
    private String resource(String name) throws IOException {
        try (InputStream in = plugin.getClass().getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String place(String name) {
        return path + "!" + plugin.getClass().getPackageName().replace('.', '/') + "/" + name;
    }

    private String sha256() throws IOException {
        if (file == null) {
            return Checksum.sha256(path.getBytes(StandardCharsets.UTF_8));
        }
        if (!Files.isDirectory(file)) {
            return Checksum.sha256(file);
        }
        StringBuilder all = new StringBuilder();
        for (String name : Folders.files(file)) {
            all.append(name)
                    .append(' ')
                    .append(Checksum.sha256(file.resolve(name)))
                    .append('\n');
        }
        return Checksum.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void wrong(String what, String expected) {
        problems.add(path, 0, "", what, expected, "");
    }
}
