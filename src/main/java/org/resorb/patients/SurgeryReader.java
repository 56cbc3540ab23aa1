package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;
import org.resorb.quantity.Time;
import org.resorb.quantity.Usually;

/** Reads who is operated on: nobody, by a bound of pain, or by a rate that rises with it. */
final class SurgeryReader {
    static final String KEY = "surgery";
    private static final String PATH = ObservationReader.PATH + "." + KEY;
    private static final String HAZARD = "hazard";
    private static final String EXAMPLE =
            "periods such as [{from: 0 wk, rate: 1.5 %/wk}, {from: 15 wk, rate: 0.74 %/wk}]";

    /** By a bound of pain. */
    public record Operated(
            @In("1") @Between(low = "0", high = "10") double painAbove,

            @In("h") @Between(low = "0 d", high = "10 a") double from,

            @In("1") @Between(low = "0 %", high = "100 %") double chance) {}

    /** What becomes of the volumes of those who are operated. */
    public enum Leaving implements Keyword {
        /** They are told until the operation. */
        FROM_THEN_ON,
        /** They are told of nobody who is operated at any time. */
        ALTOGETHER
    }

    /** By a rate. */
    public record Rates(
            @In("1") @Between(low = "0", high = "10") @Means("Pain at which the rates hold")
            double atPain,

            @In("1")
            @Between(low = "1", high = "20")
            @Means("Ratio of the rates of two patients so many points of pain apart")
            double ratio,

            @In("1") @Between(low = "0.1", high = "10") @Means("Points of pain that the ratio is of")
            double points,

            @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("The rate is never higher")
            double most,

            @Usually("from_then_on") @Means("Which volumes are left out of those who are operated")
            Leaving leave) {}

    /** One period. */
    public record Rate(
            @In("h") @Between(low = "0 d", high = "10 a") @Means("Start, since the first image")
            double from,

            @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Rate of operations")
            double rate) {}

    private final Binder binder;
    private final Problems problems;

    SurgeryReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** Its schema. */
    static Schema schema() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(HAZARD, Schema.list(Schema.of(Rate.class).requiredBut()).filled());
        keys.putAll(Schema.keys(Rates.class));
        return ObservationReader.orOff(Schema.anyOf(
                Schema.of(Operated.class).requiredBut(), Schema.section(keys).requiredBut()));
    }

    /** Who is operated on, or null if anything is wrong, which is reported. */
    Surgery read(Block observation) {
        Node node = binder.required(
                observation,
                KEY,
                ObservationReader.PATH,
                "{pain_above: 6, from: 6 wk, chance: 50 %}, a hazard, or off");
        if (node != null && ObservationReader.isOff(node)) {
            return new NoSurgery();
        }
        Block block =
                node == null ? null : binder.section(node, PATH, "keys: pain_above, from, chance; a hazard; or off");
        if (block == null) {
            return null;
        }
        return block.get(HAZARD) == null ? threshold(block) : hazard(block);
    }

    private Surgery threshold(Block block) {
        Operated operated = binder.record(Operated.class, block, PATH);
        return operated == null
                ? null
                : new PainThreshold(operated.painAbove(), operated.from() / Time.HOURS_PER_DAY, operated.chance());
    }

    private Surgery hazard(Block block) {
        Rates rates = binder.record(Rates.class, block, PATH, HAZARD);
        List<SurgeryHazard.Period> periods = periods(block.get(HAZARD));
        return rates == null || periods == null
                ? null
                : new SurgeryHazard(
                        periods,
                        rates.atPain(),
                        rates.ratio(),
                        rates.points(),
                        rates.most() * Time.HOURS_PER_DAY,
                        rates.leave() == Leaving.ALTOGETHER);
    }

    private List<SurgeryHazard.Period> periods(Node node) {
        String path = PATH + "." + HAZARD;
        List<SurgeryHazard.Period> periods = new ArrayList<>();
        List<Node> items = binder.items(node, path, EXAMPLE);
        boolean whole = node instanceof Items;
        if (whole && items.isEmpty()) {
            problems.add(node.place(), path, "has no period", EXAMPLE, "");
        }
        for (int i = 0; i < items.size(); i++) {
            String below = path + "[" + i + "]";
            Rate rate = binder.record(Rate.class, items.get(i), below);
            double before =
                    periods.isEmpty() ? -1 : periods.get(periods.size() - 1).from();
            whole &= rate != null;
            if (rate != null && (rate.from() / Time.HOURS_PER_DAY <= before || i == 0 && rate.from() > 0)) {
                String expected = i == 0 ? "0 wk, since the first period starts with the first image" : "a later time";
                problems.add(items.get(i).place(), below + ".from", "is not in order", expected, "");
                whole = false;
            } else if (rate != null) {
                double day = rate.from() / Time.HOURS_PER_DAY;
                periods.add(new SurgeryHazard.Period(day, rate.rate() * Time.HOURS_PER_DAY));
            }
        }
        return whole && !periods.isEmpty() ? periods : null;
    }
}
