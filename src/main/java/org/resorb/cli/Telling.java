package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.measure.Spread;
import org.resorb.run.SummaryFile;

/** The few lines that a run ends with. */
final class Telling {
    private Telling() {}

    static List<String> of(SummaryFile summary, int replicates) {
        Map<String, Spread> spreads = summary.spreads();
        List<String> lines = new ArrayList<>();
        lines.add("Volume left (fragment):" + volumes(spreads));
        lines.add("Half of it gone:        " + days(spreads.get("half_time_d")));
        lines.add("Resorption (MRI):       " + classes(summary, replicates));
        return lines;
    }

    private static String volumes(Map<String, Spread> spreads) {
        StringBuilder line = new StringBuilder();
        for (int month : new int[] {1, 3, 6, 12, 24}) {
            Spread spread = spreads.get("fragment_volume_fraction_at_" + month + "_mo");
            if (Double.isFinite(spread.median())) {
                line.append(String.format(Locale.ROOT, " %d mo %.0f %%", month, 100 * spread.median()));
                line.append(interval(spread)).append(',');
            }
        }
        return line.isEmpty() ? " run too short" : line.substring(0, line.length() - 1);
    }

    private static String interval(Spread spread) {
        return Double.isFinite(spread.low()) && Double.isFinite(spread.high())
                ? String.format(Locale.ROOT, " (%.0f–%.0f)", 100 * spread.low(), 100 * spread.high())
                : "";
    }

    private static String days(Spread halfTime) {
        return Double.isFinite(halfTime.median())
                ? String.format(Locale.ROOT, "day %.0f", halfTime.median())
                : "not within the run";
    }

    private static String classes(SummaryFile summary, int replicates) {
        return summary.classes().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> replicates == 1
                        ? count.getKey().toString()
                        : count.getKey() + " " + count.getValue() + "/" + replicates)
                .collect(Collectors.joining(", "));
    }
}
