package org.resorb.patients;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.quantity.Time;

/**
 * A visit as the columns of {@code patients.csv} name it.
 *
 * @param label behind {@code _at_} in names of columns, for example {@code 6_mo}
 * @param months since herniation as planned; 0 at baseline, from which intervals of follow-up count
 */
public record FollowUp(String label, double months) {
    /** Label of the first image. */
    public static final String BASELINE = "baseline";

    private static final String TIME = "time_d_at_";
    private static final Pattern SPAN = Pattern.compile("(\\d+)(?:_(\\d+))?_(d|wk|mo|a)");
    private static final Map<String, Double> DAYS =
            Map.of("d", 1.0, "wk", 7.0, "mo", Time.DAYS_PER_MONTH, "a", 12 * Time.DAYS_PER_MONTH);
    private static final Map<String, String> WORDS = Map.of("d", "day", "wk", "week", "mo", "month", "a", "year");

    /**
     * The visits of a table in its order, baseline first.
     *
     * @throws IllegalArgumentException if a label is neither {@code baseline} nor a span such as {@code 6_wk}
     */
    public static List<FollowUp> of(PatientTable patients) {
        return patients.columns().stream()
                .filter(column -> column.startsWith(TIME))
                .map(column -> named(column.substring(TIME.length())))
                .toList();
    }

    /** The visits of a table after baseline. Throws as {@link #of}. */
    public static List<FollowUp> afterBaseline(PatientTable patients) {
        return of(patients).stream().filter(visit -> !visit.isBaseline()).toList();
    }

    /**
     * A visit by its label.
     *
     * @throws IllegalArgumentException if it is neither {@code baseline} nor a span such as {@code 6_wk}
     */
    public static FollowUp named(String label) {
        if (label.equals(BASELINE)) {
            return new FollowUp(label, 0);
        }
        Matcher span = span(label);
        return new FollowUp(label, number(span) * DAYS.get(span.group(3)) / Time.DAYS_PER_MONTH);
    }

    private static Matcher span(String label) {
        Matcher span = SPAN.matcher(label);
        if (!span.matches()) {
            throw new IllegalArgumentException("no time of a visit: " + label + "; expected a span such as 6_wk");
        }
        return span;
    }

    private static double number(Matcher span) {
        return Double.parseDouble(span.group(1) + (span.group(2) == null ? "" : "." + span.group(2)));
    }

    /** Whether this is the first image. */
    public boolean isBaseline() {
        return label.equals(BASELINE);
    }

    /** Name of a column at this visit, for example {@code pain_vas_at_6_mo}. */
    public String at(String column) {
        return column + "_at_" + label;
    }

    /** For people: {@code baseline}, {@code 6 weeks}. */
    public String words() {
        if (isBaseline()) {
            return label;
        }
        Matcher span = span(label);
        String number = span.group(1) + (span.group(2) == null ? "" : "." + span.group(2));
        return number + " " + WORDS.get(span.group(3)) + (number.equals("1") ? "" : "s");
    }
}
