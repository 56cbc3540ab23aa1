package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** The columns of a file of measured volumes, and the numbers of their cells. */
final class MeasuredColumns {
    static final String PATIENT = "patient";
    static final String TIME = "time";
    static final String VOLUME = "volume";
    static final String ERROR = "error";

    private static final List<String> NEEDED = List.of(TIME, VOLUME, ERROR);
    private static final List<String> KNOWN = List.of(PATIENT, TIME, VOLUME, ERROR);
    private static final Map<String, String> EXAMPLES = Map.of(
            TIME, "time with units in its cells, or time_d, time_wk, time_mo",
            VOLUME, "volume with units in its cells, or volume_mm3, volume_mL, volume_percent",
            ERROR, "error with units in its cells, or error_mm3, error_percent");
    private static final String DATE =
            "\\d{4}-\\d{1,2}-\\d{1,2}.*|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}[. -]+\\p{L}{3,}[. -]+\\d{2,4}";
    private static final String IN_HEADS = "(_(h|d|wk|mo|a|mm3|cm3|ml|mL|percent))?";
    private static final Units UNITS = new Ucum();

    /** A column: its name, and the unit that the head names, empty if the cells do. */
    private record MeasuredColumn(String name, String unit) {}

    private final Problems problems;
    private final Map<String, MeasuredColumn> sources = new LinkedHashMap<>();
    private final List<String> covariates = new ArrayList<>();
    private final boolean named;

    /** Finds them; what is missing, or unknown where nothing but volumes is told, is reported. */
    MeasuredColumns(DataTable table, Problems problems) {
        this.problems = problems;
        named = table.has(PATIENT);
        for (String column : table.names()) {
            find(table, column);
        }
        for (String name : NEEDED) {
            if (!sources.containsKey(name)) {
                table.fault(name, "is missing", EXAMPLES.get(name), "");
                covariates.stream().filter(other -> kind(other).equals(name)).forEach(other -> unknown(table, other));
            }
        }
    }

    private void find(DataTable table, String column) {
        String[] name = column.split("_", 2);
        String unit = name.length == 1 ? "" : name[1];
        if (EXAMPLES.containsKey(name[0])) {
            MeasuredColumn found = new MeasuredColumn(column, unit.equals("percent") ? "%" : unit);
            if (sources.put(name[0], found) != null) {
                table.fault(name[0], "is given twice", EXAMPLES.get(name[0]), "");
            }
        } else if (!named) {
            unknown(table, column);
        } else if (!column.equals(PATIENT)) {
            covariates.add(column);
        }
    }

    private static void unknown(DataTable table, String column) {
        String kind = kind(column);
        String unit = column.contains("_") && !kind.equals(PATIENT) ? column.substring(column.indexOf('_')) : "";
        table.fault(
                column,
                "is unknown",
                "time, volume and error" + (kind.isEmpty() ? ", and patient where there are many" : ""),
                kind.isEmpty() || !unit.matches(IN_HEADS) ? "" : kind + unit);
    }

    /** What a name that is not known was probably meant for, empty if nothing comes near. */
    private static String kind(String column) {
        String word = column.split("_", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.contains(word) ? word : Spelling.nearest(word, KNOWN);
    }

    /** Whether the file tells patients apart. */
    boolean named() {
        return named;
    }

    /** All columns of a file of many patients that are none of those of a measurement. */
    List<String> covariates() {
        return covariates;
    }

    /** Whether a cell says that nothing was measured. */
    boolean isMissing(TableRow row, String name) {
        return isMissing(row.text(sources.get(name).name));
    }

    /** Whether this is how R or pandas write that nothing is there. */
    static boolean isMissing(String cell) {
        return cell.matches("|NA|NaN");
    }

    /** The cell with the unit that it or the head has, or null if it is none, which is reported. */
    Quantity quantity(TableRow row, Place place, String name) {
        MeasuredColumn source = sources.get(name);
        String cell = row.text(source.name);
        if (name.equals(TIME) && cell.matches(DATE)) {
            String expected = "the time since herniation, such as 42 below time_d, and no date";
            problems.add(place, name, "is a date: " + cell, expected, "");
            return null;
        }
        try {
            Quantity written = Quantity.parse(cell);
            if (source.unit.isEmpty()) {
                return written;
            }
            if (!written.unit().isEmpty()) {
                throw new BadQuantity("has a unit though the head names one: " + written, "" + written.number());
            }
            return new Quantity(written.number(), source.unit);
        } catch (BadQuantity bad) {
            problems.add(place, name, bad, source.unit.isEmpty() ? "a number with a unit" : "a number");
            return null;
        }
    }

    /** A quantity in a unit of the house, NaN if it is none, which is reported. */
    double number(Place place, String name, Quantity quantity, String house) {
        try {
            return quantity == null ? Double.NaN : quantity.in(house, UNITS);
        } catch (BadQuantity bad) {
            problems.add(place, name, bad, EXAMPLES.get(name));
            return Double.NaN;
        }
    }
}
