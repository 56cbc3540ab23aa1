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
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Time;
import org.resorb.quantity.Units;

/** Reads how patients are seen. */
final class ObservationReader {
    private static final String PATH = "observation";
    private static final String FOLLOW_UPS = "follow_ups";
    private static final String COLUMNS = "columns";
    private static final String SURGERY = "surgery";

    /** Its keys that are numbers. */
    public record Seen(
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
    private final Units units;
    private final List<String> columns = new ArrayList<>();

    ObservationReader(Binder binder, Problems problems, Units units) {
        this.binder = binder;
        this.problems = problems;
        this.units = units;
    }

    /** The columns of the time series that the file asks for. */
    List<String> columns() {
        return columns;
    }

    /** How patients are seen, or null if anything is wrong, which is reported. */
    Observation read(Block cohort) {
        Node node = binder.required(cohort, PATH, "", "a section");
        if (!(node instanceof Block block)) {
            if (node != null) {
                problems.add(node.place(), PATH, "is not a section", "a section", "");
            }
            return null;
        }
        Map<String, Node> own = new LinkedHashMap<>(block.entries());
        List.of(FOLLOW_UPS, COLUMNS, SURGERY).forEach(own::remove);
        Seen seen = binder.record(Seen.class, new Block(block.place(), own), PATH);
        Node surgery = binder.required(block, SURGERY, PATH, "{pain_above: 6, from: 6 wk, chance: 50 %}");
        Operated operated = surgery == null ? null : binder.record(Operated.class, surgery, PATH + "." + SURGERY);
        List<Visit> visits = visits(block, seen);
        readColumns(block.get(COLUMNS));
        return seen == null || operated == null
                ? null
                : new Observation(
                        visits,
                        seen.jitter() / Time.HOURS_PER_DAY,
                        seen.readerError(),
                        operated.painAbove(),
                        operated.from() / Time.HOURS_PER_DAY,
                        operated.chance());
    }

    private List<Visit> visits(Block block, Seen seen) {
        List<Visit> visits = new ArrayList<>();
        visits.add(new Visit("baseline", seen == null ? 0 : seen.baseline() / Time.HOURS_PER_DAY));
        Node node = binder.required(block, FOLLOW_UPS, PATH, "times such as [6 wk, 24 mo]");
        List<Node> times = list(node, PATH + "." + FOLLOW_UPS, "times such as [6 wk, 24 mo]");
        for (int i = 0; i < times.size(); i++) {
            String path = PATH + "." + FOLLOW_UPS + "[" + i + "]";
            Double day = day(times.get(i), path);
            if (day != null && day <= visits.get(visits.size() - 1).day()) {
                problems.add(times.get(i).place(), path, "is not after the one before", "times in their order", "");
            } else if (day != null) {
                String written = ((Node.Word) times.get(i)).text();
                visits.add(new Visit(written.replaceAll("[^A-Za-z0-9]+", "_"), day));
            }
        }
        return List.copyOf(visits);
    }

    private Double day(Node node, String path) {
        String text = binder.text(node, path, "a time such as 6 wk");
        try {
            return text == null ? null : Double.valueOf(Quantity.parse(text).in("h", units) / Time.HOURS_PER_DAY);
        } catch (BadQuantity wrong) {
            problems.add(node.place(), path, wrong, "a time such as 6 wk");
            return null;
        }
    }

    private void readColumns(Node node) {
        List<String> known =
                Measures.columns().stream().skip(1).map(Variable::name).toList();
        String path = PATH + "." + COLUMNS;
        List<Node> names = node == null ? List.of() : list(node, path, "columns of timeseries.csv");
        for (int i = 0; i < names.size(); i++) {
            String at = path + "[" + i + "]";
            String name = binder.text(names.get(i), at, "a column of timeseries.csv");
            if (name != null && !known.contains(name)) {
                String near = Spelling.nearest(name, known);
                problems.add(names.get(i).place(), at, "is unknown: " + name, "a column of timeseries.csv", near);
            } else if (name != null) {
                columns.add(name);
            }
        }
    }

    private List<Node> list(Node node, String path, String expected) {
        if (node instanceof Items items) {
            return items.items();
        }
        if (node != null) {
            problems.add(node.place(), path, "is not a list", expected, "");
        }
        return List.of();
    }
}
