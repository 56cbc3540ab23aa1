package org.resorb.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resorb.document.JsonWriter;
import org.resorb.measure.Resorption;
import org.resorb.measure.Summary;
import org.resorb.statistics.Spread;
import org.resorb.statistics.VarianceComponents;
import org.resorb.storage.FileAccess;

/** {@code summary.json}: each replicate, and the median with its 5–95 % interval. */
public final class SummaryFile {
    static final String FILE = "summary.json";

    private record Entry(int replicate, long seed, Summary summary) {}

    private static final List<String> PARTED =
            List.of("fragment_volume_mm3_at_6_mo", "fragment_volume_mm3_at_12_mo", "fragment_volume_mm3_at_24_mo");

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int members;

    void warn(String caution) {
        warnings.add(caution);
    }

    /** What is allowed in the replicates but odd, a sentence each. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    void members(int count) {
        members = count;
    }

    void add(int replicate, long seed, Summary summary) {
        entries.add(new Entry(replicate, seed, summary));
    }

    /** Median and interval of every number, by its name. */
    public Map<String, Spread> spreads() {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (String name : entries.get(0).summary.values().keySet()) {
            double[] values = entries.stream()
                    .mapToDouble(entry -> entry.summary.values().get(name))
                    .toArray();
            spreads.put(name, Spread.of(values));
        }
        return spreads;
    }

    /** How many replicates have a number; a half-time is none if the run ended before. */
    public int known(String name) {
        return (int) entries.stream()
                .filter(entry -> !Double.isNaN(entry.summary.values().get(name)))
                .count();
    }

    /** Variance of volumes by its origin, by their names; none where all replicates have the same parameters. */
    public Map<String, VarianceComponents> parts() {
        if (members == 0) {
            return Map.of();
        }
        Map<String, VarianceComponents> parts = new LinkedHashMap<>();
        int[] groups = entries.stream().mapToInt(this::member).toArray();
        for (String name : PARTED) {
            double[] values = entries.stream()
                    .mapToDouble(entry -> entry.summary.values().get(name))
                    .toArray();
            parts.put(name, VarianceComponents.of(values, groups));
        }
        return parts;
    }

    /** Number of the parameter set that a replicate has, from 1. */
    private int member(Entry entry) {
        return Replicates.set(entry.replicate, members) + 1;
    }

    /** How many replicates ended in each class. */
    public Map<Resorption, Integer> classes() {
        Map<Resorption, Integer> counts = new LinkedHashMap<>();
        for (Resorption resorption : Resorption.values()) {
            counts.put(resorption, (int) entries.stream()
                    .filter(entry -> entry.summary.resorption() == resorption)
                    .count());
        }
        return counts;
    }

    /** How many replicates had each class of rim at 6 weeks; none in runs that end before. */
    public Map<String, Integer> rims() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.summary.rimAtSixWeeks() != null) {
                counts.merge(entry.summary.rimAtSixWeeks(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** One a replicate, in their order. */
    public List<Long> seeds() {
        return entries.stream().map(Entry::seed).toList();
    }

    void write(Path file) throws IOException {
        FileAccess.write(file, text());
    }

    /** The text of the file. */
    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("replicate_count", entries.size());
        Map<String, Object> classes = new LinkedHashMap<>();
        classes().forEach((resorption, count) -> classes.put(resorption.toString(), count));
        json.put("resorption", classes);
        json.put("over_replicates", spreadKeys());
        if (members > 0) {
            json.put("member_count", members);
            json.put("variance_shares", partKeys());
        }
        if (!warnings.isEmpty()) {
            json.put("warnings", warnings);
        }
        json.put("replicates", entries.stream().map(this::keys).toList());
        return JsonWriter.text(json);
    }

    private Map<String, Object> spreadKeys() {
        Map<String, Object> json = new LinkedHashMap<>();
        spreads().forEach((name, spread) -> {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("median", spread.median());
            keys.put("p05", spread.low());
            keys.put("p95", spread.high());
            json.put(name, keys);
        });
        return json;
    }

    private Map<String, Object> partKeys() {
        Map<String, Object> json = new LinkedHashMap<>();
        parts().forEach((name, part) -> {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("chance", part.chanceShare());
            keys.put("parameters", part.parameterShare());
            json.put(name, keys);
        });
        return json;
    }

    private Map<String, Object> keys(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("replicate", entry.replicate);
        if (members > 0) {
            json.put("member", member(entry));
        }
        json.put("seed", entry.seed);
        json.put("resorption", entry.summary.resorption().toString());
        json.put("rim_class_at_6_wk", entry.summary.rimAtSixWeeks());
        json.putAll(entry.summary.values());
        return json;
    }
}
