package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.resorb.study.Study;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** How far a sweep is, whoever does it. */
record SweepStatus(Study study, Path folder, Console console) {
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);
    private static final long LOOK_SECONDS = 2;

    /** Says what is done, failed, running and missing; returns the exit code. */
    int tell() throws IOException {
        Tally tally = Sweep.tally(study, folder);
        Map<String, Integer> owners = Sweep.owners(folder, Instant.now().minus(SIGN_OF_LIFE));
        int workers = owners.values().stream().mapToInt(Integer::intValue).sum();
        long running = Math.min(workers, tally.missing());
        console.say(study.name() + " in " + folder + ": " + tally.runs() + " runs");
        console.say("done     " + tally.done());
        console.say("failed   " + tally.failed());
        console.say("running  " + running + (owners.isEmpty() ? "" : " (" + String.join(", ", owners.keySet()) + ")"));
        console.say("missing  " + (tally.missing() - running));
        warn(tally, console);
        return code(tally);
    }

    /** Shows how far a sweep is that others do, until no run is missing. */
    int watch(WatchOptions watching) throws IOException, InterruptedException {
        Tally tally = Sweep.tally(study, folder);
        try (SweepWatch watch = watching.start(study, folder, console)) {
            watch.starts(tally);
            while (tally.missing() > 0) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                tally = Sweep.tally(study, folder);
                watch.is(tally);
            }
            watch.ends();
        }
        return tell();
    }

    /** The exit code. */
    static int code(Tally tally) {
        return tally.done() == tally.runs() ? 0 : Mistakes.FAILED;
    }

    /** Warns of what an earlier sweep left cut or damaged, if it did. */
    static void warn(Tally tally, Console console) {
        if (tally.damaged() > 0) {
            console.note("warning: " + tally.damaged() + (tally.damaged() == 1 ? " line was" : " lines were")
                    + " cut or damaged in an earlier sweep and left out");
        }
    }
}
