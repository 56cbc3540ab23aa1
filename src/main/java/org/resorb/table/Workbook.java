package org.resorb.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.resorb.storage.FileAccess;

/**
 * The first sheet of a workbook of Excel as the text of a table. Line n of the text is row n of the sheet. Dates are
 * written as such ({@code 2026-03-01}), and per cents with their sign, since a cell holds a number of days or a
 * hundredth of what it shows; of a formula the value counts that was last computed.
 */
public final class Workbook {
    private static final String EXPECTED = "a workbook saved as .xlsx without a password, or its table saved as CSV";
    private static final int LARGEST_PACKED = 5_000_000;
    private static final int LARGEST = 50_000_000;
    private static final int MOST_ROWS = 100_000;

    private Workbook() {}

    /** Whether a file is one of these by its name. */
    public static boolean isNamedSo(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xls|ods)");
    }

    /**
     * The text of the first sheet that is not hidden, or null if there is none, which is reported.
     *
     * @param file one that is there
     * @param faults where all that is wrong with it goes
     */
    public static String text(Path file, Faults faults) {
        String name = file.toString();
        try {
            byte[] bytes;
            try (InputStream in = FileAccess.in(file)) {
                bytes = in.readNBytes(LARGEST_PACKED + 1);
            }
            String wrong = wrong(bytes);
            if (!wrong.isEmpty()) {
                faults.add(name, 0, "", wrong, EXPECTED, "");
                return null;
            }
            InputStream in = new ByteArrayInputStream(bytes);
            try (ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
                return text(book, name, faults);
            }
        } catch (IOException | RuntimeException unreadable) {
            // The library throws whatever a damaged part of the file makes it stumble on.
            faults.add(name, 0, "", "cannot be read as a workbook", EXPECTED, "");
            return null;
        }
    }

    private static String wrong(byte[] bytes) throws IOException {
        if (bytes.length >= 8 && ReadableWorkbook.isOLE2Header(bytes)) {
            return "is a workbook of the old kind or one with a password";
        }
        if (bytes.length < 4 || !ReadableWorkbook.isOOXMLZipHeader(bytes)) {
            return "is no workbook of Excel";
        }
        long size = 0;
        boolean found = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null && size <= LARGEST; entry = zip.getNextEntry()) {
                found |= entry.getName().equals("xl/workbook.xml");
                for (int read = 0; read >= 0 && size <= LARGEST; read = zip.read(buffer)) {
                    size += read;
                }
            }
        }
        if (bytes.length > LARGEST_PACKED || size > LARGEST) {
            return "is too large: more than 5 MB, or than 50 MB when unpacked";
        }
        return found ? "" : "is no workbook of Excel";
    }

    private static String text(ReadableWorkbook book, String name, Faults faults) throws IOException {
        List<Sheet> sheets = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (sheets.isEmpty()) {
            faults.add(name, 0, "", "has no sheet that is not hidden", EXPECTED, "");
            return null;
        }
        StringBuilder text = new StringBuilder();
        int last = 0;
        int width = 0;
        try (Stream<Row> rows = sheets.get(0).openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() > MOST_ROWS) {
                    faults.add(name, row.getRowNum(), "", "is too far down", "at most 100000 rows", "");
                    return null;
                }
                text.append("\n".repeat(Math.max(0, row.getRowNum() - last - (last == 0 ? 1 : 0))));
                last = row.getRowNum();
                width = append(row, width, text);
            }
        }
        if (text.toString().isBlank()) {
            String more = sheets.size() > 1 ? "; of several sheets the first is read" : "";
            String wrong = "has nothing on its first sheet, " + sheets.get(0).getName();
            faults.add(name, 0, "", wrong, "a head of names and below it a line a row" + more, "");
            return null;
        }
        return text.append('\n').toString();
    }

    /**
     * A row without its empty end beyond the head; one that begins with {@code #} is a comment.
     *
     * @param width how many names the head has, 0 before it
     * @return the same after this row
     */
    private static int append(Row row, int width, StringBuilder text) {
        List<String> cells = row.stream().map(Workbook::text).toList();
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isEmpty()) {
            count--;
        }
        if (count > 0 && cells.get(0).startsWith("#")) {
            text.append('#');
            return width;
        }
        for (int i = 0; count > 0 && i < Math.max(count, width); i++) {
            text.append(i == 0 ? "" : ",");
            Quotes.append(i < count ? cells.get(i) : "", text);
        }
        return width == 0 ? count : width;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            double number = org.resorb.table.Cell.number(raw(cell));
            return Double.isNaN(number) ? raw(cell) : number(cell, number, format);
        }
        return raw(cell);
    }

    /** In one line, so that lines of the text stay rows of the sheet. */
    private static String raw(Cell cell) {
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }

    private static String number(Cell cell, double number, String format) {
        String shown = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "");
        if (cell.getType() == CellType.NUMBER && shown.matches("(?i)(?!general).*[ymdhs].*")) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        return shown.contains("%") ? digits(number * 100) + " %" : digits(number);
    }

    /** As many digits as Excel shows at most. */
    private static String digits(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(15));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
