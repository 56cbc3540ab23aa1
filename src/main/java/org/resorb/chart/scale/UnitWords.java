package org.resorb.chart.scale;

/** Units as journals print them. */
public final class UnitWords {
    private UnitWords() {}

    /** A UCUM code as printed, empty for plain numbers and words: {@code mm3} as {@code mm³}, {@code um} as {@code µm}. */
    public static String printed(String ucum) {
        if (ucum.isEmpty() || ucum.equals("1")) {
            return "";
        }
        String printed = ucum.startsWith("/") ? ucum.replace("/", " per ").strip() : ucum;
        return printed.replaceAll("(?<![A-Za-z])u(?=[A-Za-z])", "\u00b5")
                .replaceAll("(?<=[A-Za-z])3", "\u00b3")
                .replaceAll("(?<=[A-Za-z])2", "\u00b2")
                .replaceAll("\\bwk\\b", "weeks")
                .replaceAll("\\bmo\\b", "months");
    }

    /** A label with the unit behind it. */
    public static String in(String label, String ucum) {
        String printed = printed(ucum);
        return printed.isEmpty() ? label : label + " (" + printed + ")";
    }
}
