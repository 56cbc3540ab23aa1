package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a file of any kind, it is read, with the same meaning if only its form is another, or refused in words
 * that name the file; never are there a stack trace, words of Java, or silence.
 */
class FuzzTest {
    private static final int QUICK = 20;
    private static final int SLOW = 100;

    /** What Java says, and what no reader of a message should have to see. */
    static final Pattern JAVA = Pattern.compile(
            "java\\.|jackson|Exception|\\tat |Input length|out of bounds"
                    + "|For input string|\\bnull\\b|Cannot invoke|haracter '.{1,6}' is neither|Nul character|\\bclass [a-z]+\\.");

    /**
     * What opens files that nobody else wrote: fonts, pages, results just written, a job's script; or opens for others; or reads
     * lines. Plug-ins are spoilt in processes of their own, by their own test.
     */
    private static final Set<String> NOT_OF_USERS = Set.of(
            "chart.Report",
            "chart.report.StudyReport",
            "chart.sheet.HtmlPage",
            "chart.theme.Fonts",
            "cli.StandardOutput",
            "cli.VideoReel",
            "explore.Page",
            "explore.PageBuilder",
            "plugin.PluginFiles",
            "scenario.Shipped",
            "server.JsonText",
            "storage.AtomicFile",
            "storage.Checksum",
            "storage.FileAccess",
            "storage.Folders",
            "cluster.Cut",
            "cluster.Program",
            "study.RunWarnings",
            "cluster.SlurmFolder",
            "cli.CalibrateCommand",
            "table.DataTable",
            "table.TableReader");

    private static final Pattern OPENS = Pattern.compile("Files\\.(read(AllBytes|AllLines|String)|lines|newBuffered"
            + "Reader|newInputStream)\\(|createParser\\(|new RandomAccessFile\\(|FileAccess\\.(read|lines|in)\\("
            + "|TableReader\\.(open|forEach)\\(|DataTable\\.read\\(|FileChannel\\.open\\(");

    @TempDir
    Path folder;

    static List<FileKind> kinds() {
        return FileKinds.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSpoiltFileIsReadOrRefusedInWords(FileKind kind) throws Exception {
        assertThat(complaints(kind, Math.max(6, QUICK / kind.cost()), 1)).isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("kinds")
    void hundredsOfSpoiltFilesAreReadOrRefusedInWords(FileKind kind) throws Exception {
        assertThat(complaints(kind, Math.max(40, SLOW / kind.cost()), 2)).isEmpty();
    }

    @Test
    void everyClassThatOpensFilesIsTriedWithSpoiltOnes() throws IOException {
        Set<String> tried = new TreeSet<>(NOT_OF_USERS);
        FileKinds.all().forEach(kind -> tried.addAll(kind.readers()));
        Path root = Path.of("src/main/java/org/resorb");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path source : all.filter(Files::isRegularFile).toList()) {
                boolean code = !source.endsWith("package-info.java");
                if (code && OPENS.matcher(Files.readString(source)).find()) {
                    String name = root.relativize(source).toString().replace('/', '.');
                    found.add(name.substring(0, name.length() - ".java".length()));
                }
            }
        }
        found.removeAll(tried);
        assertThat(found).as("readers of files without a kind in FileKinds").isEmpty();
    }

    private List<String> complaints(FileKind kind, int count, long seed) throws Exception {
        Path sample = Files.createDirectory(folder.resolve("sample"));
        kind.folder().make(sample);
        byte[] good = Files.readAllBytes(sample.resolve(kind.file()));
        List<Mutation> mutations =
                Stream.of(Mutation.values()).filter(one -> one.suits(kind)).toList();
        SplittableRandom chance =
                new SplittableRandom(seed * 1_000_003 + kind.name().hashCode());
        String meaning = said(kind, sample, good).out();
        List<String> complaints = new ArrayList<>();
        int offset = chance.nextInt(mutations.size());
        for (int i = 0; i < count; i++) {
            Mutation mutation = mutations.get((i + offset) % mutations.size());
            byte[] spoilt = mutation.of(good, chance);
            String complaint;
            try {
                complaint = complaint(kind, mutation, said(kind, sample, spoilt), meaning, folder.resolve("own"));
            } catch (Exception | StackOverflowError broken) {
                complaint = broken.toString();
            }
            if (!complaint.isEmpty()) {
                complaints.add(mutation + " " + i + ": " + complaint + "\n" + beginning(spoilt));
            }
        }
        return complaints;
    }

    private Said said(FileKind kind, Path sample, byte[] bytes) throws IOException {
        Path own = folder.resolve("own");
        FileKind.delete(own);
        FileKind.copy(sample, own);
        Files.write(own.resolve(kind.file()), bytes);
        return kind.read(own);
    }

    /** What is wrong with an answer, empty if nothing is. */
    private static String complaint(FileKind kind, Mutation mutation, Said said, String meaning, Path own) {
        String err = said.err().lines().filter(line -> !line.contains("#")).reduce("", (a, b) -> a + b + "\n");
        Matcher java = JAVA.matcher(err + said.out());
        if (java.find()) {
            return "says '" + java.group() + "': " + err + said.out();
        }
        if (said.code() == 0 && said.out().contains("NaN")) {
            return "says NaN: " + said.out();
        }
        if (said.code() != 0 && (err + said.out()).isBlank()) {
            return "is silent with " + said.code();
        }
        String name = Path.of(kind.file()).getFileName().toString();
        // A file that names another which is not there is right itself; then the other one is named.
        boolean names = said.err().contains(name)
                || said.err().contains(own.toString())
                || said.err().contains("does not exist");
        boolean text = kind.form() != FileKind.Form.BYTES;
        if (said.code() != 0 && text && !names) {
            return "does not name " + name + ": " + said.err();
        }
        if (said.code() == 0 && text && mutation.keepsMeaning() && !said.out().equals(meaning)) {
            return "means another: " + said.out() + " instead of " + meaning;
        }
        return said.code() == 0 && mutation.leavesNoText() && text ? "is not refused though no text" : "";
    }

    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
    }
}
