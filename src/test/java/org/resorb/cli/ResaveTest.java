package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables saved again by pandas, R or a spreadsheet are read with the same meaning, or refused in words. */
@Tag("slow")
class ResaveTest {
    private static final List<String> BY_PANDAS =
            List.of("plain", "index", "semicolons", "mark", "tabs", "latin", "missing", "quoted");

    /** Saves a table in all ways into a folder; what it cannot save is not there. */
    private static final String PANDAS = """
            import sys
            import pandas
            where, folder, *ways = sys.argv[1:]
            options = {
                'plain': dict(index=False),
                'index': dict(),
                'semicolons': dict(index=False, sep=';', decimal=','),
                'mark': dict(index=False, encoding='utf-8-sig', lineterminator='\\r\\n'),
                'tabs': dict(index=False, sep='\\t'),
                'latin': dict(index=False, encoding='utf-16'),
                'missing': dict(index=False, na_rep='NaN'),
                'quoted': dict(index=False, quoting=1),
            }
            for way in ways:
                pandas.read_csv(where, comment='#').to_csv(folder + '/' + way, **options[way])
            """;

    private static final List<String> BY_R = List.of("plain", "rows", "bare", "semicolons", "tabs");

    private static final String R = """
            args <- commandArgs(TRUE)
            for (way in args[-(1:2)]) {
                table <- read.csv(args[1], comment.char = "#", check.names = FALSE)
                file <- paste0(args[2], "/", way)
                switch(way,
                    plain = write.csv(table, file, row.names = FALSE),
                    rows = write.csv(table, file),
                    bare = write.csv(table, file, row.names = FALSE, quote = FALSE, na = ""),
                    semicolons = write.csv2(table, file, row.names = FALSE),
                    tabs = write.table(table, file, sep = "\\t", row.names = FALSE))
            }
            """;

    @TempDir
    Path folder;

    private String meaning;

    static List<FileKind> tables() {
        return FileKinds.all().stream()
                .filter(kind -> kind.form() == FileKind.Form.TABLE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void byPandas(FileKind kind) throws Exception {
        assumeTrue(runs("/usr/bin/python3", "-c", "import pandas"), "python3-pandas is not installed");
        Path script = Files.writeString(folder.resolve("resave.py"), PANDAS);
        assertThat(resaved(kind, List.of("/usr/bin/python3", script.toString()), BY_PANDAS))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void byR(FileKind kind) throws Exception {
        assumeTrue(runs("Rscript", "--version"), "r-base-core is not installed");
        Path script = Files.writeString(folder.resolve("resave.R"), R);
        assertThat(resaved(kind, List.of("Rscript", script.toString()), BY_R)).isEmpty();
    }

    /** Saved by one start of another program in all ways, each of which is read. */
    private List<String> resaved(FileKind kind, List<String> program, List<String> ways) throws Exception {
        make(kind);
        Path saved = Files.createDirectory(folder.resolve("saved"));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(first().resolve(kind.file()).toString(), saved.toString()));
        command.addAll(ways);
        assertThat(runs(command.toArray(String[]::new))).as("%s", command).isTrue();
        List<String> complaints = new ArrayList<>();
        for (String way : ways) {
            complaints.addAll(resaved(
                    kind, way, file -> Files.copy(saved.resolve(way), file, StandardCopyOption.REPLACE_EXISTING)));
        }
        return complaints;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void asLibreOfficeWould(FileKind kind) throws Exception {
        List<String> complaints = new ArrayList<>();
        complaints.addAll(resaved(kind, "semicolons", file -> rewritten(file, ResaveTest::semicolons)));
        complaints.addAll(resaved(
                kind,
                "decimal commas",
                file -> rewritten(
                        file, text -> semicolons(text).replaceAll("(?<=;|^)(-?[0-9]+)\\.([0-9]+)(?=;|$)", "$1,$2"))));
        complaints.addAll(resaved(kind, "sep", file -> rewritten(file, text -> "\ufeffsep=;\n" + semicolons(text))));
        complaints.addAll(resaved(
                kind,
                "empty columns",
                file -> rewritten(
                        file,
                        text -> text.lines()
                                .map(line -> line.startsWith("#") ? line : line + ",,")
                                .collect(Collectors.joining("\r\n", "", "\r\n")))));
        assertThat(complaints).isEmpty();
    }

    @Test
    void thereAreTablesToSave() {
        assertThat(tables()).hasSizeGreaterThan(8);
    }

    private interface Saver {
        void save(Path file) throws IOException;
    }

    private Path own() {
        return folder.resolve("own");
    }

    private Path first() {
        return folder.resolve("first");
    }

    /** A good sample as it was made, and what a command makes of it. */
    private void make(FileKind kind) throws Exception {
        if (meaning == null) {
            Files.createDirectory(own());
            kind.folder().make(own());
            FileKind.copy(own(), first());
            meaning = kind.read(own()).out();
        }
    }

    private List<String> resaved(FileKind kind, String how, Saver saver) throws Exception {
        make(kind);
        FileKind.delete(own());
        FileKind.copy(first(), own());
        saver.save(own().resolve(kind.file()));
        Said said = kind.read(own());
        boolean words = said.err().contains(own().toString()) && !said.err().matches("(?s).*(Exception|java\\.).*");
        if (said.code() == 0 ? said.out().equals(meaning) : words) {
            return List.of();
        }
        return List.of(how + " with " + said.code() + ": " + said.err() + said.out() + "\ninstead of " + meaning);
    }

    private static void rewritten(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private static String semicolons(String text) {
        return text.lines()
                .map(line -> line.startsWith("#") || line.contains("\"") ? line : line.replace(',', ';'))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
