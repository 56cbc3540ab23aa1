package org.resorb.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.HeaderReader;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;
import org.resorb.quantity.Usually;
import org.resorb.scenario.ScenarioSchema;

/** Reads the arms of a trial, and the designs of doses and schedules that stand for several. */
final class ArmsReader {
    static final String ARMS = "arms";
    static final String DOSES = "dose_schedule";

    private static final String TIMES =
            "a time since the start of treatment such as 2 wk, or a list such as [0 d, 2 wk]";
    private static final List<String> GIVEN = List.of("at", "every", "until");
    private static final String EXPECTED = "a section an arm, such as {placebo: {sham: on}, blocker: {drug: anti_tnf, "
            + "dose: 5 mg/kg, at: [0 d, 2 wk, 6 wk]}}";
    private static final String NAMED = "an arm, which a dose-schedule design makes as well";

    /** Whether something is done. */
    public enum Done implements Keyword {
        OFF,
        ON
    }

    /** Its keys that are a number or a word. */
    public record Numbers(
            @Usually("off") @Means("Whether a sham is given, so that patients may expect relief")
            Done sham,

            @In("1")
            @Between(low = "1", high = "20")
            @Usually("1")
            @Means("Patients allocated to it, relative to others")
            int ratio) {}

    /**
     * An arm with what it changes.
     *
     * @param place where it is written
     * @param path of its keys in the file
     * @param scenario what differs from that of the trial, without doses
     * @param doses as interventions of a scenario
     */
    record Written(Arm arm, Place place, String path, Block scenario, List<Node> doses) {}

    private final Binder binder;
    private final Problems problems;
    private final Map<String, Written> arms = new LinkedHashMap<>();

    ArmsReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** An arm in which nothing is done otherwise. */
    static Written none(Place place) {
        return new Written(
                new Arm("none", false, false, 1, "", "", ""), place, ARMS, new Block(place, Map.of()), List.of());
    }

    /** Its schema. */
    static Schema schema() {
        Map<String, Schema> keys = new LinkedHashMap<>(times());
        keys.put("drug", Schema.word().described("A key of drugs"));
        keys.put("dose", Schema.quantity().described("A dose with its unit, or a number of sessions"));
        keys.putAll(Schema.keys(Numbers.class));
        keys.put("scenario", ScenarioSchema.changes());
        return Schema.named(Schema.section(keys)).filled();
    }

    private static Map<String, Schema> times() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        Schema time = Schema.withUnit();
        keys.put("at", Schema.anyOf(time.described(TIMES), Schema.list(time).filled()));
        keys.put("every", time.described("Interval between doses"));
        keys.put("until", time.described("No dose after this time since the start of treatment"));
        return keys;
    }

    /** That of a design. */
    static Schema dosesSchema() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("drug", Schema.word().described("A key of drugs"));
        keys.put("doses", Schema.list(Schema.quantity()).filled());
        keys.put("schedules", Schema.named(Schema.section(times())).filled());
        return Schema.section(keys).required("drug", "doses", "schedules");
    }

    /** All arms by name; what is wrong is reported. */
    Map<String, Written> read(Block trial) {
        Block all = binder.section(binder.required(trial, ARMS, "", EXPECTED), ARMS, EXPECTED);
        if (all != null) {
            all.entries().forEach(this::arm);
        }
        if (trial.get(DOSES) != null) {
            design(trial.get(DOSES));
        }
        if (all != null && arms.size() < 2 && problems.count() == 0) {
            problems.add(all.place(), ARMS, "has nothing to compare", "at least two arms", "");
        }
        return arms;
    }

    private void arm(String name, Node node) {
        String path = Binder.below(ARMS, name);
        if (!name.matches(HeaderReader.NAME)) {
            problems.add(node.place(), path, "is not a name: " + name, HeaderReader.NAME_EXPECTED, "");
            return;
        }
        Numbers numbers = binder.record(Numbers.class, node, path, "drug", "dose", "at", "every", "until", "scenario");
        if (!(node instanceof Block block)) {
            return;
        }
        Block scenario = binder.optional(block, "scenario", path, "keys of a scenario that differ");
        List<Node> doses = new ArrayList<>();
        boolean isTreated = block.get("drug") != null;
        if (isTreated) {
            Node dose = binder.required(block, "dose", path, "a dose with its unit, such as 5 mg/kg");
            doses.addAll(doses(block.get("drug"), dose, block, path));
        } else {
            unused(block, path);
        }
        if (scenario != null) {
            String dose = block.get("dose") instanceof Word word ? word.text() : "";
            boolean isGiven = isTreated || scenario.get("interventions") != null;
            boolean isSham = numbers != null && numbers.sham() == Done.ON;
            Arm arm = new Arm(name, isGiven, isSham, numbers == null ? 1 : numbers.ratio(), "", dose, "");
            arms.put(name, new Written(arm, block.place(), path, scenario, doses));
        }
    }

    private void unused(Block block, String path) {
        for (String key : List.of("dose", "at", "every", "until")) {
            if (block.get(key) != null) {
                problems.add(block.get(key).place(), Binder.below(path, key), "is of no drug", "drug as well", "");
            }
        }
    }

    private List<Node> doses(Node drug, Node dose, Block times, String path) {
        Node at = times.get("at") == null ? new Word(times.place(), "0 d") : times.get("at");
        List<Node> starts = at instanceof Items list ? list.items() : List.of(at);
        if (starts.isEmpty()) {
            problems.add(at.place(), Binder.below(path, "at"), "is empty", TIMES, "");
        }
        List<Node> doses = new ArrayList<>();
        for (Node start : starts) {
            Map<String, Node> keys = new LinkedHashMap<>();
            keys.put("at", start);
            keys.put("every", times.get("every"));
            keys.put("until", times.get("until"));
            keys.put("drug", drug);
            keys.put("dose", dose);
            keys.values().removeIf(value -> value == null);
            doses.add(new Block(times.place(), keys));
        }
        return doses;
    }

    private void design(Node node) {
        Block block = binder.section(node, DOSES, List.of("drug", "doses", "schedules"));
        if (block == null) {
            return;
        }
        Node drug = binder.required(block, "drug", DOSES, "a key of drugs");
        String name = drug == null ? null : binder.text(drug, DOSES + ".drug", "a key of drugs");
        Node doses = binder.required(block, "doses", DOSES, "a list such as [3 mg/kg, 5 mg/kg]");
        String schedulesPath = DOSES + ".schedules";
        String expected = "schedules by name, such as {once: {at: 0 d}, thrice: {at: [0 d, 2 wk, 6 wk]}}";
        Block schedules = binder.section(binder.required(block, "schedules", DOSES, expected), schedulesPath, expected);
        if (name == null || doses == null || schedules == null) {
            return;
        }
        for (Node dose : binder.items(doses, DOSES + ".doses", "a list such as [3 mg/kg, 5 mg/kg]")) {
            String text = binder.text(dose, DOSES + ".doses", "a dose with its unit");
            if (text != null) {
                schedules.entries().forEach((schedule, times) -> member(drug, dose, schedule, times));
            }
        }
    }

    private void member(Node drug, Node dose, String schedule, Node times) {
        String path = DOSES + ".schedules." + schedule;
        Block block = binder.section(times, path, GIVEN);
        if (block == null) {
            return;
        }
        String text = ((Word) dose).text();
        String given = ((Word) drug).text();
        String name = words(given) + "_" + words(text) + "_" + schedule;
        if (!schedule.matches(HeaderReader.NAME)) {
            problems.add(times.place(), path, "is not a name: " + schedule, HeaderReader.NAME_EXPECTED, "");
        } else if (arms.containsKey(name)) {
            problems.add(dose.place(), DOSES, "makes " + name + " again: " + NAMED, "each once", "");
        } else {
            Arm arm = new Arm(name, true, false, 1, given, text, schedule);
            Block none = new Block(dose.place(), Map.of());
            arms.put(name, new Written(arm, dose.place(), DOSES, none, doses(drug, dose, block, path)));
        }
    }

    /** {@code 5 mg/kg} as {@code 5_mg_per_kg}. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("/", "_per_")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
