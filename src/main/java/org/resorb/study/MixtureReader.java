package org.resorb.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;

/**
 * Reads a factor that is of several kinds: a list of distributions, each with the share of rows that it has. What the shares
 * leave of 100 % is zero. The kinds stand in the order of their values, as does the axis.
 */
final class MixtureReader {
    static final String KEY = "mixture";
    static final String SHARE = "share";

    private static final double ROUNDING = 1e-9;
    private static final String EXPECTED = "a list such as [{share: 30 %, distribution: uniform, low: 1, high: 2}]";

    private final Binder binder;
    private final Problems problems;
    private final Spans spans;

    MixtureReader(Binder binder, Problems problems, Spans spans) {
        this.binder = binder;
        this.problems = problems;
        this.spans = spans;
    }

    /** A kind: its axis has a share of that of the factor. */
    private record Kind(double share, Factor factor) {}

    /** The factor, or null if it is wrong, which is reported. */
    Factor factor(String name, Block keys, String path) {
        binder.unknown(keys, path, List.of(KEY, "levels"));
        String below = Binder.below(path, KEY);
        int before = problems.count();
        List<Node> items = binder.items(keys.get(KEY), below, EXPECTED);
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            kinds.add(kind(name, items.get(i), below + "[" + i + "]"));
        }
        Spans.Levels levels = binder.part(Spans.Levels.class, keys, path);
        if (problems.count() == before && (kinds.isEmpty() || !inOneUnit(kinds) || !inOrder(kinds))) {
            String wrong = kinds.isEmpty() ? "has no kinds" : "has kinds that do not follow each other in one unit";
            problems.add(
                    keys.get(KEY).place(), below, wrong, "kinds from low to high, all in the unit of the first", "");
        }
        double all = problems.count() > before
                ? 0
                : kinds.stream().mapToDouble(Kind::share).sum();
        if (all > 1 + ROUNDING) {
            problems.add(keys.get(KEY).place(), below, "has shares above 100 % together", "100 % or less", "");
        }
        return problems.count() > before
                ? null
                : new Factor(name, kinds.get(0).factor.unit(), axis(kinds, Math.min(1, all)), levels.levels());
    }

    private Kind kind(String name, Node node, String path) {
        Block block = binder.section(node, path, EXPECTED);
        Node stated = block == null ? null : binder.required(block, SHARE, path, "a share such as 30 %");
        Double share = stated == null ? null : spans.number(stated, "1", Binder.below(path, SHARE));
        if (share != null && !(share > 0 && share <= 1)) {
            problems.add(stated.place(), Binder.below(path, SHARE), "is no share", "above 0 % and at most 100 %", "");
        }
        if (share == null || binder.required(block, "distribution", path, EXPECTED) == null) {
            return null;
        }
        Map<String, Node> others = new LinkedHashMap<>(block.entries());
        others.remove(SHARE);
        return new Kind(share, spans.distribution(name, new Block(block.place(), others), path));
    }

    private static boolean inOneUnit(List<Kind> kinds) {
        String unit = kinds.get(0).factor.unit();
        return kinds.stream().allMatch(kind -> kind.factor.unit().equals(unit));
    }

    private static boolean inOrder(List<Kind> kinds) {
        for (int i = 1; i < kinds.size(); i++) {
            if (value(kinds.get(i), 0.5) < value(kinds.get(i - 1), 0.5)) {
                return false;
            }
        }
        return true;
    }

    private static double value(Kind kind, double part) {
        return ((FactorAxis.Scale) kind.factor.axis()).value().applyAsDouble(part);
    }

    private static FactorAxis axis(List<Kind> kinds, double all) {
        return new FactorAxis.Scale(part -> {
            double from = 1 - all;
            if (part < from) {
                return 0;
            }
            for (Kind kind : kinds.subList(0, kinds.size() - 1)) {
                if (part < from + kind.share) {
                    return value(kind, (part - from) / kind.share);
                }
                from += kind.share;
            }
            Kind last = kinds.get(kinds.size() - 1);
            return value(last, Math.min(1, (part - from) / last.share));
        });
    }
}
