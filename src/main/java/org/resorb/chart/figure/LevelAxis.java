package org.resorb.chart.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.chart.scale.Scale;
import org.resorb.quantity.NineDigits;

/**
 * Where the different values of a column stand along an axis: numbers that lie evenly, by differences or by ratios, where
 * they are; others and words side by side.
 *
 * @param names of the levels, in order
 * @param at places of the levels
 * @param edges half way between them, one more than levels
 */
record LevelAxis(Scale scale, List<String> names, double[] at, double[] edges) {
    private static final double UNEVEN = 0.15;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    static LevelAxis of(FigureColumn column) {
        Map<String, int[]> levels = column.rowsByLevel();
        List<String> names = List.copyOf(levels.keySet());
        String title = ValueScale.title(column);
        double[] numbers = column.isNumber() ? column.levels() : new double[0];
        boolean logarithmic = ValueScale.isLogarithmic(numbers);
        if (numbers.length == names.size() && isEven(numbers, logarithmic)) {
            double[] edges = edges(numbers, logarithmic);
            Scale scale = Scale.within(title, edges[0], edges[edges.length - 1], logarithmic);
            return new LevelAxis(scale.inLargeUnits(), names, numbers, edges);
        }
        double[] places = IntStream.range(0, names.size()).asDoubleStream().toArray();
        double[] edges =
                IntStream.rangeClosed(0, names.size()).mapToDouble(i -> i - 0.5).toArray();
        List<String> told = numbers.length == names.size()
                ? names.stream().map(name -> told(column, name)).toList()
                : names;
        return new LevelAxis(Scale.names(title, told), names, places, edges);
    }

    private static boolean isEven(double[] numbers, boolean logarithmic) {
        if (numbers.length < 3) {
            return false;
        }
        double[] at = logarithmic ? Arrays.stream(numbers).map(Math::log).toArray() : numbers;
        double mean = (at[at.length - 1] - at[0]) / (at.length - 1);
        return IntStream.range(1, at.length).allMatch(i -> Math.abs(at[i] - at[i - 1] - mean) < UNEVEN * mean);
    }

    private static double[] edges(double[] at, boolean logarithmic) {
        double[] places = logarithmic ? Arrays.stream(at).map(Math::log).toArray() : at;
        int last = places.length - 1;
        double[] edges = new double[last + 2];
        for (int i = 1; i <= last; i++) {
            edges[i] = (places[i - 1] + places[i]) / 2;
        }
        edges[0] = places[0] - (edges[1] - places[0]);
        edges[last + 1] = places[last] + (places[last] - edges[last]);
        return logarithmic ? Arrays.stream(edges).map(Math::exp).toArray() : edges;
    }

    /** A level of a column of numbers in four digits, or in all of them where four do not tell all levels apart. */
    static String told(FigureColumn column, String level) {
        double[] levels = column.levels();
        long apart = Arrays.stream(levels).map(LevelAxis::rounded).distinct().count();
        return apart < levels.length
                ? level
                : NineDigits.text(rounded(Double.parseDouble(level.replace('\u2212', '-'))))
                        .replace('-', '\u2212');
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(FOUR_DIGITS).doubleValue();
    }

    int size() {
        return names.size();
    }
}
