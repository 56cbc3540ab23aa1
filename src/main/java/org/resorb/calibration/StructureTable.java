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
import java.util.StringJoiner;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Csv;

/**
 * {@code structure.csv}: calibrations of several structures of the model to the same targets, side by side. A line is a
 * number, a column a calibration; the line of a target holds what its patients come to at the best point.
 */
public final class StructureTable {
    /** Its usual name. */
    public static final String FILE = "structure.csv";

    private static final List<String> PUBLISHED = List.of("value", "lower", "upper");
    private static final List<String> NOT_PUBLISHED = List.of("", "", "");
    private static final List<String> OF_THE_RECORD = List.of("points", "runs", "cpu_hours");
    private static final int DIGITS = 3;

    private final List<Finished> all;

    private StructureTable(List<Finished> all) {
        this.all = all;
    }

    /**
     * Reads folders of calibrations that are over.
     *
     * @throws WrongFolderException if one is something else, has the name of another, or was fitted to other targets than
     *     the first, so that their distances do not compare
     */
    public static StructureTable of(List<Path> folders) throws IOException {
        List<Finished> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path folder : folders) {
            Finished next = Finished.in(folder);
            if (!names.add(next.name())) {
                throw new WrongFolderException(folder + " holds a second calibration of the name " + next.name());
            }
            all.add(next);
            for (String column : List.of("target", "value", "lower", "upper")) {
                if (!next.column(column).equals(all.get(0).column(column))) {
                    throw new WrongFolderException(folder + " was fitted to other targets than " + folders.get(0)
                            + ", so they do not compare");
                }
            }
        }
        return new StructureTable(List.copyOf(all));
    }

    /** The lines of the file. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("quantity", PUBLISHED, Finished::name));
        lines.add(line("best_distance", NOT_PUBLISHED, one -> one.record().get("best_distance")));
        lines.add(line("common_distance", NOT_PUBLISHED, this::distance));
        String count = Integer.toString(all.get(0).targets().size());
        lines.add(line("targets_met", List.of(count, "", ""), StructureTable::met));
        for (int i = 0; i < all.get(0).targets().size(); i++) {
            int target = i;
            List<String> published = PUBLISHED.stream()
                    .map(name -> all.get(0).column(name).get(target))
                    .toList();
            lines.add(line(
                    all.get(0).column("target").get(i),
                    published,
                    one -> one.column("best").get(target)));
        }
        for (String field : OF_THE_RECORD) {
            lines.add(line(field, NOT_PUBLISHED, one -> one.record().get(field)));
        }
        return lines;
    }

    private String line(String quantity, List<String> published, Function<Finished, String> cell) {
        StringJoiner line = new StringJoiner(",").add(Csv.field(quantity));
        published.forEach(line::add);
        all.forEach(one -> line.add(Csv.field(cell.apply(one))));
        return line.toString();
    }

    /**
     * Distance of the best point by the yardstick of the first calibration: each has its own, since chance depends on what
     * its patients do.
     */
    private String distance(Finished one) {
        double sum = 0;
        for (int i = 0; i < one.targets().size(); i++) {
            double gap = one.target(i).gap(one.number(i, "best")) / all.get(0).number(i, "deviation");
            sum += gap * gap;
        }
        return CalibrationTables.cell(FastMath.sqrt(sum / one.targets().size()));
    }

    private static String met(Finished one) {
        return Long.toString(one.column("within").stream().filter("yes"::equals).count());
    }

    /**
     * The lines as a table for people.
     *
     * @param lines as {@link #lines} gives them
     */
    public static String markdown(List<String> lines) {
        List<String> head = Csv.fields(lines.get(0));
        int first = 1 + PUBLISHED.size();
        StringBuilder table = new StringBuilder("| | published |");
        head.subList(first, head.size())
                .forEach(name -> table.append(" `").append(name).append("` |"));
        table.append('\n')
                .append("|---".repeat(head.size() - PUBLISHED.size() + 1))
                .append("|\n");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Csv.fields(line);
            StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
            row.add("`" + cells.get(0) + "`").add(published(cells.subList(1, first)));
            cells.subList(first, cells.size()).forEach(cell -> row.add(rounded(cell)));
            table.append(row);
        }
        return table.toString();
    }

    private static String published(List<String> cells) {
        String value = rounded(cells.get(0));
        if (cells.get(1).isEmpty() && cells.get(2).isEmpty()) {
            return cells.get(0).isEmpty() ? "" : "of " + value;
        }
        String band = cells.get(1).isEmpty()
                ? "at most " + rounded(cells.get(2))
                : cells.get(2).isEmpty()
                        ? "at least " + rounded(cells.get(1))
                        : rounded(cells.get(1)) + " to " + rounded(cells.get(2));
        return cells.get(0).isEmpty() ? band : value + "; " + band;
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
