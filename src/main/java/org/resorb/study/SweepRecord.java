package org.resorb.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.run.Build;
import org.resorb.scenario.InstalledPlugins;

/**
 * {@code sweep.json}: from which study and which Resorb the tables beside it come. It has no clock, host, thread or share
 * in it, and the build is the one that the sweep was started with, so it is the same whoever gathers.
 */
public final class SweepRecord {
    /** Name of the file. */
    public static final String NAME = "sweep.json";

    private SweepRecord() {}

    /** @param warned how many runs came with warnings; nothing is said where none did */
    static String text(Study study, Build started, Tally tally, long warned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", started.version());
        json.put("git_commit", started.commit());
        json.put("model", started.model());
        InstalledPlugins.noteIn(json);
        json.put("study", study.name());
        json.put("title", study.title());
        json.put("seed", study.seed());
        json.put("paired", study.paired());
        json.put("rows", study.design().rows());
        json.put("replicates", study.replicates());
        json.put("runs", tally.runs());
        json.put("done", tally.done());
        json.put("failed", tally.failed());
        if (warned > 0) {
            json.put("with_warnings", warned);
        }
        return JsonWriter.text(json);
    }
}
