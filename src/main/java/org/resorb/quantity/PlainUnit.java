package org.resorb.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit made of the few atoms that scenarios use, read without the UCUM library: that takes a sixth of a second to start
 * and does not exist in a browser. A test holds every factor against the library.
 *
 * @param factor in metres, grams and seconds
 * @param powers of {@code m}, {@code g}, {@code s} and of counted things such as {@code [iU]}; none is 0
 */
record PlainUnit(Ratio factor, TreeMap<String, Integer> powers) {
    private static final Pattern TOKEN = Pattern.compile("(/|\\.|^)(?:\\{[^{}]*}|([^./(){}]+)(?:\\{[^{}]*})?)");
    private static final Pattern POWER = Pattern.compile("([^0-9+-]+)([+-]?[1-9])?");
    private static final Pattern TEN = Pattern.compile("10[*^]([+-]?[0-9]{1,2})?");
    private static final Map<String, Integer> PREFIXES = Map.ofEntries(
            Map.entry("G", 9),
            Map.entry("M", 6),
            Map.entry("k", 3),
            Map.entry("h", 2),
            Map.entry("da", 1),
            Map.entry("d", -1),
            Map.entry("c", -2),
            Map.entry("m", -3),
            Map.entry("u", -6),
            Map.entry("n", -9),
            Map.entry("p", -12),
            Map.entry("f", -15));
    private static final Map<String, PlainUnit> METRIC = Map.of(
            "m", unit("1", "m", 1),
            "g", unit("1", "g", 1),
            "s", unit("1", "s", 1),
            "L", unit("0.001", "m", 3),
            "l", unit("0.001", "m", 3),
            "Pa", unit("1000", "m", -1, "g", 1, "s", -2),
            "m[Hg]", unit("133322000", "m", -1, "g", 1, "s", -2));
    private static final Map<String, PlainUnit> OTHER = Map.ofEntries(
            Map.entry("min", unit("60", "s", 1)),
            Map.entry("h", unit("3600", "s", 1)),
            Map.entry("d", unit("86400", "s", 1)),
            Map.entry("wk", unit("604800", "s", 1)),
            Map.entry("mo", unit("2629800", "s", 1)),
            Map.entry("a", unit("31557600", "s", 1)),
            Map.entry("%", unit("0.01")),
            Map.entry("[ppth]", unit("0.001")),
            Map.entry("[ppm]", unit("0.000001")),
            Map.entry("[iU]", unit("1", "[iU]", 1)),
            Map.entry("[U]", unit("1", "[U]", 1)));

    private static PlainUnit unit(String factor, Object... powers) {
        BigDecimal exact = new BigDecimal(factor);
        Ratio ratio = new Ratio(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
        TreeMap<String, Integer> map = new TreeMap<>();
        for (int i = 0; i < powers.length; i += 2) {
            map.put((String) powers[i], (Integer) powers[i + 1]);
        }
        return new PlainUnit(ratio, map);
    }

    /** Reads a UCUM code; empty if it has anything beyond the plain atoms, products, quotients and powers. */
    static Optional<PlainUnit> parse(String code) {
        PlainUnit product = unit("1");
        Matcher token = TOKEN.matcher(code);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            Optional<PlainUnit> next = token.group(2) == null ? Optional.of(unit("1")) : component(token.group(2));
            if (next.isEmpty()) {
                return next;
            }
            product = product.times(next.get(), token.group(1).equals("/") ? -1 : 1);
        }
        return end == code.length() && end > 0 ? Optional.of(product) : Optional.empty();
    }

    private static Optional<PlainUnit> component(String text) {
        if (text.equals("1")) {
            return Optional.of(unit("1"));
        }
        Matcher ten = TEN.matcher(text);
        if (ten.matches()) {
            int exponent = ten.group(1) == null ? 1 : Integer.parseInt(ten.group(1));
            return Optional.of(new PlainUnit(Ratio.ten(exponent), new TreeMap<>()));
        }
        Matcher power = POWER.matcher(text);
        if (!power.matches()) {
            return Optional.empty();
        }
        int exponent = power.group(2) == null ? 1 : Integer.parseInt(power.group(2));
        return atom(power.group(1)).map(base -> unit("1").times(base, exponent));
    }

    private static Optional<PlainUnit> atom(String text) {
        if (OTHER.containsKey(text) || METRIC.containsKey(text)) {
            return Optional.of(OTHER.getOrDefault(text, METRIC.get(text)));
        }
        for (int cut = 1; cut <= 2 && cut < text.length(); cut++) {
            Integer prefix = PREFIXES.get(text.substring(0, cut));
            PlainUnit base = METRIC.get(text.substring(cut));
            if (prefix != null && base != null) {
                return Optional.of(new PlainUnit(base.factor.times(Ratio.ten(prefix)), base.powers));
            }
        }
        return Optional.empty();
    }

    private PlainUnit times(PlainUnit other, int exponent) {
        TreeMap<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, power * exponent, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new PlainUnit(factor.times(other.factor.power(exponent)), sum);
    }

    /** True if both measure the same kind of thing. */
    boolean measuresAs(PlainUnit other) {
        return powers.equals(other.powers);
    }
}
