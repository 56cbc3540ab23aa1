package org.resorb.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.measure.Response;
import org.resorb.patients.Visit;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;
import org.resorb.quantity.Quantity;

/** Reads what is compared. */
final class EndPointsReader {
    static final String PATH = "end_points";
    private static final String AT = "a follow-up of the observation such as 6 wk";
    private static final String EXPECTED = "a list such as [{measure: pain, at: 6 wk}, {measure: response, at: 26 wk, "
            + "response: loss_30}, {measure: surgery, at: 52 wk}]";

    /** What is asked. */
    public record Asked(
            @Means("What is asked of each participant") EndPoint.Measure measure) {}

    /** What counts as resorbed. */
    public record Resorbed(
            @Means("What counts as resorbed, for the measure response")
            Response response) {}

    /** What counts as better. */
    public record Better(
            @In("1")
            @Between(low = "1 %", high = "100 %")
            @Means("Part of the pain at the first image by which it must have fallen, for the measure pain_response")
            double downBy) {}

    private final Binder binder;
    private final Problems problems;
    private final List<Visit> followUps;

    /** @param followUps planned visits after the first image; null if these are not known, so that any may be right */
    EndPointsReader(Binder binder, Problems problems, List<Visit> followUps) {
        this.binder = binder;
        this.problems = problems;
        this.followUps = followUps;
    }

    /** Its schema. */
    static Schema schema() {
        Map<String, Schema> keys = new LinkedHashMap<>(Schema.keys(Asked.class));
        keys.put("at", Schema.withUnit().described(AT));
        keys.putAll(Schema.keys(Resorbed.class));
        keys.putAll(Schema.keys(Better.class));
        return Schema.list(Schema.section(keys).required("measure", "at")).filled();
    }

    /** The end points; what is wrong is reported and left out. */
    List<EndPoint> read(Block trial) {
        Node node = binder.required(trial, PATH, "", EXPECTED);
        List<Node> items = binder.items(node, PATH, EXPECTED);
        if (node instanceof Items && items.isEmpty()) {
            problems.add(node.place(), PATH, "are none", EXPECTED, "");
        }
        List<EndPoint> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = PATH + "[" + i + "]";
            EndPoint endPoint = endPoint(items.get(i), path);
            if (endPoint != null && !names.add(endPoint.name())) {
                problems.add(items.get(i).place(), path, "stands there twice: " + endPoint.name(), "each once", "");
            } else if (endPoint != null) {
                all.add(endPoint);
            }
        }
        return all;
    }

    private EndPoint endPoint(Node node, String path) {
        Asked asked = binder.record(Asked.class, node, path, "at", "response", "down_by");
        if (asked == null) {
            return null;
        }
        Block block = (Block) node;
        int before = problems.count();
        Visit visit = visit(binder.required(block, "at", path, AT), path + ".at");
        Resorbed resorbed = only(Resorbed.class, "response", EndPoint.Measure.RESPONSE, asked, block, path);
        Better better = only(Better.class, "down_by", EndPoint.Measure.PAIN_RESPONSE, asked, block, path);
        return problems.count() > before || visit == null
                ? null
                : new EndPoint(
                        asked.measure(),
                        visit,
                        resorbed == null ? null : resorbed.response(),
                        better == null ? Double.NaN : better.downBy());
    }

    /** A key that one measure alone has. */
    private <T> T only(Class<T> type, String key, EndPoint.Measure measure, Asked asked, Block block, String path) {
        if (asked.measure() == measure) {
            return binder.part(type, block, path);
        }
        if (block.get(key) != null) {
            String wrong = "is not of the measure "
                    + Keyword.words(EndPoint.Measure.class).get(asked.measure().ordinal());
            problems.add(block.get(key).place(), path + "." + key, wrong, "only with " + measure.word(), "");
        }
        return null;
    }

    private Visit unplanned(Node node, String path) {
        Quantity time = binder.quantity(node, path, AT);
        try {
            return time == null ? null : Visit.of(time);
        } catch (BadQuantity wrong) {
            problems.add(node.place(), path, wrong, AT);
            return null;
        }
    }

    private Visit visit(Node node, String path) {
        Double days = node == null ? null : binder.number(node, "d", path, AT);
        if (days == null || followUps == null) {
            return days == null ? null : unplanned(node, path);
        }
        for (Visit visit : followUps) {
            if (Math.abs(visit.days() - days) < 1e-6) {
                return visit;
            }
        }
        String there = followUps.stream().map(Visit::words).collect(Collectors.joining(", "));
        problems.add(node.place(), path, "is no follow-up", "one of " + there, "");
        return null;
    }
}
