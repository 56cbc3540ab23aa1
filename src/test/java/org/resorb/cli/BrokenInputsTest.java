package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes that people make, kept by hand in {@code broken/inputs.txt}: none ends in success, in silence, in a stack trace or in
 * Java's own words, and each answer names the file, the line where there is one, and what is wrong.
 */
class BrokenInputsTest {
    private static final int LEAST = 250;
    private static final String COMMANDS = "command";
    private static final Path INPUTS = Path.of("src/test/resources/broken/inputs.txt");

    @TempDir
    Path folder;

    /**
     * A broken input.
     *
     * @param line of the list that it stands in
     * @param kind of file, one of {@link FileKinds}, or {@code command} for words of a command line
     * @param part of a good file that is replaced, empty for all of it; or the words
     * @param broken what stands there instead
     * @param words that the answer must have, in this order
     */
    private record Input(int line, String kind, String part, String broken, List<String> words) {}

    private static List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        List<String> lines = Files.readAllLines(INPUTS);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                String[] cells = (lines.get(i) + " ").split(" ;; ?", -1);
                assertThat(cells).as("line %d", i + 1).hasSize(4);
                inputs.add(new Input(
                        i + 1,
                        cells[0],
                        breaks(cells[1]),
                        breaks(cells[2]),
                        List.of(cells[3].strip().split(" \\.\\.\\. "))));
            }
        }
        return inputs;
    }

    private static String breaks(String cell) {
        return cell.replace("\\n", "\n").replace("\\t", "\t");
    }

    static List<String> kinds() throws IOException {
        return inputs().stream().map(Input::kind).distinct().toList();
    }

    @Test
    void thereAreAtLeastTwoHundredAndFiftyAndNoneTwice() throws IOException {
        List<Input> inputs = inputs();
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(inputs.stream().map(input -> List.of(input.kind, input.part, input.broken)))
                .doesNotHaveDuplicates();
        Map<String, Long> counts =
                inputs.stream().collect(Collectors.groupingBy(Input::kind, TreeMap::new, Collectors.counting()));
        assertThat(counts).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachIsRefusedInWords(String kind) throws Exception {
        Path sample = Files.createDirectory(folder.resolve("sample"));
        FileKind reader = FileKinds.all().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (reader != null) {
            reader.folder().make(sample);
        }
        List<String> complaints = new ArrayList<>();
        for (Input input : inputs()) {
            if (input.kind.equals(kind)) {
                Said said = kind.equals(COMMANDS) ? commanded(input) : read(reader, sample, input);
                String complaint = complaint(reader, input, said);
                if (!complaint.isEmpty()) {
                    complaints.add("inputs.txt:" + input.line + ": " + complaint + "\n" + said);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private Said commanded(Input input) {
        return Said.by(Arrays.stream(input.part.split(" "))
                .map(word -> word.replace('~', ' ').replace("@", folder.toString()))
                .toArray(String[]::new));
    }

    private Said read(FileKind reader, Path sample, Input input) throws IOException {
        Path own = folder.resolve("own");
        FileKind.delete(own);
        FileKind.copy(sample, own);
        Path file = own.resolve(reader.file());
        String good = Files.readString(file);
        assertThat(good).as("inputs.txt:%d", input.line).contains(input.part);
        String broken = input.part.isEmpty()
                ? input.broken
                : good.replaceFirst(Pattern.quote(input.part), Matcher.quoteReplacement(input.broken));
        Files.writeString(file, broken);
        return reader.read(own);
    }

    /** What is wrong with an answer, empty if nothing is. */
    private static String complaint(FileKind reader, Input input, Said said) {
        String all = said.err() + said.out();
        if (said.code() == 0) {
            return "is not refused";
        }
        if (FuzzTest.JAVA.matcher(all).find()) {
            return "says Java's words";
        }
        if (reader != null && !all.contains(Path.of(reader.file()).getFileName().toString())) {
            return "does not name the file";
        }
        int from = 0;
        for (String word : input.words) {
            int at = all.indexOf(word, from);
            if (at < 0) {
                return "does not say " + word;
            }
            from = at + word.length();
        }
        return input.words.get(0).length() < 2 ? "has no words to look for" : "";
    }
}
