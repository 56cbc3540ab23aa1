package org.resorb.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.quantity.CommaReadings;
import org.resorb.quantity.Spelling;

/**
 * A row of a table that is read, with its cells by the names of their columns. What is asked of a cell and not there is
 * reported with file, line, column and what was expected; so is a column that is missing. Cells are without the blanks
 * around them.
 */
public final class TableRow {
    private static final String NUMBER = "a number";
    private static final String OPTIONAL = "a number or nothing";

    private final TableHead head;
    private final CsvRecord cells;

    TableRow(TableHead head, CsvRecord cells) {
        this.head = head;
        this.cells = cells;
    }

    /** Where it begins in the file, from 1. */
    public int line() {
        return (int) cells.getStartingLineNumber();
    }

    /** A cell as it stands, empty if nothing does. */
    public String text(String column) {
        int place = head.place(column);
        return place < 0 ? "" : cells.getField(place).strip();
    }

    /** All cells by the names of their columns, in the order of the file. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < head.names().size(); i++) {
            texts.put(head.names().get(i), cells.getField(i).strip());
        }
        return texts;
    }

    /** A finite number; {@link Double#NaN} if it is none, which is reported. */
    public double number(String column) {
        return required(column, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private double required(String column, double least, double most) {
        String cell = text(column);
        if (cell.isEmpty() && head.has(column)) {
            fault(column, "is empty", NUMBER, "");
        }
        return cell.isEmpty() ? Double.NaN : parsed(column, cell, NUMBER, least, most);
    }

    /** A number with both ends allowed; {@link Double#NaN} if it is none, which is reported. */
    public double number(String column, double least, double most) {
        double number = required(column, least, most);
        if (number < least || number > most) {
            fault(column, "is out of range: " + text(column), bounds(least, most), "");
            return Double.NaN;
        }
        return number;
    }

    /** A number or nothing: an empty cell, {@code NaN} and R's {@code NA} are {@link Double#NaN}. */
    public double numberOrNaN(String column) {
        String cell = text(column);
        return cell.isEmpty() || cell.equals("NaN") || cell.equals("NA")
                ? Double.NaN
                : parsed(column, cell, OPTIONAL, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same where infinite numbers are right too, as {@link NumberText} writes them. */
    public double extendedNumber(String column) {
        return switch (text(column)) {
            case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> numberOrNaN(column);
        };
    }

    /** A whole number, also one that is written with a point as in {@code 3.0}; 0 if it is none, which is reported. */
    public long whole(String column) {
        double number = number(column);
        if (number == number && !Cell.isWhole(number)) {
            fault(column, "is no whole number: " + text(column), "a whole number", "");
            return 0;
        }
        return (long) number;
    }

    /** A whole number with both ends allowed; {@code least} if it is none, which is reported. */
    public int whole(String column, int least, int most) {
        String expected = "a whole number, " + bounds(least, most);
        String cell = text(column);
        double number = Cell.number(cell);
        if (!Cell.isWhole(number) && head.has(column)) {
            String comma = Cell.hasDecimalComma(cell) ? cell.replace(',', '.') : "";
            fault(column, cell.isEmpty() ? "is empty" : "is no whole number: " + cell, expected, comma);
        } else if (number < least || number > most) {
            fault(column, "is out of range: " + cell, expected, "");
        }
        return number >= least && number <= most && Cell.isWhole(number) ? (int) number : least;
    }

    /** One of some things by their {@code toString}; null if it is none of them, which is reported. */
    public <E> E oneOf(String column, Collection<E> known) {
        String cell = text(column);
        for (E one : known) {
            if (one.toString().equals(cell)) {
                return one;
            }
        }
        List<String> words = known.stream().map(Object::toString).toList();
        String wrong = cell.isEmpty() ? "is empty" : "is unknown: " + cell;
        if (head.has(column)) {
            fault(column, wrong, "one of " + String.join(", ", words), Spelling.nearest(cell, words));
        }
        return null;
    }

    /** Whether a cell would be a number if its one comma were a point; to ask for {@link #number} then says so in words. */
    public boolean hasDecimalComma(String column) {
        return Cell.hasDecimalComma(text(column));
    }

    /**
     * Reports something else that is wrong with this row.
     *
     * @param column its name, empty for the whole row
     * @param wrong to be read behind the name of the column
     * @param expected what would be right, may be empty
     * @param nearest what was probably meant, may be empty
     */
    public void fault(String column, String wrong, String expected, String nearest) {
        head.fault(line(), column, wrong, expected, nearest);
    }

    private double parsed(String column, String cell, String expected, double least, double most) {
        double number = Cell.number(cell);
        if (Double.isFinite(number)) {
            return number;
        }
        if (Double.isInfinite(number)) {
            fault(column, "is too large: " + cell, expected, "");
        } else if (Cell.hasDecimalComma(cell)) {
            withComma(column, cell, expected, least, most);
        } else {
            fault(column, "is no number: " + cell, expected, "");
        }
        return Double.NaN;
    }

    private void withComma(String column, String cell, String expected, double least, double most) {
        List<String> readings = CommaReadings.of(cell);
        if (readings.size() < 2) {
            fault(column, "has a decimal comma: " + cell, expected + " with a decimal point", cell.replace(',', '.'));
            return;
        }
        String what = "has a decimal comma: " + cell + ", which may be " + String.join(" or ", readings);
        List<String> fitting = readings.stream()
                .filter(one -> Cell.number(one) >= least && Cell.number(one) <= most)
                .toList();
        fault(column, what, expected + " with a decimal point", String.join(" or ", fitting));
    }

    private static String bounds(double least, double most) {
        if (most == Double.POSITIVE_INFINITY || most == Integer.MAX_VALUE) {
            return "at least " + NumberText.any(least);
        }
        return least == Double.NEGATIVE_INFINITY
                ? "at most " + NumberText.any(most)
                : NumberText.any(least) + " to " + NumberText.any(most);
    }
}
