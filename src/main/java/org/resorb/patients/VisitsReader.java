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
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Time;

/** Reads when patients are seen after the first image, and whether all of it is within their runs. */
final class VisitsReader {
    static final String KEY = "follow_ups";
    private static final String PATH = ObservationReader.PATH + "." + KEY;
    private static final String TIMES = "times such as [6 wk, 24 mo]";

    private final Binder binder;
    private final Problems problems;
    private final Map<Visit, Integer> followUps = new LinkedHashMap<>();
    private final Map<Visit, Place> places = new HashMap<>();

    VisitsReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * The first visit and those that follow; what is wrong is reported.
     *
     * @param observation the section that has them
     * @param first the visit of the first image
     * @param after day after which the first follow-up is planned
     */
    List<Visit> read(Block observation, Visit first, double after) {
        List<Visit> visits = new ArrayList<>(List.of(first));
        Node node = binder.required(observation, KEY, ObservationReader.PATH, TIMES);
        List<Node> times = binder.items(node, PATH, TIMES);
        if (node instanceof Items && times.isEmpty()) {
            problems.add(node.place(), PATH, "are none", TIMES, "");
        }
        for (int i = 0; i < times.size(); i++) {
            Visit visit = visit(times.get(i), path(i));
            Visit before = visits.get(visits.size() - 1);
            if (visit != null && visit.days() <= (before.isBaseline() ? after : before.days())) {
                String expected = "times in their order, this one after "
                        + (before.isBaseline() ? "day " + NineDigits.text(after) : before.words());
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
        return PATH + "[" + followUp + "]";
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
    void checkThatAllCome(Observation observation, List<CohortGroup> groups) {
        double from = observation.fromFirstImage() ? observation.latestFirstImage() : 0;
        String late = from > 0 ? " if the first image is on day " + NineDigits.text(from) : "";
        followUps.forEach((visit, index) -> groups.stream()
                .filter(group -> days(group) < from + visit.days())
                .findFirst()
                .ifPresent(group -> {
                    String wrong = "is beyond the last day of group " + group.name() + late;
                    String expected = "at most " + NineDigits.text(days(group)) + " d, its duration";
                    problems.add(places.get(visit), path(index), wrong, expected, "");
                }));
    }

    private static double days(CohortGroup group) {
        return group.study().scenario().scenario().duration() / Time.HOURS_PER_DAY;
    }
}
