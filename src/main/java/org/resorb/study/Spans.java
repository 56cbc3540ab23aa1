package org.resorb.study;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Units;
import org.resorb.quantity.Usually;
import org.resorb.scenario.ParameterDescriptions;

/** Reads factors that take any number within ends, evenly, on a log scale, or by a distribution. */
final class Spans {
    private static final List<String> RANGE = List.of("range", "scale", "levels");

    /** How a range is divided. */
    enum Scale implements Keyword {
        /** Equal steps. */
        LINEAR,
        /** Equal ratios. */
        LOG
    }

    /** The key that any of these factors may have. */
    public record Levels(
            @In("1") @Between(low = "2", high = "1000000") @Usually("3")
            int levels) {}

    private final Binder binder;
    private final Problems problems;
    private final Units units;

    Spans(Binder binder, Problems problems, Units units) {
        this.binder = binder;
        this.problems = problems;
        this.units = units;
    }

    /** A factor between two ends, or null if it is wrong, which is reported. */
    Factor range(String name, Block keys, String path) {
        binder.unknown(keys, path, RANGE);
        Node scale = keys.get("scale");
        String word = scale == null ? "linear" : binder.text(scale, path + ".scale", "linear or log");
        Object found = word == null ? null : binder.constant(Scale.class, scale, word, path + ".scale");
        Ends ends =
                disagree(name, keys.get("range"), path + ".range") ? null : ends(keys.get("range"), path + ".range");
        Integer levels = levels(keys, path);
        if (ends == null || found == null || levels == null) {
            return null;
        }
        if (found == Scale.LOG && !(ends.low > 0)) {
            problems.add(scale.place(), path + ".scale", "is log, but the range is not above zero", "linear", "");
            return null;
        }
        return new Factor(
                name, ends.unit, new FactorAxis.Scale(found == Scale.LOG ? ends.log() : ends.linear()), levels);
    }

    /** True if the ends are of two kinds; those that are not of the kind of the parameter are reported. */
    private boolean disagree(String name, Node node, String path) {
        String usual = new ParameterDescriptions().usual(name);
        if (usual.isEmpty() || !(node instanceof Items list) || list.items().size() != 2) {
            return false;
        }
        int before = problems.count();
        List<Node> ends = list.items();
        if (mistake(ends.get(1), unitOf(ends.get(0))) != null) {
            for (int i = 0; i < 2; i++) {
                BadQuantity wrong = mistake(ends.get(i), unitOf(new Word(node.place(), usual)));
                if (wrong != null) {
                    problems.add(ends.get(i).place(), path + "[" + i + "]", wrong, "a quantity such as " + usual);
                }
            }
        }
        return problems.count() > before;
    }

    private static String unitOf(Node node) {
        try {
            String unit =
                    node instanceof Word word ? Quantity.parse(word.text()).unit() : null;
            return "".equals(unit) ? "1" : unit;
        } catch (BadQuantity told) {
            return null;
        }
    }

    /** Why an end cannot be had in a unit; null if it can, or if either of them is no quantity at all. */
    private BadQuantity mistake(Node end, String unit) {
        if (unit == null || unitOf(end) == null) {
            return null;
        }
        try {
            Quantity.parse(((Word) end).text()).in(unit, units);
            return null;
        } catch (BadQuantity wrong) {
            return wrong;
        }
    }

    /** A factor with a distribution, or null if it is wrong, which is reported. */
    Factor distribution(String name, Block keys, String path) {
        Node node = keys.get("distribution");
        List<String> words = Keyword.words(Shape.class);
        String word = binder.text(node, path + ".distribution", "one of " + String.join(", ", words));
        Object shape = word == null ? null : binder.constant(Shape.class, node, word, path + ".distribution");
        Integer levels = levels(keys, path);
        if (shape == null || levels == null) {
            return null;
        }
        List<String> known = ((Shape) shape).keys();
        binder.unknown(keys, path, known);
        return new DistributedFactorReader(binder, problems, this).factor(name, (Shape) shape, keys, path, levels);
    }

    private Integer levels(Block keys, String path) {
        Levels levels = binder.part(Levels.class, keys, path);
        return levels == null ? null : levels.levels();
    }

    /** Two numbers in the unit of the first. */
    record Ends(double low, double high, String unit) {
        DoubleUnaryOperator linear() {
            return part -> low + part * (high - low);
        }

        DoubleUnaryOperator log() {
            return part -> FastMath.exp(FastMath.log(low) + part * (FastMath.log(high) - FastMath.log(low)));
        }
    }

    /** Two ends, the first below the second, in the unit of the first. */
    private Ends ends(Node node, String path) {
        return ends(node, path, null);
    }

    /** Two ends in a unit, or in that of the first; null if they are wrong, which is reported. */
    Ends ends(Node node, String path, String inUnit) {
        String expected = "two ends such as [0.1 mm/d, 0.3 mm/d]";
        if (!(node instanceof Items list)
                || list.items().size() != 2
                || !(list.items().get(0) instanceof Word low)
                || !(list.items().get(1) instanceof Word high)) {
            problems.add(node.place(), path, "is not a pair of ends", expected, "");
            return null;
        }
        String unit = inUnit == null ? unit(low, path + "[0]") : inUnit;
        Double from = unit == null ? null : number(low, unit, path + "[0]");
        Double to = unit == null ? null : number(high, unit, path + "[1]");
        if (from == null || to == null) {
            return null;
        }
        if (!(from < to)) {
            problems.add(node.place(), path, "does not go from low to high", expected, "");
            return null;
        }
        return new Ends(from, to, unit);
    }

    /** The unit as written, {@code 1} for none; null if it is no quantity, which is reported. */
    String unit(Node node, String path) {
        Quantity quantity = binder.quantity(node, path, "a number with its unit");
        return quantity == null ? null : quantity.unit().isEmpty() ? "1" : quantity.unit();
    }

    /** The number in a unit; null if it is no such quantity, which is reported. */
    Double number(Node node, String unit, String path) {
        return binder.number(node, unit, path, unit.equals("1") ? "a plain number" : "a number in " + unit);
    }
}
