package org.resorb.patients;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.resorb.study.Csv;

/** The lines of a {@code validation.csv} as a table for people. */
public final class FactMarkdown {
    private static final String HEAD =
            "| fact | published | model | n | verdict | effect | source |\n|---|---|---|---|---|---|---|\n";
    private static final int DIGITS = 3;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Statistics in the unit of what is asked. */
    private static final Set<String> IN_ITS_UNIT =
            Set.of("mean", "median", "lower_quartile", "upper_quartile", "sd", "difference", "median_difference");

    private final Map<String, String> cells;
    private final boolean percent;

    private FactMarkdown(Map<String, String> cells) {
        this.cells = cells;
        percent = cells.get("effect_unit").equals(EffectSize.Unit.POINTS.toString());
    }

    /**
     * The table, with a line above it that counts the verdicts.
     *
     * @param lines as {@link FactTable#lines} gives them
     */
    public static String of(List<String> lines) {
        List<FactMarkdown> rows = rows(lines);
        StringBuilder table = new StringBuilder(tally(rows)).append("\n\n").append(HEAD);
        rows.forEach(row -> table.append(row.line()));
        return table.toString();
    }

    private static List<FactMarkdown> rows(List<String> lines) {
        List<String> head = Csv.fields(lines.get(0));
        List<FactMarkdown> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = Csv.fields(line);
            Map<String, String> cells = new LinkedHashMap<>();
            head.forEach(name -> cells.put(name, fields.get(head.indexOf(name))));
            rows.add(new FactMarkdown(cells));
        }
        return rows;
    }

    private static String tally(List<FactMarkdown> rows) {
        long passed = count(rows, Verdict.PASS);
        long failed = count(rows, Verdict.FAIL);
        long dependent = rows.stream()
                .filter(row -> row.is(Verdict.PASS) && row.cells.get("status").endsWith("dependent"))
                .count();
        return "Of " + (passed + failed) + " facts that are scored, " + passed + " passed (" + dependent
                + " of them dependent) and " + failed + " failed; " + count(rows, Verdict.NOT_EVALUABLE)
                + " could not be evaluated, " + count(rows, Verdict.NOT_SCORED) + " reported without a score.";
    }

    private static long count(List<FactMarkdown> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.is(verdict)).count();
    }

    private boolean is(Verdict verdict) {
        return cells.get("verdict").equals(verdict.toString());
    }

    private String line() {
        String fact = "`" + cells.get("key") + "` " + cells.get("note");
        String n =
                cells.get("n_against").equals("0") ? cells.get("n") : cells.get("n") + " + " + cells.get("n_against");
        return "| " + String.join(" | ", bare(fact), published(), model(), n, verdict(), effect(), source()) + " |\n";
    }

    private static String bare(String text) {
        return text.replace("|", "\\|");
    }

    private String published() {
        String value = cells.get("value").isEmpty() ? "" : number("value") + unit();
        if (value.isEmpty() && band().isEmpty()) {
            return "–";
        }
        return value.isEmpty() || band().isEmpty() ? value + band() : value + "; " + band();
    }

    private String band() {
        boolean noLower = cells.get("value_lower").isEmpty();
        boolean noUpper = cells.get("value_upper").isEmpty();
        if (noLower && noUpper) {
            return "";
        }
        boolean clearly = cells.get("rule").equals(Fact.Rule.CLEARLY.toString());
        String to = cells.get("rule").equals(Fact.Rule.NONE.toString()) ? "" : "to pass: ";
        if (noLower) {
            return to + (clearly ? "clearly below " : "at most ") + number("value_upper") + unit();
        }
        if (noUpper) {
            return to + (clearly ? "clearly above " : "at least ") + number("value_lower") + unit();
        }
        return to + (clearly ? "clearly in " : "") + number("value_lower") + " to " + number("value_upper") + unit();
    }

    private String model() {
        if (cells.get("estimate").isEmpty()) {
            return "–";
        }
        boolean alone = cells.get("lower").isEmpty() || cells.get("upper").isEmpty();
        String interval = alone ? "" : " (" + number("lower") + " to " + number("upper") + ")";
        return number("estimate") + unit() + interval;
    }

    private String verdict() {
        return is(Verdict.NOT_EVALUABLE) ? cells.get("verdict") + ": " + cells.get("reason") : cells.get("verdict");
    }

    private String effect() {
        if (cells.get("effect").isEmpty()) {
            return "–";
        }
        BigDecimal size = new BigDecimal(cells.get("effect"));
        String sign = size.signum() > 0 ? "+" : "";
        return switch (EffectSize.Unit.valueOf(cells.get("effect_unit").toUpperCase(Locale.ROOT))) {
            case POINTS -> sign + rounded(size) + " points";
            case RATIO -> "× " + rounded(size);
            case DIFFERENCE -> sign + rounded(size);
        };
    }

    private String source() {
        String keys = "`" + cells.get("source").replace(" ", "`, `") + "`";
        return keys + (cells.get("status").equals("seen") ? "" : " (" + cells.get("status") + ")");
    }

    private String unit() {
        boolean months = cells.get("observable").endsWith("_mo") && IN_ITS_UNIT.contains(cells.get("statistic"));
        return percent ? " %" : months || cells.get("statistic").matches("peak_(time|lag)") ? " mo" : "";
    }

    private String number(String column) {
        String text = cells.get(column);
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
