package org.resorb.patients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** Reads and checks measured volumes. */
final class MeasuredFile {
    private static final String TIME = "time";
    private static final String VOLUME = "volume";
    private static final String ERROR = "error";
    private static final Map<String, String> EXAMPLES = Map.of(
            TIME, "time with units in its cells, or time_d, time_wk, time_mo",
            VOLUME, "volume with units in its cells, or volume_mm3, volume_mL, volume_percent",
            ERROR, "error with units in its cells, or error_mm3, error_percent");
    private static final Units UNITS = new Ucum();

    /** A column: its name, and the unit that the head names, empty if the cells do. */
    private record MeasuredColumn(String name, String unit) {}

    private final boolean relative;
    private final Problems problems = new Problems();

    MeasuredFile(boolean relative) {
        this.relative = relative;
    }

    MeasuredCourse read(Path file) throws InvalidFileException {
        SourceFile source = SourceFile.existing(file, "measured volumes", problems);
        problems.throwIfAny();
        DataTable table = DataTable.of(source.name(), source.text(), problems::add);
        table.allNamed();
        problems.throwIfAny();
        Map<String, MeasuredColumn> sources = sources(table);
        problems.throwIfAny();
        List<MeasuredVolume> volumes = new ArrayList<>();
        for (TableRow row : table.rows()) {
            volumes.add(volume(row, new Place(table.file(), row.line()), sources, volumes));
        }
        if (relative && volumes.size() < 2) {
            String expected = "a second volume, to be held against the first";
            table.rows().get(0).fault(VOLUME, "is the only one", expected, "");
        }
        problems.throwIfAny();
        double first = relative ? volumes.get(0).volume() : 1;
        return new MeasuredCourse(
                table.file(), volumes.stream().map(volume -> volume.over(first)).toList(), relative);
    }

    private Map<String, MeasuredColumn> sources(DataTable table) {
        Map<String, MeasuredColumn> sources = new LinkedHashMap<>();
        for (String column : table.names()) {
            String[] name = column.split("_", 2);
            String unit = name.length == 1 ? "" : name[1];
            if (!EXAMPLES.containsKey(name[0])) {
                String word = name[0].toLowerCase(Locale.ROOT);
                String kind = EXAMPLES.containsKey(word) ? word : Spelling.nearest(word, List.of(TIME, VOLUME, ERROR));
                String near = kind.isEmpty() || unit.isEmpty() ? kind : kind + "_" + unit;
                table.fault(column, "is unknown", "time, volume and error", near);
            } else if (sources.put(name[0], new MeasuredColumn(column, unit.equals("percent") ? "%" : unit)) != null) {
                table.fault(name[0], "is given twice", EXAMPLES.get(name[0]), "");
            }
        }
        for (String name : List.of(TIME, VOLUME, ERROR)) {
            if (!sources.containsKey(name)) {
                table.fault(name, "is missing", EXAMPLES.get(name), "");
            }
        }
        return sources;
    }

    private MeasuredVolume volume(
            TableRow row, Place place, Map<String, MeasuredColumn> sources, List<MeasuredVolume> before) {
        boolean baseline = relative && before.isEmpty();
        double day = number(place, TIME, quantity(row, place, TIME, sources), "d");
        double last = before.isEmpty() ? 0 : before.get(before.size() - 1).day();
        if (day < last) {
            String wrong = before.isEmpty() ? "is before the herniation" : "is before that of the line above";
            row.fault(TIME, wrong, "times since herniation in their order", "");
        }
        Quantity size = quantity(row, place, VOLUME, sources);
        if (isShare(size) && !relative) {
            String expected = "a volume such as 900 mm3, or the option --relative";
            row.fault(VOLUME, "is relative: " + size, expected, "");
        }
        String house = isShare(size) ? "1" : "mm3";
        double volume = number(place, VOLUME, size, house);
        if (volume < 0 || volume == 0 && baseline) {
            String expected = "a volume" + (baseline ? " above 0 to start from" : "");
            row.fault(VOLUME, volume < 0 ? "is below 0" : "is 0", expected, "");
        }
        return new MeasuredVolume(
                row.line(), day, volume, error(place, quantity(row, place, ERROR, sources), volume, house, baseline));
    }

    private double error(Place place, Quantity wide, double volume, String house, boolean baseline) {
        double error = isShare(wide) ? volume * number(place, ERROR, wide, "1") : number(place, ERROR, wide, house);
        if (error < 0 || error == 0 && !baseline) {
            String expected = "one standard deviation of outlining the volume; in mm3 where the volume is 0";
            problems.add(place, ERROR, "is not above 0", expected, "");
        }
        return error;
    }

    private static boolean isShare(Quantity quantity) {
        return quantity != null && quantity.unit().matches("%|1");
    }

    /** The cell with the unit that it or the head has, or null if it is none, which is reported. */
    private Quantity quantity(TableRow row, Place place, String name, Map<String, MeasuredColumn> sources) {
        MeasuredColumn source = sources.get(name);
        try {
            Quantity written = Quantity.parse(row.text(source.name));
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

    private double number(Place place, String name, Quantity quantity, String house) {
        try {
            return quantity == null ? Double.NaN : quantity.in(house, UNITS);
        } catch (BadQuantity bad) {
            problems.add(place, name, bad, EXAMPLES.get(name));
            return Double.NaN;
        }
    }
}
