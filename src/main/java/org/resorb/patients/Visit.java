package org.resorb.patients;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Time;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;

/**
 * A planned look at a patient. The reader of a cohort file makes it from the time that stands there, the reader of a table
 * from the names of its columns; from then on it is handed on as it is.
 *
 * @param label behind {@code _at_} in names of columns, for example {@code baseline}, {@code 6_mo} or {@code 6_5_mo}
 * @param days since herniation, or since the first image where a cohort counts so, as planned
 * @param words for people: {@code baseline}, {@code 6.5 months}
 */
public record Visit(String label, double days, String words) {
    /** Label of the first image, to which every later one is compared. */
    public static final String BASELINE = "baseline";

    /** The day of an operation, whenever that is. */
    public static final Visit OPERATION = new Visit("operation", Double.NaN, "operation");

    private static final Units UNITS = new Ucum();
    private static final Map<String, String> NAMES =
            Map.of("s", "second", "min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year");
    private static final Pattern LABEL = Pattern.compile("([0-9]+)(?:_([0-9]+))?_([A-Za-z_]+)");

    /** The first image, on this day. */
    public static Visit baseline(double days) {
        return new Visit(BASELINE, days, BASELINE);
    }

    /**
     * A follow-up.
     *
     * @throws BadQuantity if it is no time
     */
    public static Visit of(Quantity time) throws BadQuantity {
        double days = time.in("d", UNITS);
        String number = time.number().signum() == 0
                ? "0"
                : time.number().stripTrailingZeros().toPlainString();
        String label = number.replace('.', '_') + "_" + time.unit();
        // A unit such as 10.d cannot stand in the name of a column.
        return LABEL.matcher(label).matches() ? new Visit(label, days, words(number, time.unit())) : ofDays(days);
    }

    private static Visit ofDays(double days) {
        String number = new BigDecimal(NineDigits.text(days)).toPlainString();
        return new Visit(number.replace('.', '_') + "_d", days, words(number, "d"));
    }

    /**
     * The visit that a text means: {@code baseline}, {@code operation}, a time such as {@code 6.5 mo}, or a label such as {@code 6_5_mo}. Of the
     * baseline it does not say when it is, so that counts as day 0.
     *
     * @throws BadQuantity if it is none of these
     */
    static Visit named(String text) throws BadQuantity {
        if (text.equals(BASELINE)) {
            return baseline(0);
        }
        if (text.equals(OPERATION.label)) {
            return OPERATION;
        }
        Matcher label = LABEL.matcher(text);
        return of(Quantity.parse(label.matches() ? number(label) + " " + label.group(3) : text.replace('_', ' ')));
    }

    private static String number(Matcher label) {
        return label.group(1) + (label.group(2) == null ? "" : "." + label.group(2));
    }

    /**
     * The visit that the columns of a table name.
     *
     * @throws IllegalArgumentException if the label is neither {@code baseline}, {@code operation} nor a time such as
     *     {@code 6_wk}
     */
    public static Visit labelled(String label) {
        try {
            if (label.equals(BASELINE)
                    || label.equals(OPERATION.label)
                    || LABEL.matcher(label).matches()) {
                Visit visit = named(label);
                return new Visit(label, visit.days(), visit.words());
            }
        } catch (BadQuantity noTime) {
            throw noVisit(label, noTime);
        }
        throw noVisit(label, null);
    }

    private static IllegalArgumentException noVisit(String label, BadQuantity why) {
        return new IllegalArgumentException("no time of a visit: " + label + "; expected one such as 6_wk", why);
    }

    private static String words(String number, String unit) {
        String name = NAMES.getOrDefault(unit, unit);
        return number + " " + name + (number.equals("1") || name.equals(unit) ? "" : "s");
    }

    /** Whether this is the first image. */
    public boolean isBaseline() {
        return label.equals(BASELINE);
    }

    /** Whether this is the operation, which is no planned visit. */
    public boolean isOperation() {
        return label.equals(OPERATION.label);
    }

    /** Months as planned. */
    public double months() {
        return days / Time.DAYS_PER_MONTH;
    }

    /** The day, whole as a run measures it. */
    public int wholeDay() {
        return (int) Math.floor(days);
    }

    /** Name of a column at this visit, for example {@code pain_vas_at_6_mo}. */
    public String at(String column) {
        return column + "_at_" + label;
    }

    /** As tables and names of files have it. */
    @Override
    public String toString() {
        return label;
    }
}
