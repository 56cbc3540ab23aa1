package org.resorb.quantity;

import java.util.ArrayList;
import java.util.List;

/** What a number with a comma may mean: a comma stands before decimals in one country and between thousands in another. */
public final class CommaReadings {
    private static final String DIGITS = "[+-]?[0-9]+";
    private static final String GROUPED = "[+-]?[1-9][0-9]{0,2}(%s[0-9]{3})+";

    private CommaReadings() {}

    /**
     * The numbers that a text may mean, the most likely one first; none if it is no number with a comma. For {@code 1,200}
     * 1200 and 1.200.
     */
    public static List<String> of(String text) {
        int end = 0;
        while (end < text.length() && "+-.,0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String number = text.substring(0, end);
        List<String> readings = new ArrayList<>();
        int last = number.lastIndexOf(',');
        if (last >= 0) {
            if (number.matches(grouped(",") + "(\\.[0-9]*)?")) {
                readings.add(number.replace(",", ""));
            }
            if (number.matches("(" + DIGITS + "|" + grouped("\\.") + "),[0-9]+")) {
                readings.add(number.substring(0, last).replace(".", "") + "." + number.substring(last + 1));
            }
        }
        String rest = text.substring(end);
        readings.replaceAll(reading -> reading + rest);
        return List.copyOf(readings);
    }

    private static String grouped(String separator) {
        return GROUPED.replace("%s", separator);
    }

    /** The mistake of writing a comma, or null if the text has none; its suggestion names all readings. */
    static BadQuantity mistake(String text) {
        List<String> readings = of(text);
        if (readings.isEmpty()) {
            return null;
        }
        String two = readings.size() > 1 ? ", which may be " + String.join(" or ", readings) : "";
        String kind = readings.get(0).equals(text.replace(",", "")) ? "has a comma: " : "has a decimal comma: ";
        return new BadQuantity(kind + text + two, readings);
    }
}
