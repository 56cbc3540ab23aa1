package org.resorb.patients;

import java.util.Map;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.statistics.Correlation;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Proportion;

/** The published value of a line of a file of facts and the band in which it is passed; what cannot be is reported. */
final class FactBand {
    private static final Map<Statistic, double[]> POSSIBLE = Map.of(
            Statistic.FRACTION, new double[] {0, 1},
            Statistic.AUC, new double[] {0, 1},
            Statistic.CORRELATION, new double[] {-1, 1},
            Statistic.RANK_CORRELATION, new double[] {-1, 1},
            Statistic.SD, new double[] {0, Double.POSITIVE_INFINITY},
            Statistic.CV, new double[] {0, Double.POSITIVE_INFINITY},
            Statistic.ODDS_RATIO, new double[] {0, Double.POSITIVE_INFINITY},
            Statistic.PEAK_TIME, new double[] {0, Double.POSITIVE_INFINITY},
            Statistic.FIRST_TIME, new double[] {0, Double.POSITIVE_INFINITY});
    private static final double[] ANYTHING = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

    private final Map<String, String> cells;
    private final Place place;
    private final Problems problems;

    FactBand(Map<String, String> cells, Place place, Problems problems) {
        this.cells = cells;
        this.place = place;
        this.problems = problems;
    }

    /** How many the published value is of; 0 where that is not known. */
    int n() {
        String text = cells.getOrDefault("n", "");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9][0-9]{0,6}")) {
            add("n", "is no number of patients: " + text, "a whole number such as 55, or nothing");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** The value and both ends; by the published n where the rule asks for that. */
    Estimate read(Statistic statistic, Fact.Rule rule, int n) {
        int before = problems.count();
        double value = number("value", Double.NaN);
        double lower = number("lower", Double.NEGATIVE_INFINITY);
        double upper = number("upper", Double.POSITIVE_INFINITY);
        if (problems.count() == before) {
            possible(statistic, value, lower, upper);
        }
        if (rule == Fact.Rule.PUBLISHED_INTERVAL) {
            return problems.count() == before ? published(statistic, value, n) : Estimate.UNKNOWN;
        }
        if (rule != Fact.Rule.NONE && problems.count() == before) {
            scored(rule, value, lower, upper);
        }
        return new Estimate(value, lower, upper);
    }

    private void possible(Statistic statistic, double value, double lower, double upper) {
        double[] ends = POSSIBLE.getOrDefault(statistic, ANYTHING);
        String expected = (Double.isInfinite(ends[1]) ? "at least 0" : whole(ends[0]) + " to " + whole(ends[1]))
                + " for " + statistic;
        if (value < ends[0] || value > ends[1]) {
            add("value", "cannot be: " + cells.get("value"), expected);
        }
        if (lower > upper) {
            add("upper", "is less than lower", "at least " + cells.get("lower"));
        } else if (lower > ends[1]) {
            add("lower", "can never be reached: " + cells.get("lower"), expected);
        } else if (upper < ends[0]) {
            add("upper", "can never be reached: " + cells.get("upper"), expected);
        }
    }

    private static String whole(double end) {
        return String.valueOf((int) end);
    }

    private void scored(Fact.Rule rule, double value, double lower, double upper) {
        if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
            add("rule", "has no band to score by: " + rule, "lower, upper or both, or the rule none");
        } else if (rule == Fact.Rule.CLEARLY && lower == upper) {
            add("upper", "leaves nothing between itself and lower", "more than " + cells.get("lower"));
        } else if (value < lower || value > upper) {
            add("value", "lies outside of its own band: " + cells.get("value"), band());
        }
    }

    private String band() {
        String lower = cells.get("lower").isEmpty() ? "" : "at least " + cells.get("lower");
        String upper = cells.get("upper").isEmpty() ? "" : "at most " + cells.get("upper");
        return lower + (lower.isEmpty() || upper.isEmpty() ? "" : " and ") + upper;
    }

    private Estimate published(Statistic statistic, double value, int n) {
        for (String column : new String[] {"lower", "upper"}) {
            if (!cells.get(column).isEmpty()) {
                add(column, "is not asked for: " + cells.get(column), "nothing, since it follows from value and n");
            }
        }
        for (String column : new String[] {"value", "n"}) {
            if (cells.getOrDefault(column, "").isEmpty()) {
                add(column, "is empty", "the published " + column + ", from which the interval follows");
            }
        }
        if (n == 0 || Double.isNaN(value)) {
            return Estimate.UNKNOWN;
        }
        return switch (statistic) {
            case FRACTION -> ofFraction(value, n);
            case CORRELATION -> known(Correlation.pearsonInterval(value, n));
            case RANK_CORRELATION -> known(Correlation.spearmanInterval(value, n));
            default -> {
                add("rule", "has no interval for " + statistic, "within, with lower and upper as published");
                yield Estimate.UNKNOWN;
            }
        };
    }

    private Estimate known(Estimate correlation) {
        if (Double.isNaN(correlation.lower())) {
            add("rule", "has no interval for this value and n", "within, with lower and upper as published");
        }
        return correlation;
    }

    private static Estimate ofFraction(double value, int n) {
        Estimate interval = new Proportion((int) Math.round(value * n), n).wilson();
        return new Estimate(value, interval.lower(), interval.upper());
    }

    private double number(String column, double ifEmpty) {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            return ifEmpty;
        }
        return Criterion.number(cell).orElseGet(() -> {
            add(column, "is not a number: " + cell, "a number such as 0.48, or nothing");
            return ifEmpty;
        });
    }

    private void add(String column, String wrong, String expected) {
        problems.add(place, column, wrong, expected, "");
    }
}
