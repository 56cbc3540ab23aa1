package org.resorb.chart.scale;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Time;

/**
 * From the values of a domain to the part of an axis, from 0 at one end to 1 at the other.
 *
 * @param title of the axis, with the unit; empty for none
 * @param lower value at the beginning of the axis; above {@code upper} where values fall along it
 * @param upper value at its end
 * @param ticks values that are told, in order
 * @param logarithmic whether equal ratios are equally far apart; then all values are above 0
 */
public record Scale(String title, double lower, double upper, List<Tick> ticks, boolean logarithmic) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int MOST_STEPS = 6;
    private static final double[][] DIGITS = {{1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}};
    private static final int MOST_RATIOS = 9;
    /** What is smaller has no digit left in six decimals. */
    private static final double TINY = 1e-5;

    /** A value and how it is written. */
    public record Tick(double value, String label) {}

    /** Ends and no ticks. */
    public static Scale bare(double lower, double upper) {
        return new Scale("", lower, upper, List.of(), false);
    }

    /** Ticks at multiples of {@code step} from one end to the other. */
    public static Scale steps(String title, double lower, double upper, double step) {
        List<Tick> ticks = IntStream.rangeClosed(0, (int) Math.floor((upper - lower) / step + 1e-9))
                .mapToObj(i -> tick(Math.round(lower / step + i) * step))
                .toList();
        return new Scale(title, lower, upper, ticks, false);
    }

    /** From 0 to the first round number not below {@code max}. */
    public static Scale upTo(String title, double max) {
        double span = max > 0 ? max : 1;
        double step = step(span);
        return steps(title, 0, reach(span, step), step);
    }

    /** Round ends that hold both values and zero. */
    public static Scale between(String title, double min, double max) {
        double step = step(max - min > 0 ? max - min : 1);
        return steps(title, -reach(-min, step), Math.max(reach(max, step), min < 0 ? 0 : step), step);
    }

    /** Round ends that hold both values, which need not be near zero. */
    public static Scale around(String title, double min, double max) {
        double step = step(max - min > 0 ? max - min : Math.abs(max) > 0 ? Math.abs(max) : 1);
        double lower = Math.floor(min / step + 1e-9) * step;
        double upper = Math.ceil(max / step - 1e-9) * step;
        return steps(title, lower, upper > lower ? upper : lower + step, step);
    }

    /** From one end to the other as they are, with round values in between told. */
    public static Scale within(String title, double lower, double upper, boolean logarithmic) {
        double[] told = logarithmic ? inDecades(lower, upper) : multiples(lower, upper);
        List<Tick> ticks = Arrays.stream(told)
                .filter(tick -> tick >= lower - 1e-9 * Math.abs(lower) && tick <= upper + 1e-9 * Math.abs(upper))
                .mapToObj(Scale::tick)
                .toList();
        return new Scale(title, lower, upper, ticks, logarithmic);
    }

    private static double[] multiples(double lower, double upper) {
        double step = step(upper - lower);
        return steps("", Math.ceil(lower / step - 1e-9) * step, upper, step).ticks().stream()
                .mapToDouble(Tick::value)
                .toArray();
    }

    /** Round values of a logarithmic axis: of the sets that are told usually the one with most that are not too many. */
    private static double[] inDecades(double lower, double upper) {
        double[] best = {};
        for (double[] digits : DIGITS) {
            double[] all = IntStream.rangeClosed(-12, 12)
                    .boxed()
                    .flatMapToDouble(decade -> Arrays.stream(digits)
                            .map(digit -> decade < 0 ? digit / Math.pow(10, -decade) : digit * Math.pow(10, decade)))
                    .filter(tick -> tick >= lower * (1 - 1e-9) && tick <= upper * (1 + 1e-9))
                    .toArray();
            if (best.length < 2 || all.length <= MOST_STEPS && all.length > best.length) {
                best = all;
            }
        }
        return best.length < 2 ? multiples(lower, upper) : best;
    }

    /** Names at whole numbers from 0 on, each in the middle of its place. */
    public static Scale names(String title, List<String> names) {
        List<Tick> ticks = IntStream.range(0, names.size())
                .mapToObj(i -> new Tick(i, names.get(i)))
                .toList();
        return new Scale(title, -0.5, names.size() - 0.5, ticks, false);
    }

    /** Whether it has a name at the place of 0, and no number. */
    public boolean isOfNames() {
        return ticks.stream()
                .anyMatch(tick -> tick.value() == 0 && !tick.label().matches("[\u2212-]?[0-9.]+.*"));
    }

    /** Ratios around 1 that hold both values, which are above 0. */
    public static Scale ratios(String title, double min, double max) {
        double[] ticks = ratios(new double[] {1, 2, 5}, Math.min(0.5, min), Math.max(2, max));
        if (ticks.length > MOST_RATIOS) {
            ticks = ratios(new double[] {1}, Math.min(0.1, min), Math.max(10, max));
        }
        return new Scale(
                title,
                ticks[0],
                ticks[ticks.length - 1],
                Arrays.stream(ticks).mapToObj(Scale::tick).toList(),
                true);
    }

    /** Days since herniation from 0 to the last day of a run, told in months of 30.4375 days unless the run is short. */
    public static Scale time(double lastDay) {
        return time(lastDay, "herniation");
    }

    /** The same since something else. */
    public static Scale time(double lastDay, String since) {
        // A run of 24 months has its last whole day at 730 of 730.5: it still fills its axis.
        double months = Math.ceil(lastDay / Time.DAYS_PER_MONTH - 0.1);
        boolean isShort = months < 2;
        double step = isShort
                ? lastDay > 30 ? 10 : lastDay > 14 ? 7 : lastDay > 5 ? 2 : 1
                : months > 60 ? 12 : months > 36 ? 6 : months > 9 ? 3 : 1;
        double days = isShort ? 1 : Time.DAYS_PER_MONTH;
        double upper = isShort ? Math.max(1, Math.ceil(lastDay)) : months;
        List<Tick> ticks = steps("", 0, upper, step).ticks().stream()
                .map(tick -> new Tick(days * tick.value(), tick.label()))
                .toList();
        String title = "Time since " + since + " (" + (isShort ? "days" : "months") + ")";
        return new Scale(title, 0, upper * days, ticks, false);
    }

    /** Where a value lies; outside of 0 to 1 if the axis does not reach it. */
    public double part(double value) {
        return logarithmic ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
    }

    /** The value that lies at a part of the axis. */
    public double value(double part) {
        return logarithmic ? lower * Math.pow(upper / lower, part) : lower + part * (upper - lower);
    }

    /** Whether the axis reaches a value. */
    public boolean holds(double value) {
        double part = part(value);
        return part >= -1e-9 && part <= 1 + 1e-9;
    }

    /** The same without a title. */
    public Scale untitled() {
        return new Scale("", lower, upper, ticks, logarithmic);
    }

    /** The same with another title. */
    public Scale titled(String other) {
        return new Scale(other, lower, upper, ticks, logarithmic);
    }

    /** The same, told in thousands or millions if it is that long. */
    public Scale inLargeUnits() {
        double unit = upper >= 10e6 ? 1e6 : upper >= 10e3 ? 1e3 : 1;
        if (unit == 1) {
            return this;
        }
        List<Tick> shorter = ticks.stream()
                .map(tick -> new Tick(tick.value(), Digits.exact(tick.value() / unit)))
                .toList();
        return new Scale(title + (unit == 1e6 ? ", millions" : ", thousands"), lower, upper, shorter, logarithmic);
    }

    private static Tick tick(double value) {
        boolean isTiny = value != 0 && Math.abs(value) < TINY;
        return new Tick(value, isTiny ? NineDigits.text(value).replace('-', '\u2212') : Digits.exact(value));
    }

    private static double reach(double value, double step) {
        return Math.max(0, Math.ceil(value / step - 1e-9)) * step;
    }

    /** Round step that cuts a span into a few parts. */
    private static double step(double span) {
        double rough = span / MOST_STEPS;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * decade >= rough * (1 - 1e-9)) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    private static double[] ratios(double[] digits, double min, double max) {
        double[] all = IntStream.rangeClosed(-6, 6)
                .boxed()
                .flatMapToDouble(decade -> Arrays.stream(digits)
                        .map(digit -> decade < 0 ? digit / Math.pow(10, -decade) : digit * Math.pow(10, decade)))
                .toArray();
        double lower = DoubleStream.of(all).filter(tick -> tick <= min).max().orElse(all[0]);
        double upper = DoubleStream.of(all).filter(tick -> tick >= max).min().orElse(all[all.length - 1]);
        return DoubleStream.of(all)
                .filter(tick -> tick >= lower && tick <= upper)
                .toArray();
    }
}
