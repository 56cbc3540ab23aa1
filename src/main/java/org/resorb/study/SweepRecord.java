package org.resorb.study;

import java.io.IOException;
import org.resorb.run.Build;
import org.resorb.run.Json;

/**
 * {@code sweep.json}: from which study and which Resorb the tables beside it come. It has no clock, host, thread or share
 * in it, and the build is the one that the sweep was started with, so it is the same whoever gathers.
 */
final class SweepRecord {
    static final String NAME = "sweep.json";

    private SweepRecord() {}

    static String text(Study study, Build started, Tally tally) throws IOException {
        return Json.text(json -> {
            json.writeStringField("version", started.version());
            json.writeStringField("git_commit", started.commit());
            json.writeStringField("model", started.model());
            json.writeStringField("study", study.name());
            json.writeStringField("title", study.title());
            json.writeNumberField("seed", study.seed());
            json.writeBooleanField("paired", study.paired());
            json.writeNumberField("rows", study.design().rows());
            json.writeNumberField("replicates", study.replicates());
            json.writeNumberField("runs", tally.runs());
            json.writeNumberField("done", tally.done());
            json.writeNumberField("failed", tally.failed());
        });
    }
}
