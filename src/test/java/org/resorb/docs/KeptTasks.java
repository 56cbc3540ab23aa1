package org.resorb.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.MarkdownTable;
import org.resorb.table.TableRow;

/** Tasks that people brought, each with its file, the commands that do it, and what they cost when they were last timed. */
final class KeptTasks {
    private static final Path FOLDER = Path.of("docs/tasks");

    private static final Columns<TableRow> COLUMNS = Columns.of(TableRow.class)
            .text("task", "", row -> row.text("task"))
            .text("file", "", row -> "`" + row.text("file") + "`")
            .text("lines", "", row -> lines(Path.of(row.text("file"))))
            .text("commands", "", row -> "`" + FOLDER.resolve(row.text("name") + ".sh") + "`")
            .text("size", "", row -> row.text("size"))
            .text("processor seconds", "", row -> row.text("cpu_s"))
            .text("timed", "", row -> row.text("measured"));

    private KeptTasks() {}

    /** The table, and below it the commands. */
    static String markdown() throws IOException {
        DataTable tasks = DataTable.read(FOLDER.resolve("tasks.csv"));
        StringBuilder text = new StringBuilder(MarkdownTable.of(COLUMNS, tasks.rows()));
        text.append("\n<!-- not run: minutes; src/build/remake tasks runs and times them -->\n```sh\n");
        for (TableRow row : tasks.rows()) {
            text.append(Files.readString(FOLDER.resolve(row.text("name") + ".sh")));
        }
        return text.append("```\n").toString();
    }

    /** Without comments and empty lines. */
    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(#|//|/[*]|[*]).*"))
                    .count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
