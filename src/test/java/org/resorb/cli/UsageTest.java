package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.explore.PageServer;
import org.resorb.run.Build;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "check",
                "scenarios",
                "explain",
                "compare",
                "sweep",
                "sensitivity",
                "calibrate",
                "predict",
                "cohort",
                "trial",
                "verify",
                "export",
                "film",
                "plot",
                "view",
                "explore",
                "serve"
            })
    void everyCommandHelpsWithAnExampleAndKnowsItsVersion(String command) {
        Said help = Said.by(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: resorb " + command, "Example", "  resorb " + command);
        assertThat(Said.by(command, "--version").out())
                .startsWith("Resorb " + Build.current().version());
    }

    @ParameterizedTest
    @CsvSource({
        "rnu, run",
        "chek, check",
        "explian, explain",
    })
    void anUnknownCommandGetsTheNearest(String word, String near) {
        Said said = Said.by(word);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("unknown command " + word + "; did you mean " + near + "?");
    }

    @Test
    void anUnknownOptionGetsTheNearest() {
        Said said = Said.by("run", "sequestration", "--sede=4");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("unknown option --sede=4; did you mean --seed?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run sequestration --replicates 0",
                "run sequestration --threads -1",
                "run sequestration --replicates many",
                "run sequestration --profile huge",
                "run sequestration --set nonsense",
                "run sequestration another",
                "check",
                "check sequestration --format xml",
                "explain --format xml",
                "compare",
                "sensitivity",
                "verify",
                "calibrate",
                "calibrate calibrate_reference --threads 0",
                "explore --port 0",
                "explore --port 70000",
                "explore --port 8080 --export page.html",
                "view",
                "view no_such_scenario",
                "view sequestration --set mechanisms.autophagy=no",
                ""
            })
    void wrongUsageIsExitCodeTwoWithWordsOnStandardError(String line) {
        Said said = Said.by(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void aWrongWordGetsTheRightOnes() {
        assertThat(Said.by("run", "x", "--profile", "huge").err())
                .contains("'huge'; expected one of minimal, standard");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--until 12 | --until: has no unit: 12; expected",
                "--set duration=12 | --set duration: has no unit: 12; expected",
                "--until 12mm | mm does not measure a time in h",
                "--set herniation.volume=1mo | mo does not measure a volume in mL",
                "--set mechanisms.autophagy=no | did you mean off or on?",
            })
    void aWrongValueIsToldByTheNameItWasGiven(String options, String message) {
        Said said = Said.by(("run sequestration " + options).split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(message);
    }

    @Test
    void anEditedFileIsNotReplacedByAnExport(@TempDir Path folder) throws IOException {
        String[] export = {"scenarios", "--export", folder.toString()};
        assertThat(Said.by(export).code()).isZero();
        assertThat(Said.by(export).code()).isZero();
        Path edited = Files.writeString(folder.resolve("bulge.yaml"), "mine");
        Said said = Said.by(export);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("bulge.yaml differs from the shipped one, so nothing was written");
        assertThat(edited).hasContent("mine");
        assertThat(Said.by("scenarios", "--export", edited.toString()).err()).contains("is a file, not a folder");
    }

    @Test
    void aPageReplacesOnlyAPage(@TempDir Path folder) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.html"), "<html>mine</html>");
        Said said = Said.by("explore", "--export", mine.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("mine.html is a file that Resorb did not make, so it is left alone");
        assertThat(mine).hasContent("<html>mine</html>");
        assertThat(Said.by("explore", "--export", folder.toString()).err()).contains("is a folder");
    }

    @Test
    void howMuchIsSaidMayBeAskedForBeforeOrBehindTheCommand(@TempDir Path folder) {
        String missing = folder.resolve("nothing").toString();
        assertThat(Said.by("--verbose", "compare", missing).err()).contains("\tat ");
        assertThat(Said.by("compare", missing, "--verbose").err()).contains("\tat ");
        assertThat(Said.by("compare", missing).err()).doesNotContain("\tat ");
        assertThat(Said.by("check", "bulge").out()).isNotEmpty();
        assertThat(Said.by("check", "bulge", "--quiet").out()).isEmpty();
        assertThat(Said.by("--quiet", "check", "bulge").out()).isEmpty();
        assertThat(Said.by("run", "no_such_file", "--verbose").err()).contains("\tat ");
    }

    @Test
    void theCompletionHelpsWithAnExampleOfItsOwn() {
        assertThat(Said.by("generate-completion", "--help").out())
                .contains("source <(resorb generate-completion)")
                .doesNotContain("resorb run sequestration");
    }

    @Test
    void theCompletionNamesEveryCommand() {
        Said said = Said.by("generate-completion");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("run", "check", "scenarios", "explain", "compare", "sweep", "--replicates");
    }

    @Test
    void aPortThatSomebodyElseHasIsRefusedInWords() throws IOException {
        assumeTrue(PageServer.class.getResource("resorb.html") != null, "the page is made after the tests, by package");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Said said = Said.by("explore", "--port", "" + other.getLocalPort());
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("--port " + other.getLocalPort() + " is taken, or may not be used");
        }
    }
}
