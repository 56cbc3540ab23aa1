package org.resorb.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words of the page in its languages. What the model and the lessons say is in files of their own, made in another test. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/resorb/explore");
    private static final int LANGUAGES = 3;
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern MARKUP = Pattern.compile("</?\\w+>");

    /** A key in quotes, and the beginning of keys that are put together. */
    private static final Pattern KEY = Pattern.compile("['\"]([a-z]+(?:\\.[a-z0-9_]+)?\\.?)['\"]");

    private final Map<String, List<String>> words = read();

    private static Map<String, List<String>> read() {
        return json("words.json");
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> json(String name) {
        try {
            String text = Files.readString(FOLDER.resolve(name));
            return (Map<String, T>) new Load(LoadSettings.builder().build()).loadFromString(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyKeyHasWordsInEveryLanguageWithTheSamePlacesAndMarkup() {
        assertThat(words).isNotEmpty().allSatisfy((key, all) -> {
            assertThat(all).hasSize(LANGUAGES).doesNotContain("");
            for (Pattern pattern : List.of(PLACE, MARKUP)) {
                assertThat(all.stream().map(text -> found(pattern, text)).distinct())
                        .as("%s in %s", pattern, all)
                        .hasSize(1);
            }
        });
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** What is done in a run takes the place of this ending, so it must be found in a title of any language. */
    @ParameterizedTest
    @CsvSource({"german.json, 1", "spanish.json, 2"})
    void aTitleOfWhomNobodyTreatsEndsAsThePageKnows(String file, int language) {
        List<String> untreated = words.get("change.untreated");
        Map<String, String> translations = json(file);
        assertThat(translations.entrySet())
                .filteredOn(one -> one.getKey().endsWith(untreated.get(0)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getValue()).endsWith(untreated.get(language)));
    }

    @Test
    void thePageUsesEveryKeyAndNoOther() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(js|html)"))
                    .toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> asked.add(key.group(1)));
            }
        }
        assertThat(words.keySet())
                .allSatisfy(key -> assertThat(asked).containsAnyOf(key, key.replaceFirst("[^.]*$", "")));
        Set<String> groups = words.keySet().stream()
                .filter(key -> key.contains("."))
                .map(key -> key.split("\\.")[0])
                .collect(Collectors.toSet());
        assertThat(asked.stream()
                        .filter(key -> key.matches("[a-z]+\\.(?!svg|png|json|csv)[a-z0-9_]+")
                                && groups.contains(key.split("\\.")[0])))
                .isSubsetOf(words.keySet());
    }

    @Test
    void nothingThatPeopleReadIsWrittenIntoThePageItself() throws IOException {
        String page = Files.readString(FOLDER.resolve("page.html"))
                .replaceAll("<!--[A-Z]+-->", "")
                .replaceAll("<[^>]*>", "\n");
        assertThat(page.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly("Resorb", "5 mm", "Resorb , model , Apache License 2.0.");
    }
}
