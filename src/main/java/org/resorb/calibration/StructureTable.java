package org.resorb.calibration;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.MarkdownTable;
import org.resorb.table.NumberText;
import org.resorb.table.TableRow;

/**
 * {@code structure.csv}: calibrations of several structures of the model to the same targets, side by side. A line is a
 * number, a column a calibration; the line of a target holds what its patients come to at the best point.
 */
public final class StructureTable {
    /** Its usual name. */
    public static final String FILE = "structure.csv";

    private static final String QUANTITY = "quantity";
    private static final List<String> PUBLISHED = List.of("value", "lower", "upper");
    static final List<String> OWN = List.of(QUANTITY, "value", "lower", "upper");
    private static final List<String> OF_THE_RECORD = List.of("points", "runs", "cpu_hours");
    private static final int DIGITS = 3;

    private final List<FinishedCalibration> all;

    /**
     * A number of all calibrations.
     *
     * @param published value and ends of its interval, null if it has none
     * @param cell what a calibration has of it
     */
    private record Row(
            String quantity, Function<String, String> published, Function<FinishedCalibration, String> cell) {
        String published(String name) {
            return published == null ? "" : published.apply(name);
        }
    }

    private StructureTable(List<FinishedCalibration> all) {
        this.all = all;
    }

    /**
     * Reads folders of calibrations that are over.
     *
     * @throws WrongFolderException if one is something else, has the name of another, or was fitted to other targets than
     *     the first, so that their distances do not compare
     */
    public static StructureTable of(List<Path> folders) throws IOException {
        List<FinishedCalibration> all = new ArrayList<>();
        Set<String> names = new HashSet<>(OWN);
        for (Path folder : folders) {
            FinishedCalibration next = FinishedCalibration.in(folder);
            if (!names.add(next.name())) {
                throw new WrongFolderException(folder + " holds a second calibration of the name " + next.name());
            }
            all.add(next);
            for (String column : List.of("target", "value", "lower", "upper")) {
                if (!next.targets().texts(column).equals(all.get(0).targets().texts(column))) {
                    throw new WrongFolderException(folder + " was fitted to other targets than " + folders.get(0)
                            + ", so they do not compare");
                }
            }
        }
        return new StructureTable(List.copyOf(all));
    }

    /** Which facts need what each calibration but the first is without. */
    public StructureNeeds needs() {
        return new StructureNeeds(all.get(0), all.subList(1, all.size()));
    }

    /** The text of the file. */
    public String csv() {
        Columns<Row> columns = Columns.of(Row.class)
                .text(QUANTITY, "What it is; the key of a target or a number of the calibration", Row::quantity);
        for (String name : PUBLISHED) {
            columns = columns.text(name, "As published, of the target", row -> row.published(name));
        }
        for (FinishedCalibration one : all) {
            columns = columns.text(one.name(), "What this calibration has", row -> row.cell.apply(one));
        }
        return columns.csv(rows());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("best_distance", null, one -> one.record().get("best_distance")));
        rows.add(new Row("common_distance", null, this::distance));
        String count = Integer.toString(all.get(0).size());
        rows.add(new Row("targets_met", name -> name.equals("value") ? count : "", StructureTable::met));
        for (int i = 0; i < all.get(0).size(); i++) {
            int target = i;
            TableRow first = all.get(0).targets().rows().get(i);
            rows.add(new Row(
                    first.text("target"),
                    first::text,
                    one -> one.targets().rows().get(target).text("best")));
        }
        for (String field : OF_THE_RECORD) {
            rows.add(new Row(field, null, one -> one.record().get(field)));
        }
        return rows;
    }

    /**
     * Distance of the best point by the yardstick of the first calibration: each has its own, since chance depends on what
     * its patients do.
     */
    private String distance(FinishedCalibration one) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            double gap = one.target(i).gap(one.number(i, "best")) / all.get(0).number(i, "deviation");
            sum += gap * gap;
        }
        return NumberText.finite(FastMath.sqrt(sum / one.size()));
    }

    private static String met(FinishedCalibration one) {
        return Long.toString(
                one.targets().texts("within").stream().filter("yes"::equals).count());
    }

    /** The file as a table for people. */
    public static String markdown(DataTable file) {
        Columns<TableRow> columns = Columns.of(TableRow.class)
                .text("", "", row -> "`" + row.text(QUANTITY) + "`")
                .text("published", "", StructureTable::published);
        for (String name : file.names()) {
            if (!OWN.contains(name)) {
                columns = columns.text("`" + name + "`", "", row -> rounded(row.text(name)));
            }
        }
        return MarkdownTable.of(columns, file.rows());
    }

    private static String published(TableRow row) {
        String value = rounded(row.text("value"));
        String lower = row.text("lower");
        String upper = row.text("upper");
        boolean noValue = row.text("value").isEmpty();
        if (lower.isEmpty() && upper.isEmpty()) {
            return noValue ? "" : "of " + value;
        }
        String band = lower.isEmpty()
                ? "at most " + rounded(upper)
                : upper.isEmpty() ? "at least " + rounded(lower) : rounded(lower) + " to " + rounded(upper);
        return noValue ? band : value + "; " + band;
    }

    private static String rounded(String cell) {
        if (cell.isEmpty()) {
            return "–";
        }
        BigDecimal number = new BigDecimal(cell);
        boolean whole = number.abs().compareTo(BigDecimal.TEN.pow(DIGITS - 1)) >= 0;
        BigDecimal few = whole
                ? number.setScale(0, RoundingMode.HALF_EVEN)
                : number.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return few.signum() == 0 ? "0" : few.stripTrailingZeros().toPlainString();
    }
}
