package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.docs.MarkdownPage;
import picocli.CommandLine;

/** Every command that a page or a help shows is one that Resorb understands, and is run by a test or says why it is not. */
class DocumentedCommandsTest {
    /** {@code <!-- not run: why -->}, {@code <!-- run by SomeTest -->} or {@code <!-- run with: --options -->} before a block. */
    private static final Pattern MARK = Pattern.compile("not run: .{5,}|run by (?<test>\\S+)|run with: --.+");

    private static final Pattern INLINE = Pattern.compile("(?:\\./)?resorb (?!file$|data$).+", Pattern.DOTALL);

    private final List<MarkdownPage> pages = MarkdownPage.all();

    DocumentedCommandsTest() throws IOException {}

    @Test
    void everyCommandInABlockIsUnderstood() {
        assertThat(mistakes(
                        page -> page.blocks().stream()
                                .filter(block -> block.language().matches("sh|console|bash|"))
                                .map(MarkdownPage.Block::text),
                        DocumentedCommand::mistake))
                .isEmpty();
    }

    @Test
    void everyCommandInASentenceIsUnderstood() {
        assertThat(mistakes(
                        page -> page.inlineCode().stream()
                                .filter(code -> INLINE.matcher(code).matches())
                                .filter(code -> !code.contains("…") && !code.contains("...")),
                        DocumentedCommand::mistakeInSentence))
                .isEmpty();
    }

    @Test
    void everyExampleOfAHelpIsUnderstood() {
        List<String> mistakes = new ArrayList<>();
        for (CommandLine command : Resorb.commandLine().getSubcommands().values()) {
            String help =
                    String.join("\n", command.getCommandSpec().usageMessage().footer());
            Pattern.compile("(?m)^  resorb (?:.*\\\\\\n)*.*$")
                    .matcher(help)
                    .results()
                    .flatMap(example -> DocumentedCommand.in(example.group()).stream())
                    .map(DocumentedCommand::mistake)
                    .filter(mistake -> !mistake.isEmpty())
                    .forEach(mistakes::add);
        }
        assertThat(mistakes).isEmpty();
    }

    private List<String> mistakes(
            Function<MarkdownPage, Stream<String>> shell, Function<DocumentedCommand, String> mistake) {
        List<String> mistakes = new ArrayList<>();
        for (MarkdownPage page : pages) {
            if (!page.file().startsWith("docs/decisions") && !page.file().endsWith("CHANGELOG.md")) {
                shell.apply(page)
                        .flatMap(text -> DocumentedCommand.in(text).stream())
                        .map(mistake)
                        .filter(found -> !found.isEmpty())
                        .forEach(found -> mistakes.add(page.file() + ": " + found));
            }
        }
        return mistakes;
    }

    @Test
    void everyBlockOfCommandsIsRunOrSaysWhoRunsItOrWhyNobodyDoes() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (MarkdownPage page : pages) {
            for (MarkdownPage.Block block : page.blocks()) {
                boolean commands = block.language().matches("sh|console|bash");
                boolean unnamed = block.language().isEmpty()
                        && !DocumentedCommand.in(block.text()).isEmpty();
                if (unnamed || commands && !block.mark().isEmpty() && !isMark(block.mark())) {
                    wrong.add(page.file() + ":" + block.line() + ": " + (unnamed ? "```sh is missing" : block.mark()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isMark(String mark) throws IOException {
        var found = MARK.matcher(mark);
        if (!found.matches() || found.group("test") == null) {
            return found.matches();
        }
        String test = found.group("test");
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.anyMatch(file -> file.endsWith(test + ".java"));
        }
    }

    @Test
    void everyProfileOfMavenThatIsNamedIsThere() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (MarkdownPage page : pages) {
            Stream.concat(page.inlineCode().stream(), page.blocks().stream().map(MarkdownPage.Block::text))
                    .flatMap(text ->
                            Pattern.compile("mvn[^\\n]* -P(\\w+)").matcher(text).results())
                    .forEach(found -> assertThat(pom)
                            .as("%s: %s", page.file(), found.group())
                            .contains("<id>" + found.group(1) + "</id>"));
        }
    }

    @Test
    void everyWholeFileOnAPageIsValidUnlessItNamesAnImageOrAPlugin(@TempDir Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (MarkdownPage page : pages) {
            for (MarkdownPage.Block block : page.blocks()) {
                var name = Pattern.compile("(?m)\\A(?:#.*\\n)*name: (\\w+)").matcher(block.text());
                boolean needsMore =
                        block.text().contains("segmentation: ") || block.text().contains("plugins: ");
                if (block.language().equals("yaml") && !needsMore && name.find()) {
                    names.add(name.group(1));
                    Path file = Files.writeString(folder.resolve(name.group(1) + ".yaml"), block.text());
                    Said said = Said.by("check", file.toString());
                    assertThat(said.code())
                            .as("%s: %s", page.file(), said.err())
                            .isZero();
                }
            }
        }
        assertThat(names).contains("speed_and_age", "my_cohort", "my_trial", "my_traits", "my_calibration");
    }
}
