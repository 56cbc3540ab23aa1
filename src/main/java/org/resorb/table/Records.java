package org.resorb.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** The records of a file by RFC 4180, whatever its delimiter; comments and empty lines do not count. */
final class Records implements Closeable {
    private static final int SAMPLE = 1 << 16;
    private static final Pattern LINE = Pattern.compile("starting at line ([0-9]+)");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** A file that cannot be taken apart. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String expected;

        BrokenException(int line, String wrong, String expected, Throwable cause) {
            super(wrong, cause);
            this.line = line;
            this.expected = expected;
        }

        /** From 1, or 0 if unknown. */
        int line() {
            return line;
        }

        String expected() {
            return expected;
        }
    }

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private boolean declaration;
    private int last;

    Records(Reader text) throws IOException {
        BufferedReader in = new BufferedReader(text, SAMPLE);
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        Dialect dialect = Dialect.of(beginning(in));
        declaration = dialect.declared();
        reader = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(in);
        records = reader.iterator();
    }

    private static String beginning(BufferedReader in) throws IOException {
        char[] sample = new char[SAMPLE];
        in.mark(SAMPLE);
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; read = in.read(sample, length, SAMPLE - length)) {
            length += read;
        }
        in.reset();
        return new String(sample, 0, length);
    }

    /** The next one, or null behind the last. */
    CsvRecord next() throws IOException, BrokenException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = (int) record.getStartingLineNumber();
                if (declaration) {
                    declaration = false;
                } else if (!isEmptyOrComment(record)) {
                    return record;
                }
            }
            return null;
        } catch (UncheckedIOException unreadable) {
            throw broken(unreadable.getCause(), last + 1);
        } catch (CsvParseException broken) {
            throw broken(broken);
        }
    }

    private static boolean isEmptyOrComment(CsvRecord record) {
        String first = record.getField(0);
        return record.getFieldCount() == 1 && !first.isEmpty() && first.isBlank()
                || !first.isEmpty() && first.charAt(0) == ' ' && first.strip().startsWith("#");
    }

    /** What is wrong with bytes that are no text, or cut; what else goes wrong with a file is thrown again. */
    static BrokenException broken(IOException cause, int line) throws IOException {
        if (cause instanceof CharacterCodingException) {
            return new BrokenException(line, "is not text in UTF-8", "a text file saved as UTF-8", cause);
        }
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return new BrokenException(line, "is no whole gzip file", "", cause);
        }
        throw cause;
    }

    private BrokenException broken(CsvParseException cause) {
        Matcher place = LINE.matcher(cause.getMessage());
        int line = place.find() ? Integer.parseInt(place.group(1)) : last + 1;
        if (cause.getMessage().contains("after closing quote")) {
            String expected = "quotation marks around whole cells, doubled within";
            return new BrokenException(line, "has text behind a cell in quotation marks", expected, cause);
        }
        if (cause.getMessage().contains("Unclosed quote")) {
            return new BrokenException(line, "has a quotation mark without its other half", "", cause);
        }
        String expected = "at most 16 million letters a cell and 16 thousand cells a line";
        return new BrokenException(line, "is too long; is there a lone quotation mark?", expected, cause);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
