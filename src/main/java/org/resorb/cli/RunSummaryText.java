package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.run.Build;
import org.resorb.run.SummaryFile;
import org.resorb.statistics.Spread;

/** The few lines that a run ends with, and that its report opens with. */
final class RunSummaryText {
    private static final int[] MONTHS = {1, 3, 6, 12, 24};
    private static final int[] PAIN_MONTHS = {0, 2, 6, 12};

    private RunSummaryText() {}

    /** A table of what was found, its head first. */
    static List<String[]> table(SummaryFile summary) {
        List<String[]> table = new ArrayList<>();
        table.add(new String[] {"", count(summary) == 1 ? "value" : "median (5–95 %)"});
        table.addAll(rows(summary));
        addRim(table, summary);
        addPain(table, summary);
        List<Long> seeds = summary.seeds();
        String last = seeds.size() == 1 ? "" : " and " + (seeds.size() - 1) + " more, listed in run.json";
        table.add(new String[] {seeds.size() == 1 ? "Seed" : "Seeds", seeds.get(0) + last});
        table.add(new String[] {"Version", "Resorb " + Build.current().version()});
        return table;
    }

    private static void addRim(List<String[]> table, SummaryFile summary) {
        Spread thickness = summary.spreads().get("rim_thickness_mm_at_6_wk");
        if (Double.isFinite(thickness.median())) {
            table.add(new String[] {"Rim on contrast MRI at 6 wk", counts(summary.rims(), count(summary))});
            table.add(new String[] {"Rim thickness at 6 wk", thickness.words(1, " mm", 1)});
        }
    }

    private static void addPain(List<String[]> table, SummaryFile summary) {
        for (int month : PAIN_MONTHS) {
            Spread pain = summary.spreads().get("pain_vas_at_" + month + "_mo");
            if (Double.isFinite(pain.median())) {
                table.add(new String[] {"Leg pain at " + month + " mo (0 to 10)", pain.words(1, "", 1)});
            }
        }
    }

    private static List<String[]> rows(SummaryFile summary) {
        Map<String, Spread> spreads = summary.spreads();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Resorption at the end", classes(summary)});
        for (int month : MONTHS) {
            Spread left = spreads.get("fragment_volume_fraction_at_" + month + "_mo");
            if (Double.isFinite(left.median())) {
                Spread volume = spreads.get("fragment_volume_mm3_at_" + month + "_mo");
                String value = volume.words(1, " mm³", 0) + ", " + left.words(100, " %", 0);
                rows.add(new String[] {"Volume at " + month + " mo", value});
            }
        }
        rows.add(new String[] {"Half-time", halfTime(summary, spreads.get("half_time_d"))});
        addParts(rows, summary);
        return rows;
    }

    /** With the number of replicates that lost half, where others ended before. */
    private static String halfTime(SummaryFile summary, Spread spread) {
        int all = count(summary);
        int reached = summary.known("half_time_d");
        String words = spread.words(1, " days", 0);
        return all == 1 || reached == all ? words : words + ", " + reached + " of " + all + " lost half";
    }

    private static void addParts(List<String[]> rows, SummaryFile summary) {
        summary.parts().forEach((name, parts) -> {
            if (Double.isFinite(parts.chanceShare())) {
                String when = name.replaceFirst(".*_at_(\\d+)_mo", "$1 mo");
                String value = number("%.0f", 100 * parts.chanceShare()) + " % chance, "
                        + number("%.0f", 100 * parts.parameterShare()) + " % parameters";
                rows.add(new String[] {"Variance at " + when, value});
            }
        });
    }

    /** The rows as lines for a terminal. */
    static List<String> lines(SummaryFile summary) {
        return rows(summary).stream()
                .map(row -> String.format(Locale.ROOT, "%-22s %s", row[0], row[1]))
                .toList();
    }

    private static String number(String shape, double value) {
        return String.format(Locale.ROOT, shape, value);
    }

    private static String classes(SummaryFile summary) {
        return counts(summary.classes(), count(summary));
    }

    private static String counts(Map<?, Integer> counts, int all) {
        return counts.entrySet().stream()
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
