package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.measure.Spread;
import org.resorb.run.SummaryFile;

/** The few lines that a run ends with, and that its report opens with. */
final class Telling {
    private static final int[] MONTHS = {1, 3, 6, 12, 24};

    private Telling() {}

    /** A table of what was found, its head first. */
    static List<String[]> table(SummaryFile summary) {
        List<String[]> table = new ArrayList<>();
        table.add(new String[] {"", count(summary) == 1 ? "value" : "median (5–95 %)"});
        table.addAll(rows(summary));
        return table;
    }

    private static List<String[]> rows(SummaryFile summary) {
        Map<String, Spread> spreads = summary.spreads();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Resorption at the end", classes(summary)});
        for (int month : MONTHS) {
            Spread left = spreads.get("fragment_volume_fraction_at_" + month + "_mo");
            if (Double.isFinite(left.median())) {
                Spread volume = spreads.get("fragment_volume_mm3_at_" + month + "_mo");
                String value = words(volume, 1, " mm³") + ", " + words(left, 100, " %");
                rows.add(new String[] {"Volume at " + month + " mo", value});
            }
        }
        rows.add(new String[] {"Half-time", words(spreads.get("half_time_d"), 1, " days")});
        return rows;
    }

    /** The rows as lines for a terminal. */
    static List<String> lines(SummaryFile summary) {
        return rows(summary).stream()
                .map(row -> String.format(Locale.ROOT, "%-22s %s", row[0], row[1]))
                .toList();
    }

    /** A median with its interval, in whole units. */
    static String words(Spread spread, double scale, String unit) {
        if (!Double.isFinite(spread.median())) {
            return "not reached";
        }
        String median = whole(spread.median() * scale);
        if (!Double.isFinite(spread.low())) {
            return median + unit;
        }
        String high = Double.isFinite(spread.high()) ? whole(spread.high() * scale) : "never";
        return median + " (" + whole(spread.low() * scale) + "–" + high + ")" + unit;
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String classes(SummaryFile summary) {
        int all = count(summary);
        return summary.classes().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> all == 1
                        ? count.getKey().toString()
                        : count.getKey() + " in " + count.getValue() + " of " + all)
                .collect(Collectors.joining(", "));
    }

    private static int count(SummaryFile summary) {
        return summary.classes().values().stream().mapToInt(Integer::intValue).sum();
    }
}
