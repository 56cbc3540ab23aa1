package org.resorb.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;

class YamlWriterTest {
    private static final Place NOWHERE = new Place("", 0);

    /** What starts something else in YAML, with a letter, a blank and nothing behind it; then words that mean more. */
    static Stream<String> texts() {
        List<String> texts = new ArrayList<>();
        for (char indicator : "-?:,[]{}#&*!|>'\"%@`".toCharArray()) {
            for (String rest : List.of("", "a", " of volume", indicator + "" + indicator)) {
                texts.add(indicator + rest);
            }
            texts.add("a" + indicator);
            texts.add("a" + indicator + "b");
            texts.add("a " + indicator + " b");
        }
        texts.addAll(List.of("", " ", " a", "a ", "a: b", "a:", "a #b", "a#b", "--- a", "...", "~", "null", "Null"));
        texts.addAll(List.of("yes", "no", "on", "off", "true", "False", "1", "-1", "+1", "1.", ".5", "1e3", "0x1F"));
        texts.addAll(List.of(".inf", ".nan", "2026-11-30", "12:30:45", "1_000", "<<", "=", "a\nb", "a\tb", "\\", "é"));
        return texts.stream();
    }

    private static Word word(String text) {
        return new Word(NOWHERE, text);
    }

    private static Block block(String key, Node value) {
        return new Block(NOWHERE, Map.of(key, value));
    }

    /** What a node is after it was written and read. */
    private static Node back(String yaml) {
        Problems problems = new Problems();
        Node node = YamlReader.value("", yaml, problems);
        assertThat(problems.count()).as(yaml).isZero();
        return node;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextReadsBackWhereverItStands(String text) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("title", word(text));
        entries.put("list", new Items(NOWHERE, List.of(word(text), word("b"), block(text, word(text)))));
        entries.put("below", block("key", word(text)));
        Block file = new Block(NOWHERE, entries);
        assertThat(back(new YamlWriter().text(file))).isEqualTo(file);
        assertThat(back(YamlWriter.line(file))).isEqualTo(file);
        assertThat(back(YamlWriter.line(word(text)))).isEqualTo(word(text));
    }

    @Test
    void everyLetterReadsBack() {
        for (int from = 0; from < 0x10000; from += 0x1000) {
            List<Node> letters = new ArrayList<>();
            for (int letter = from; letter < from + 0x1000; letter++) {
                if (!Character.isSurrogate((char) letter)) {
                    letters.add(word((char) letter + "a" + (char) letter));
                }
            }
            Block file = block("letters", new Items(NOWHERE, letters));
            assertThat(back(new YamlWriter().text(file))).isEqualTo(file);
        }
    }
}
