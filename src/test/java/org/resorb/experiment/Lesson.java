package org.resorb.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A lesson of the page, read from its file: JSON, and so YAML. */
record Lesson(Map<?, ?> keys) {
    static List<Lesson> all() throws IOException {
        try (InputStream in = Lesson.class.getResourceAsStream("/org/resorb/explore/lessons.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object read = new Load(LoadSettings.builder().build()).loadFromString(text);
            List<Lesson> lessons = new ArrayList<>();
            for (Object lesson : (List<?>) ((Map<?, ?>) read).get("lessons")) {
                lessons.add(new Lesson((Map<?, ?>) lesson));
            }
            return lessons;
        }
    }

    String text(String key) {
        return (String) keys.get(key);
    }

    List<Map<?, ?>> list(String key) {
        List<Map<?, ?>> list = new ArrayList<>();
        for (Object one : (List<?>) keys.get(key)) {
            list.add((Map<?, ?>) one);
        }
        return list;
    }

    /** Settings of a step as on the command line, with its duration; none for the run as it is. */
    Map<String, String> settings(int step) {
        Map<?, ?> run = (Map<?, ?>) list("steps").get(step).get("run");
        Map<String, String> settings = new LinkedHashMap<>();
        if (run.get("set") instanceof Map<?, ?> set) {
            set.forEach((path, value) -> settings.put((String) path, (String) value));
        }
        settings.put("duration", days(step) + " d");
        return settings;
    }

    /** Settings of each of the many runs of a step, none where it is one. */
    List<Map<String, String>> members(int step) {
        List<Map<String, String>> members = new ArrayList<>();
        if (((Map<?, ?>) list("steps").get(step).get("run")).get("members") instanceof List<?> all) {
            for (Object one : all) {
                Map<String, String> settings = settings(step);
                ((Map<?, ?>) one).forEach((path, value) -> settings.put((String) path, (String) value));
                members.add(settings);
            }
        }
        return members;
    }

    /** With how many seeds a step is run. */
    int seeds(int step) {
        return ((Map<?, ?>) list("steps").get(step).get("run")).get("seeds") instanceof Integer seeds ? seeds : 1;
    }

    /** How many runs all steps are. */
    int courses() {
        return IntStream.range(0, list("steps").size())
                .map(step -> Math.max(seeds(step), members(step).size()))
                .sum();
    }

    /** True if something is said of the course of this step. */
    boolean expects(int step) {
        return orders().stream().anyMatch(order -> order.smaller() == step || order.larger() == step)
                || same().stream().anyMatch(pair -> pair.contains(step));
    }

    int days(int step) {
        return (Integer) ((Map<?, ?>) list("steps").get(step).get("run")).get("until_d");
    }

    /**
     * What is expected of the steps, by number from 0: that a column, volume unless another is named, is smaller in one than
     * in the other on a day; the larger may be another column or of another day.
     *
     * @param by by how much at full resolution
     */
    record Order(int smaller, int larger, String column, String largerColumn, int day, int largerDay, double by) {
        static Order of(Map<?, ?> keys) {
            String column = or(keys, "column", "fragment_volume_fraction");
            int day = (Integer) keys.get("at_d");
            return new Order(
                    (Integer) keys.get("smaller"),
                    (Integer) keys.get("larger"),
                    column,
                    or(keys, "than", column),
                    day,
                    or(keys, "than_at_d", day),
                    ((Number) keys.get("by")).doubleValue());
        }

        @SuppressWarnings("unchecked")
        private static <T> T or(Map<?, ?> keys, String key, T otherwise) {
            return keys.containsKey(key) ? (T) keys.get(key) : otherwise;
        }
    }

    List<Order> orders() {
        return list("expect").stream()
                .filter(one -> one.containsKey("smaller"))
                .map(Order::of)
                .toList();
    }

    /** Pairs of steps that give the same course, to the last bit. */
    List<List<?>> same() {
        List<List<?>> same = new ArrayList<>();
        for (Map<?, ?> one : list("expect")) {
            if (one.containsKey("same")) {
                same.add((List<?>) one.get("same"));
            }
        }
        return same;
    }
}
