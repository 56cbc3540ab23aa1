package org.resorb.patients;

import java.nio.file.Files;
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
import org.resorb.quantity.Quantity;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;
import org.resorb.table.Workbook;

/** Reads and checks measured volumes. */
final class MeasuredFile {
    private static final String WHAT = "measured volumes";

    /** Longer than anybody waits, and shorter than any date counted in days as Excel keeps it. */
    private static final double LONGEST = 36525;

    static final double LARGEST_MM3 = 1e5;

    /** Part of a volume. */
    private static final double LEAST_ERROR = 1e-5;

    /** Part of a volume; a tiny one may be read as several times its size. */
    private static final double MOST_ERROR = 10;

    private final boolean relative;
    private final Problems problems = new Problems();
    private final Map<String, PatientLines> patients = new LinkedHashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private String file;
    private int missing;

    /** What was read of one patient so far. */
    private record PatientLines(
            TableRow first, List<MeasuredVolume> volumes, List<Quantity> written, Map<String, String> covariates) {}

    MeasuredFile(boolean relative) {
        this.relative = relative;
    }

    MeasuredPatients read(Path path) throws InvalidFileException {
        DataTable table = table(path);
        table.allNamed();
        problems.throwIfAny();
        MeasuredColumns columns = new MeasuredColumns(table, problems);
        problems.throwIfAny();
        file = table.file();
        for (TableRow row : table.rows()) {
            if (!columns.named() || row.texts().values().stream().anyMatch(cell -> !cell.isEmpty())) {
                read(row, columns);
            }
        }
        if (patients.isEmpty()) {
            table.fault("", "has no measurements", "a line a measurement below the head", "");
        }
        patients.values().forEach(this::enough);
        problems.throwIfAny();
        List<MeasuredPatient> all = new ArrayList<>();
        patients.forEach((name, lines) ->
                all.add(new MeasuredPatient(name, course(lines.volumes), Map.copyOf(lines.covariates))));
        return new MeasuredPatients(
                file, List.copyOf(all), columns.named(), List.copyOf(columns.covariates()), missing);
    }

    private DataTable table(Path path) throws InvalidFileException {
        String text = Workbook.isNamedSo(path) && Files.isRegularFile(path)
                ? Workbook.text(path, problems::add)
                : SourceFile.existing(path, WHAT, problems).text();
        problems.throwIfAny();
        DataTable table = DataTable.of(path.toString(), text, problems::add);
        problems.throwIfAny();
        return table;
    }

    private MeasuredCourse course(List<MeasuredVolume> volumes) {
        double first = relative ? volumes.get(0).volume() : 1;
        return new MeasuredCourse(
                file, volumes.stream().map(volume -> volume.over(first)).toList(), relative);
    }

    private void enough(PatientLines lines) {
        if (lines.volumes.isEmpty()) {
            lines.first.fault(MeasuredColumns.VOLUME, "was never measured in this patient", "one at least", "");
        } else if (relative && lines.volumes.size() < 2) {
            String expected = "a second volume, to be held against the first";
            lines.first.fault(MeasuredColumns.VOLUME, "is the only one", expected, "");
        }
    }

    private void read(TableRow row, MeasuredColumns columns) {
        Place place = new Place(file, row.line());
        String name = columns.named() ? name(row) : "";
        PatientLines lines = patients.computeIfAbsent(
                name, first -> new PatientLines(row, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>()));
        columns.covariates().forEach(column -> covariate(row, column, lines));
        double day = day(row, place, columns, lines);
        if (columns.named() && columns.isMissing(row, MeasuredColumns.VOLUME)) {
            missing++;
        } else {
            lines.volumes.add(volume(row, place, columns, day, lines));
        }
    }

    private String name(TableRow row) {
        String name = row.text(MeasuredColumns.PATIENT);
        if (name.isEmpty()) {
            row.fault(MeasuredColumns.PATIENT, "is empty", "a pseudonym in every line", "");
        }
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String before = spellings.putIfAbsent(plain, name);
        if (before != null && !before.equals(name)) {
            int line = patients.get(before).first.line();
            String wrong = "is " + name + ", but " + before + " in line " + line;
            String expected = "one spelling for one patient, or names of two that differ in more";
            row.fault(MeasuredColumns.PATIENT, wrong, expected, "");
        }
        return name;
    }

    private static void covariate(TableRow row, String column, PatientLines lines) {
        String value = MeasuredColumns.isMissing(row.text(column)) ? "" : row.text(column);
        if (row.hasDecimalComma(column)) {
            row.number(column);
        }
        String before = lines.covariates.getOrDefault(column, "");
        if (!value.isEmpty() && !before.isEmpty() && !value.equals(before)) {
            String wrong = "is " + value + ", but " + before + " in a line above of the same patient";
            row.fault(column, wrong, "one value for one patient; are these two patients of one name?", "");
        }
        lines.covariates.put(column, before.isEmpty() ? value : before);
    }

    private double day(TableRow row, Place place, MeasuredColumns columns, PatientLines lines) {
        Quantity written = columns.quantity(row, place, MeasuredColumns.TIME);
        double day = columns.number(place, MeasuredColumns.TIME, written, "d");
        MeasuredVolume last = lines.volumes.isEmpty() ? null : lines.volumes.get(lines.volumes.size() - 1);
        String two = "; are these two patients of one name?";
        if (day < 0) {
            fault(row, "is before the herniation", "times since herniation in their order");
        } else if (day > LONGEST) {
            String wrong = "is more than 100 years after the herniation: day " + Math.round(day);
            fault(row, wrong, "the time since herniation, and no date");
        } else if (last != null && day < last.day() && !columns.named()) {
            fault(row, "is before that of the line above", "times since herniation in their order");
        } else if (last != null && day < last.day()) {
            String wrong = "is before that of line " + last.line() + ", of the same patient";
            fault(row, wrong, "times since herniation in their order" + two);
        } else if (last != null && day == last.day() && columns.named()) {
            fault(row, "is that of line " + last.line() + ", of the same patient", "each time once" + two);
        }
        return day;
    }

    private static void fault(TableRow row, String wrong, String expected) {
        row.fault(MeasuredColumns.TIME, wrong, expected, "");
    }

    private MeasuredVolume volume(TableRow row, Place place, MeasuredColumns columns, double day, PatientLines lines) {
        boolean baseline = relative && lines.volumes.isEmpty();
        Quantity size = columns.quantity(row, place, MeasuredColumns.VOLUME);
        if (isShare(size) && !relative) {
            String expected = "a volume such as 900 mm3, or the option --relative";
            row.fault(MeasuredColumns.VOLUME, "is relative: " + size, expected, "");
        }
        sameKind(row, size, lines);
        String house = isShare(size) ? "1" : "mm3";
        double volume = columns.number(place, MeasuredColumns.VOLUME, size, house);
        if (volume < 0 || volume == 0 && baseline) {
            String expected = "a volume" + (baseline ? " above 0 to start from" : "");
            row.fault(MeasuredColumns.VOLUME, volume < 0 ? "is below 0" : "is 0", expected, "");
        }
        if (volume > LARGEST_MM3) {
            row.fault(MeasuredColumns.VOLUME, "is larger than any disc: " + size, "a volume below 100 mL", "");
        }
        Quantity wide = columns.quantity(row, place, MeasuredColumns.ERROR);
        double error = isShare(wide)
                ? volume * columns.number(place, MeasuredColumns.ERROR, wide, "1")
                : columns.number(place, MeasuredColumns.ERROR, wide, house);
        if (error < 0 || error == 0 && !baseline) {
            String expected = "one standard deviation of outlining the volume; in mm3 where the volume is 0";
            problems.add(place, MeasuredColumns.ERROR, "is not above 0", expected, "");
        }
        if (error > LARGEST_MM3 || isShare(wide) && error > MOST_ERROR * volume) {
            String expected = "one standard deviation of outlining the volume, of at most 1000 % or 100 mL";
            problems.add(place, MeasuredColumns.ERROR, "is too large: " + wide, expected, "");
        }
        if (error > 0 && error < LEAST_ERROR * volume) {
            String expected = "one standard deviation of outlining the volume, of at least 0.001 %";
            problems.add(place, MeasuredColumns.ERROR, "is smaller than anybody can read", expected, "");
        }
        return new MeasuredVolume(row.line(), day, volume, error);
    }

    /** Volumes of a patient become parts of the first one, which none in % can be of one in mm3. */
    private static void sameKind(TableRow row, Quantity size, PatientLines lines) {
        if (size == null) {
            return;
        }
        lines.written.add(size);
        Quantity first = lines.written.get(0);
        if (isShare(size) != isShare(first)) {
            String wrong = "is " + size + ", but the first one of the patient is " + first;
            String expected = "all volumes of a patient in % or all in a unit such as mm3";
            row.fault(MeasuredColumns.VOLUME, wrong, expected, "");
        }
    }

    private static boolean isShare(Quantity quantity) {
        return quantity != null && quantity.unit().matches("%|1");
    }
}
