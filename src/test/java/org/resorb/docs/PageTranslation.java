package org.resorb.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.document.JsonWriter;
import org.resorb.measure.Measures;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Shipped;
import org.resorb.tissue.Declared;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files of what the page says in another language for the model and the lessons: a line for each of their English texts, with
 * the words that it has already. A text that is new or was changed has nothing there, and the page says it in English.
 */
final class PageTranslation {
    private static final Path FOLDER = Path.of("src/main/resources/org/resorb/explore");
    static final List<Path> FILES = List.of(FOLDER.resolve("german.json"), FOLDER.resolve("spanish.json"));
    private static final Path LESSONS = FOLDER.resolve("lessons.json");

    /** Keys of the lessons whose texts are read by people. */
    static final Set<String> TOLD = Set.of("title", "predict", "compare", "name", "do", "ask", "unit", "text", "claim");

    private PageTranslation() {}

    static String json(Path file) throws IOException {
        Map<?, ?> known = (Map<?, ?>) parsed(file);
        return english().stream()
                .map(text -> "  " + JsonWriter.quoted(text) + ": "
                        + JsonWriter.quoted(known.get(text) instanceof String words ? words : ""))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** All that is to be said, each once. */
    static Set<String> english() throws IOException {
        Set<String> all = new LinkedHashSet<>();
        Measures.columns().forEach(column -> all.add(column.meaning()));
        Declared.SUBSTANCES.all().forEach(substance -> all.add(substance.words()));
        Declared.drawnStates().forEach(state -> all.add(state.words()));
        Shipped.names().forEach(name -> all.add(Shipped.title(name)));
        Declared.drawnKinds().forEach(kind -> all.add(spaced(kind.name())));
        Catalogue.entries().stream()
                .filter(Catalogue.Entry::mechanism)
                .forEach(mechanism -> all.add(spaced(mechanism.name())));
        Catalogue.entry("drugs")
                .parameters()
                .forEach(number -> all.add(spaced(number.name().split("\\.")[0])));
        // Shown beside a treatment; what is zero is not shown.
        Catalogue.entry("drugs").parameters().stream()
                .filter(number -> !number.value().matches("0( .*)?"))
                .map(number -> number.origin().note())
                .filter(note -> !note.isEmpty())
                .forEach(all::add);
        collect("", parsed(LESSONS), all);
        return all;
    }

    private static String spaced(String key) {
        return key.replace('_', ' ');
    }

    private static void collect(String key, Object node, Set<String> into) {
        if (node instanceof Map<?, ?> block) {
            block.forEach((inner, value) -> collect((String) inner, value, into));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(key, value, into));
        } else if (node instanceof String text && TOLD.contains(key)) {
            into.add(text);
        }
    }

    private static Object parsed(Path json) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(json));
    }
}
