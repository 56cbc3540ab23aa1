package org.resorb.study;

import java.util.List;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;

/** Reads a factor with a distribution. What has tails is cut: at the given ends, else at its 0.1 and 99.9 percentiles. */
final class DistributedFactorReader {
    private static final double TAIL = 0.001;

    private final Binder binder;
    private final Problems problems;
    private final Spans spans;

    DistributedFactorReader(Binder binder, Problems problems, Spans spans) {
        this.binder = binder;
        this.problems = problems;
        this.spans = spans;
    }

    /** The factor, or null if it is wrong, which is reported. */
    Factor factor(String name, Shape shape, Block keys, String path, int levels) {
        List<String> parameters = shape.parameters();
        Node first = binder.required(keys, parameters.get(0), path, "a number with its unit");
        String unit = first == null ? null : spans.unit(first, Binder.below(path, parameters.get(0)));
        double[] values = new double[parameters.size()];
        boolean whole = unit != null;
        for (int i = 0; i < values.length; i++) {
            String key = parameters.get(i);
            Node node = binder.required(keys, key, path, "a number");
            String in = shape.isPlain(key) ? "1" : unit;
            Double value = node == null || in == null ? null : spans.number(node, in, Binder.below(path, key));
            whole &= value != null;
            values[i] = value == null ? 0 : value;
        }
        RealDistribution distribution = whole ? distribution(shape, values, keys, path) : null;
        Spans.Ends cut = distribution == null ? null : cut(shape, distribution, keys, path, unit);
        Double present = present(keys, path);
        return cut == null || present == null
                ? null
                : new Factor(name, unit, axis(shape, distribution, cut, present), levels);
    }

    /** Share of rows where the factor is not zero, all without a word. */
    private Double present(Block keys, String path) {
        Node node = keys.get("present");
        String below = Binder.below(path, "present");
        Double share = node == null ? Double.valueOf(1) : spans.number(node, "1", below);
        if (share != null && !(share > 0 && share <= 1)) {
            problems.add(node.place(), below, "is no share", "above 0 % and at most 100 %", "");
            return null;
        }
        return share;
    }

    private static FactorAxis axis(Shape shape, RealDistribution distribution, Spans.Ends cut, double present) {
        double from = distribution.cumulativeProbability(shape.inner(cut.low()));
        double to = distribution.cumulativeProbability(shape.inner(cut.high()));
        double absent = 1 - present;
        return new FactorAxis.Scale(part -> {
            if (part < absent) {
                return 0;
            }
            double within = (part - absent) / present;
            double value = shape.outer(distribution.inverseCumulativeProbability(from + within * (to - from)));
            return Math.min(cut.high(), Math.max(cut.low(), value));
        });
    }

    private RealDistribution distribution(Shape shape, double[] values, Block keys, String path) {
        try {
            if (shape == Shape.LOGNORMAL && !(values[0] > 0 && values[1] > 1)) {
                problems.add(keys.place(), path, "makes no distribution", "a median above 0 and a gsd above 1", "");
                return null;
            }
            return shape.of(values);
        } catch (MathIllegalArgumentException wrong) {
            String expected = "parameters in order, and a spread above 0";
            problems.add(keys.place(), path, "makes no distribution: " + wrong.getMessage(), expected, "");
            return null;
        }
    }

    /** The ends between which values are taken. */
    private Spans.Ends cut(Shape shape, RealDistribution distribution, Block keys, String path, String unit) {
        double tail = shape.hasTails() ? TAIL : 0;
        Node between = keys.get("between");
        if (between == null || !shape.hasTails()) {
            double low = shape.outer(distribution.inverseCumulativeProbability(tail));
            return new Spans.Ends(low, shape.outer(distribution.inverseCumulativeProbability(1 - tail)), unit);
        }
        String below = path + ".between";
        Spans.Ends ends = spans.ends(between, below, unit);
        boolean wrong = ends != null
                && !(distribution.cumulativeProbability(shape.inner(ends.low()))
                        < distribution.cumulativeProbability(shape.inner(ends.high())));
        if (wrong) {
            problems.add(between.place(), below, "leaves nothing of the distribution", "ends around its middle", "");
        }
        return wrong ? null : ends;
    }
}
