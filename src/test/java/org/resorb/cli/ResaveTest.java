package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String PANDAS = """
            import sys
            import pandas
            where, how = sys.argv[1:]
            options = {
                'plain': dict(index=False),
                'index': dict(),
                'semicolons': dict(index=False, sep=';', decimal=','),
                'mark': dict(index=False, encoding='utf-8-sig', lineterminator='\\r\\n'),
                'tabs': dict(index=False, sep='\\t'),
                'latin': dict(index=False, encoding='utf-16'),
                'missing': dict(index=False, na_rep='NaN'),
                'quoted': dict(index=False, quoting=1),
            }[how]
            pandas.read_csv(where, comment='#').to_csv(where, **options)
            """;

    private static final String R = """
            args <- commandArgs(TRUE)
            table <- read.csv(args[1], comment.char = "#", check.names = FALSE)
            switch(args[2],
                plain = write.csv(table, args[1], row.names = FALSE),
                rows = write.csv(table, args[1]),
                bare = write.csv(table, args[1], row.names = FALSE, quote = FALSE, na = ""),
                semicolons = write.csv2(table, args[1], row.names = FALSE),
                tabs = write.table(table, args[1], sep = "\\t", row.names = FALSE))
            """;

    @TempDir
    Path folder;

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
        List<String> complaints = new ArrayList<>();
        for (String how : List.of("plain", "index", "semicolons", "mark", "tabs", "latin", "missing", "quoted")) {
            complaints.addAll(
                    resaved(kind, how, file -> runs("/usr/bin/python3", script.toString(), file.toString(), how)));
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void byR(FileKind kind) throws Exception {
        assumeTrue(runs("Rscript", "--version"), "r-base-core is not installed");
        Path script = Files.writeString(folder.resolve("resave.R"), R);
        List<String> complaints = new ArrayList<>();
        for (String how : List.of("plain", "rows", "bare", "semicolons", "tabs")) {
            complaints.addAll(resaved(kind, how, file -> runs("Rscript", script.toString(), file.toString(), how)));
        }
        assertThat(complaints).isEmpty();
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
        boolean save(Path file) throws IOException, InterruptedException;
    }

    private List<String> resaved(FileKind kind, String how, Saver saver) throws Exception {
        Path own = folder.resolve("own");
        FileKind.delete(own);
        Files.createDirectory(own);
        kind.folder().make(own);
        Path first = Files.createDirectories(folder.resolve("first"));
        FileKind.delete(first);
        FileKind.copy(own, first);
        String meaning = kind.read(own).out();
        FileKind.delete(own);
        FileKind.copy(first, own);
        if (!saver.save(own.resolve(kind.file()))) {
            return List.of(how + " could not be saved");
        }
        Said said = kind.read(own);
        boolean words = said.err().contains(own.toString()) && !said.err().matches("(?s).*(Exception|java\\.).*");
        if (said.code() == 0 ? said.out().equals(meaning) : words) {
            return List.of();
        }
        return List.of(how + " with " + said.code() + ": " + said.err() + said.out() + "\ninstead of " + meaning);
    }

    private static boolean rewritten(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
        return true;
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
