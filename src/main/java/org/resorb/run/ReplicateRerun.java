package org.resorb.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resorb.measure.Summary;
import org.resorb.scenario.Scenario;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Inspection;
import org.resorb.storage.ShellWord;

/** Does a sample of the replicates of a result again and compares what they come to with what is kept of them. */
public final class ReplicateRerun {
    private static final String REMEDY =
            "these numbers are not those of this scenario and this Resorb; do not use them,"
                    + " and run it again: resorb run ";

    private final Path folder;
    private final List<Scenario> scenarios;
    private final Inspection inspection;

    /**
     * @param scenarios the parameter sets that the replicates of the result have in turn
     * @param inspection what differs is added to it
     */
    public ReplicateRerun(Path folder, List<Scenario> scenarios, Inspection inspection) {
        this.folder = folder;
        this.scenarios = scenarios;
        this.inspection = inspection;
    }

    /** Does so many replicates, or all if there are fewer, spread evenly over those that are kept. */
    public void sample(int most) throws IOException {
        String other = ExistingRecord.in(folder).build().difference();
        if (!other.isEmpty()) {
            inspection.incomplete("", "no run was done again: it was made " + other, "use the Resorb that made it");
            return;
        }
        Map<Integer, Map<String, String>> summaries;
        try {
            summaries = summaries(FileAccess.read(folder.resolve(SummaryFile.FILE)));
        } catch (JsonProcessingException | NumberFormatException unreadable) {
            inspection.damaged(SummaryFile.FILE, "can no longer be read", remedy());
            return;
        }
        List<Integer> kept = List.copyOf(summaries.keySet());
        for (int index : RerunSample.of(kept.size(), most)) {
            repeat(kept.get(index), summaries.get(kept.get(index)));
        }
    }

    private void repeat(int replicate, Map<String, String> summary) throws IOException {
        try {
            Outcome again =
                    Simulation.of(Replicates.scenario(scenarios, replicate)).run(part -> {}, Recording.NUMBERS);
            String place = TimeSeries.difference(folder, replicate, again.course());
            if (!place.isEmpty()) {
                differs(place, replicate);
            }
            compareSummary(replicate, again, summary);
            inspection.repeated(1);
        } catch (RuntimeException | OutOfMemoryError failed) {
            inspection.incomplete("replicate " + replicate, "cannot be run again: " + Failure.words(failed), remedy());
        }
    }

    private void compareSummary(int replicate, Outcome again, Map<String, String> kept) throws IOException {
        SummaryFile one = new SummaryFile();
        one.add(replicate, again.seed(), Summary.of(again.course()));
        Map<String, String> fresh = summaries(one.text()).get(replicate);
        for (Map.Entry<String, String> value : fresh.entrySet()) {
            if (!value.getValue().equals(kept.get(value.getKey()))) {
                differs(SummaryFile.FILE + ", " + value.getKey(), replicate);
                return;
            }
        }
    }

    private void differs(String place, int replicate) {
        inspection.damaged(place, "is not what replicate " + replicate + " comes to when it is run again", remedy());
    }

    private String remedy() {
        return REMEDY + ShellWord.of(folder.resolve(DataFiles.SCENARIO));
    }

    /** What {@code summary.json} says of each replicate, as text by name; by the number of the replicate. */
    private static Map<Integer, Map<String, String>> summaries(String json) throws IOException {
        Map<Integer, Map<String, String>> all = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean replicates = parser.currentName().equals("replicates");
                parser.nextToken();
                if (!replicates) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> one = summary(parser);
                    all.put(Integer.parseInt(one.get(TimeSeries.REPLICATE)), one);
                }
            }
        }
        return all;
    }

    private static Map<String, String> summary(JsonParser parser) throws IOException {
        Map<String, String> one = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            one.put(name, parser.getText());
        }
        return one;
    }
}
