package org.resorb.patients;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.MarkdownTable;
import org.resorb.table.TableRow;

/** The lines of a {@code validation.csv} as a table for people. */
public final class FactMarkdown {
    private static final Columns<FactMarkdown> JUDGED = Columns.of(FactMarkdown.class)
            .text("fact", "Key and definition", row -> "`" + row.cell("key") + "` " + row.cell("note"))
            .text("published", "With the band to pass", FactMarkdown::published)
            .text("model", "The same statistic, with its interval", FactMarkdown::model)
            .text("n", "Patients with an answer", FactMarkdown::n)
            .text("verdict", "How it came out", FactMarkdown::verdict)
            .text("effect", "Distance from the published value", FactMarkdown::effect);
    private static final Columns<FactMarkdown> COLUMNS = sourced(JUDGED);
    private static final Columns<FactMarkdown> WITH_SETS = sourced(JUDGED.text(
            "by set",
            "The same statistic under the sets, from the least to the largest, and under how many it passes",
            FactMarkdown::sets));
    private static final int DIGITS = 3;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Statistics in the unit of what is asked. */
    private static final Set<String> IN_ITS_UNIT = Set.of(
            "mean", "median", "lower_quartile", "upper_quartile", "sd", "difference", "median_difference", "order");

    /** Units by how a name ends. */
    private static final Map<String, String> UNITS = Map.of(
            "_ng_per_ml", " ng/mL", "_mm3", " mm³", "_mm", " mm", "_per_mm2", " per mm²", "_mo", " mo", "_d", " d");

    private final TableRow cells;
    private final TableRow spread;
    private final boolean percent;

    private FactMarkdown(TableRow cells, TableRow spread) {
        this.cells = cells;
        this.spread = spread;
        percent = cell("effect_unit").equals(EffectSize.Unit.POINTS.toString());
    }

    /**
     * The table, with a line above it that counts the verdicts.
     *
     * @param table of the columns that {@link FactTable#COLUMNS} declares
     */
    public static String of(DataTable table) {
        List<FactMarkdown> rows =
                table.rows().stream().map(row -> new FactMarkdown(row, null)).toList();
        return tally(rows) + "\n\n" + MarkdownTable.of(COLUMNS, rows);
    }

    /**
     * The same, with what each parameter set gives.
     *
     * @param spread of the columns that {@link FactSpread} declares; facts that it does not have are told without
     */
    public static String of(DataTable table, DataTable spread) {
        Map<String, TableRow> byKey =
                spread.rows().stream().collect(Collectors.toMap(row -> row.text("key"), row -> row));
        List<FactMarkdown> rows = table.rows().stream()
                .map(row -> new FactMarkdown(row, byKey.get(row.text("key"))))
                .toList();
        return tally(rows) + "\n\n" + MarkdownTable.of(WITH_SETS, rows);
    }

    private static Columns<FactMarkdown> sourced(Columns<FactMarkdown> columns) {
        return columns.text("source", "Keys of docs/sources.md", FactMarkdown::source);
    }

    private String cell(String column) {
        return cells.text(column);
    }

    private static String tally(List<FactMarkdown> rows) {
        long passed = count(rows, Verdict.PASS);
        long failed = count(rows, Verdict.FAIL);
        long dependent = rows.stream()
                .filter(row -> row.is(Verdict.PASS) && row.cell("status").endsWith("dependent"))
                .count();
        return "Of " + (passed + failed) + " facts that are scored, " + passed + " passed (" + dependent
                + " of them dependent) and " + failed + " failed; " + count(rows, Verdict.NOT_EVALUABLE)
                + " could not be evaluated, " + count(rows, Verdict.NOT_SCORED) + " reported without a score.";
    }

    private static long count(List<FactMarkdown> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.is(verdict)).count();
    }

    private boolean is(Verdict verdict) {
        return cell("verdict").equals(verdict.toString());
    }

    private String n() {
        return cell("n_against").equals("0") ? cell("n") : cell("n") + " + " + cell("n_against");
    }

    private String published() {
        String value = cell("value").isEmpty() ? "" : number("value") + unit();
        if (value.isEmpty() && band().isEmpty()) {
            return "–";
        }
        return value.isEmpty() || band().isEmpty() ? value + band() : value + "; " + band();
    }

    private String band() {
        boolean noLower = cell("value_lower").isEmpty();
        boolean noUpper = cell("value_upper").isEmpty();
        if (noLower && noUpper) {
            return "";
        }
        boolean clearly = cell("rule").equals(Fact.Rule.CLEARLY.toString());
        String to = cell("rule").equals(Fact.Rule.NONE.toString()) ? "" : "to pass: ";
        if (noLower) {
            return to + (clearly ? "clearly below " : "at most ") + number("value_upper") + unit();
        }
        if (noUpper) {
            return to + (clearly ? "clearly above " : "at least ") + number("value_lower") + unit();
        }
        return to + (clearly ? "clearly in " : "") + number("value_lower") + " to " + number("value_upper") + unit();
    }

    private String model() {
        if (cell("estimate").isEmpty()) {
            return "–";
        }
        boolean alone = cell("lower").isEmpty() || cell("upper").isEmpty();
        String interval = alone ? "" : " (" + number("lower") + " to " + number("upper") + ")";
        return number("estimate") + unit() + interval;
    }

    private String verdict() {
        return is(Verdict.NOT_EVALUABLE) ? cell("verdict") + ": " + cell("reason") : cell("verdict");
    }

    private String sets() {
        if (spread == null || spread.text("mean").isEmpty()) {
            return "–";
        }
        String range = number(spread, "minimum") + " to " + number(spread, "maximum") + unit();
        boolean isScored = is(Verdict.PASS) || is(Verdict.FAIL);
        return isScored ? range + "; passes " + spread.text("passed") + " of " + spread.text("parameter_sets") : range;
    }

    private String effect() {
        if (cell("effect").isEmpty()) {
            return "–";
        }
        BigDecimal size = new BigDecimal(cell("effect"));
        String sign = size.signum() > 0 ? "+" : "";
        return switch (EffectSize.Unit.valueOf(cell("effect_unit").toUpperCase(Locale.ROOT))) {
            case POINTS -> sign + rounded(size) + " points";
            case RATIO -> "× " + rounded(size);
            case DIFFERENCE -> sign + rounded(size);
        };
    }

    private String source() {
        String keys = "`" + cell("source").replace(" ", "`, `") + "`";
        return keys + (cell("status").equals("seen") ? "" : " (" + cell("status") + ")");
    }

    private String unit() {
        if (percent) {
            return " %";
        }
        if (cell("statistic").matches("peak_(time|lag)|first_time")) {
            return " mo";
        }
        return IN_ITS_UNIT.contains(cell("statistic"))
                ? UNITS.entrySet().stream()
                        .filter(unit -> cell("observable").endsWith(unit.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private String number(String column) {
        return number(cells, column);
    }

    private String number(TableRow row, String column) {
        String text = row.text(column);
        if (text.endsWith("Inf")) {
            return text.replace("Inf", "∞");
        }
        BigDecimal number = new BigDecimal(text);
        return rounded(percent ? number.multiply(HUNDRED) : number);
    }

    /** Three digits, and whole numbers whole. */
    private static String rounded(BigDecimal number) {
        boolean isLarge = number.abs().compareTo(HUNDRED) >= 0;
        BigDecimal few = isLarge ? number.setScale(0, RoundingMode.HALF_EVEN) : number.round(new MathContext(DIGITS));
        return few.signum() == 0 ? "0" : few.stripTrailingZeros().toPlainString();
    }
}
