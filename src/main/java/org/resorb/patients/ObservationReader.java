package org.resorb.patients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Time;

/** Reads how patients are seen. */
final class ObservationReader {
    static final String PATH = "observation";
    static final String FOLLOW_UPS = "follow_ups";
    static final String COLUMNS = "columns";
    static final String SURGERY = "surgery";
    private static final String TIMES = "times such as [6 wk, 24 mo]";

    /** Its keys that are numbers. */
    public record Numbers(
            @In("h") @Between(low = "0 d", high = "1 a") double baseline,

            @In("h") @Between(low = "0 d", high = "90 d") double jitter,

            @In("1") @Between(low = "0 %", high = "50 %") double readerError) {}

    /** When patients are operated on. */
    public record Operated(
            @In("1") @Between(low = "0", high = "10") double painAbove,

            @In("h") @Between(low = "0 d", high = "10 a") double from,

            @In("1") @Between(low = "0 %", high = "100 %") double chance) {}

    private final Binder binder;
    private final Problems problems;
    private final List<String> columns = new ArrayList<>();
    private final Map<Visit, Integer> followUps = new LinkedHashMap<>();
    private final Map<Visit, Place> places = new HashMap<>();

    ObservationReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** The columns of the time series that the file asks for. */
    List<String> columns() {
        return columns;
    }

    /** How patients are seen, or null if anything is wrong, which is reported. */
    Observation read(Block cohort) {
        Node node = binder.required(cohort, PATH, "", "a section");
        Block block = binder.section(node, PATH, "a section");
        if (block == null) {
            return null;
        }
        Numbers numbers = binder.record(Numbers.class, block, PATH, FOLLOW_UPS, COLUMNS, SURGERY);
        Node surgery = binder.required(block, SURGERY, PATH, "{pain_above: 6, from: 6 wk, chance: 50 %}");
        Operated operated = surgery == null ? null : binder.record(Operated.class, surgery, PATH + "." + SURGERY);
        List<Visit> visits = visits(block, numbers);
        readColumns(block.get(COLUMNS));
        return numbers == null || operated == null
                ? null
                : new Observation(
                        visits,
                        numbers.jitter() / Time.HOURS_PER_DAY,
                        numbers.readerError(),
                        operated.painAbove(),
                        operated.from() / Time.HOURS_PER_DAY,
                        operated.chance());
    }

    private List<Visit> visits(Block block, Numbers numbers) {
        List<Visit> visits = new ArrayList<>();
        visits.add(Visit.baseline(numbers == null ? 0 : numbers.baseline() / Time.HOURS_PER_DAY));
        Node node = binder.required(block, FOLLOW_UPS, PATH, TIMES);
        List<Node> times = binder.items(node, PATH + "." + FOLLOW_UPS, TIMES);
        if (node instanceof Items && times.isEmpty()) {
            problems.add(node.place(), PATH + "." + FOLLOW_UPS, "are none", TIMES, "");
        }
        for (int i = 0; i < times.size(); i++) {
            Visit visit = visit(times.get(i), path(i));
            Visit before = visits.get(visits.size() - 1);
            if (visit != null && visit.days() <= before.days()) {
                String expected = "times in their order, this one after "
                        + (before.isBaseline() ? "day " + NineDigits.text(before.days()) : before.words());
                problems.add(times.get(i).place(), path(i), "is not after the one before", expected, "");
            } else if (visit != null) {
                visits.add(visit);
                followUps.put(visit, i);
                places.put(visit, times.get(i).place());
            }
        }
        return List.copyOf(visits);
    }

    private static String path(int followUp) {
        return PATH + "." + FOLLOW_UPS + "[" + followUp + "]";
    }

    private Visit visit(Node node, String path) {
        Quantity time = binder.quantity(node, path, "a time such as 6 wk");
        try {
            return time == null ? null : Visit.of(time);
        } catch (BadQuantity wrong) {
            problems.add(node.place(), path, wrong, "a time such as 6 wk");
            return null;
        }
    }

    /** Reports each visit that comes after the last day of a group. */
    void checkThatAllCome(List<CohortGroup> groups) {
        followUps.forEach((visit, index) -> groups.stream()
                .filter(group -> days(group) < visit.days())
                .findFirst()
                .ifPresent(group -> {
                    String wrong = "is beyond the last day of group " + group.name();
                    String expected = "at most " + NineDigits.text(days(group)) + " d, its duration";
                    problems.add(places.get(visit), path(index), wrong, expected, "");
                }));
    }

    private static double days(CohortGroup group) {
        return group.study().scenario().scenario().duration() / Time.HOURS_PER_DAY;
    }

    private void readColumns(Node node) {
        List<String> known =
                Measures.columns().stream().skip(1).map(Variable::name).toList();
        String path = PATH + "." + COLUMNS;
        List<Node> names = binder.items(node, path, "columns of timeseries.csv");
        for (int i = 0; i < names.size(); i++) {
            String name = binder.oneOf(names.get(i), path + "[" + i + "]", known, "a column of timeseries.csv");
            if (name != null) {
                columns.add(name);
            }
        }
    }
}
