package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.quantity.Time;

/**
 * A follow-up, named as the columns of a table of patients name it.
 *
 * @param label for example {@code 6_mo}
 */
public record PredictionVisit(String label) {
    /** The first image. */
    public static final String BASELINE = "baseline";

    /** Start of the columns that hold what a reader measures at a visit. */
    static final String OBSERVED = "observed_volume_fraction_at_";

    private static final Pattern LABEL = Pattern.compile("([1-9][0-9]{0,3})_(d|wk|mo|a)");

    /** A label that is no time: {@link IllegalArgumentException}. */
    public PredictionVisit {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException(label + " is no time such as 6_wk or 12_mo");
        }
    }

    /** The follow-ups of a table, in its order. */
    public static List<PredictionVisit> of(PatientTable table) {
        List<PredictionVisit> visits = new ArrayList<>();
        for (String column : table.columns()) {
            String label = column.startsWith(OBSERVED) ? column.substring(OBSERVED.length()) : "";
            if (LABEL.matcher(label).matches()) {
                visits.add(new PredictionVisit(label));
            }
        }
        return visits;
    }

    /** Days since herniation, whole as a run measures them. */
    public int day() {
        Matcher parts = parts();
        int count = Integer.parseInt(parts.group(1));
        return (int) Math.floor(
                switch (parts.group(2)) {
                    case "d" -> count;
                    case "wk" -> count * Time.DAYS_PER_WEEK;
                    case "mo" -> count * Time.DAYS_PER_MONTH;
                    default -> count * Time.MONTHS_PER_YEAR * Time.DAYS_PER_MONTH;
                });
    }

    /** For people. */
    public String words() {
        Matcher parts = parts();
        String unit = switch (parts.group(2)) {
            case "d" -> "day";
            case "wk" -> "week";
            case "mo" -> "month";
            default -> "year";
        };
        return parts.group(1) + " " + unit + (parts.group(1).equals("1") ? "" : "s");
    }

    private Matcher parts() {
        Matcher parts = LABEL.matcher(label);
        parts.matches();
        return parts;
    }

    String column() {
        return OBSERVED + label;
    }

    @Override
    public String toString() {
        return label;
    }
}
