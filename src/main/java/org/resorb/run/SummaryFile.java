package org.resorb.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return (entry.replicate - 1) % members + 1;
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
    String text() throws IOException {
        return Json.text(json -> {
            json.writeNumberField("replicate_count", entries.size());
            json.writeObjectFieldStart("resorption");
            for (Map.Entry<Resorption, Integer> count : classes().entrySet()) {
                json.writeNumberField(count.getKey().toString(), count.getValue());
            }
            json.writeEndObject();
            writeSpreads(json);
            if (members > 0) {
                writeParts(json);
            }
            if (!warnings.isEmpty()) {
                json.writeArrayFieldStart("warnings");
                for (String warning : warnings) {
                    json.writeString(warning);
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("replicates");
            for (Entry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
        });
    }

    private void writeSpreads(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("over_replicates");
        for (Map.Entry<String, Spread> spread : spreads().entrySet()) {
            json.writeObjectFieldStart(spread.getKey());
            Json.number(json, "median", spread.getValue().median());
            Json.number(json, "p05", spread.getValue().low());
            Json.number(json, "p95", spread.getValue().high());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeParts(JsonGenerator json) throws IOException {
        json.writeNumberField("member_count", members);
        json.writeObjectFieldStart("variance_shares");
        for (Map.Entry<String, VarianceComponents> part : parts().entrySet()) {
            json.writeObjectFieldStart(part.getKey());
            Json.number(json, "chance", part.getValue().chanceShare());
            Json.number(json, "parameters", part.getValue().parameterShare());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("replicate", entry.replicate);
        if (members > 0) {
            json.writeNumberField("member", member(entry));
        }
        json.writeNumberField("seed", entry.seed);
        json.writeStringField("resorption", entry.summary.resorption().toString());
        json.writeStringField("rim_class_at_6_wk", entry.summary.rimAtSixWeeks());
        for (Map.Entry<String, Double> value : entry.summary.values().entrySet()) {
            Json.number(json, value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }
}
