package org.resorb.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.resorb.storage.FileAccess;

/**
 * A table that is read row by row, by the names of its columns. Cells may stand between commas, semicolons or tabs, in
 * quotation marks or not, with line breaks of any system within; lines that begin with {@code #} are comments. A column
 * without a name, such as the index that pandas writes, does no harm. A row with more or fewer cells than the head has is
 * reported and left out.
 */
public final class TableReader implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final Faults faults;
    private final Records records;
    private final TableHead head;

    private TableReader(String file, Reader text, Faults faults) throws IOException {
        this.file = file;
        this.faults = faults;
        records = new Records(text);
        CsvRecord first = record();
        List<String> names = first == null
                ? List.of()
                : first.getFields().stream().map(String::strip).toList();
        head = new TableHead(file, first == null ? 0 : (int) first.getStartingLineNumber(), names, faults);
    }

    /**
     * Opens a table that Resorb wrote, compressed if its name ends in {@code .gz}. From then on whatever is wrong with it is
     * an {@link UncheckedIOException} around a {@link DamagedTableException}; {@link #forEach} throws the latter.
     *
     * @throws IOException if it cannot be read or has no head
     */
    public static TableReader open(Path file) throws IOException {
        InputStream bytes = FileAccess.in(file);
        try {
            InputStream plain = TableWriter.isCompressed(file) ? new GZIPInputStream(bytes, BUFFER) : bytes;
            Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
            TableReader reader = new TableReader(file.toString(), text, TableReader::refuse);
            if (reader.names().isEmpty()) {
                throw new DamagedTableException(file.toString(), 0, "", "is empty", "a table", "");
            }
            return reader;
        } catch (DamagedTableException damaged) {
            bytes.close();
            throw damaged;
        } catch (IOException unreadable) {
            bytes.close();
            Records.BrokenException broken = Records.broken(unreadable, 0);
            throw new DamagedTableException(file.toString(), 0, "", broken.getMessage(), broken.expected(), "");
        } catch (UncheckedIOException damaged) {
            bytes.close();
            throw damaged.getCause();
        }
    }

    private static void refuse(String file, int line, String column, String wrong, String expected, String nearest) {
        throw new UncheckedIOException(new DamagedTableException(file, line, column, wrong, expected, nearest));
    }

    /**
     * Reads a text.
     *
     * @param file its name, for messages
     * @param faults where all that is wrong with it goes
     */
    public static TableReader of(String file, String text, Faults faults) {
        try {
            return new TableReader(file, new StringReader(text), faults);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads a table that Resorb wrote, from its first row to its last.
     *
     * @throws IOException if it cannot be read, or is damaged: then it is a {@link DamagedTableException}
     */
    public static void forEach(Path file, Consumer<TableRow> use) throws IOException {
        try (TableReader reader = open(file)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                use.accept(row);
            }
        } catch (UncheckedIOException damaged) {
            throw damaged.getCause();
        }
    }

    /** Names of the columns in the order of the file; empty if nothing could be read, which was reported. */
    public List<String> names() {
        return head.names();
    }

    /** Whether there is a column of this name. */
    public boolean has(String name) {
        return head.has(name);
    }

    /** Whether these columns are there; those that are not are reported, with the nearest name. */
    public boolean needs(Collection<String> names) {
        return head.needs(names);
    }

    /** Whether there are no other columns with a name; those there are are reported, with the nearest name. */
    public boolean only(Collection<String> names) {
        return head.only(names);
    }

    /** Whether every column has a name, where all of them count; reported if not. */
    public boolean allNamed() {
        return head.allNamed();
    }

    /** The next row, or null behind the last. */
    public TableRow next() throws IOException {
        for (CsvRecord next = record(); next != null; next = record()) {
            int count = next.getFieldCount();
            if (count == head.names().size()) {
                return new TableRow(head, next);
            }
            String wrong = "has " + count + (count == 1 ? " value" : " values");
            String quotes = count > head.names().size() ? "; a text with a comma in it stands in quotes" : "";
            faults.add(
                    file,
                    (int) next.getStartingLineNumber(),
                    "",
                    wrong,
                    head.names().size() + ", one a name" + quotes,
                    "");
        }
        return null;
    }

    TableHead head() {
        return head;
    }

    private CsvRecord record() throws IOException {
        try {
            return records.next();
        } catch (Records.BrokenException broken) {
            faults.add(file, broken.line(), "", broken.getMessage(), broken.expected(), "");
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
