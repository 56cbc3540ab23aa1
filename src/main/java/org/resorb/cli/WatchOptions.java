package org.resorb.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import org.resorb.study.Study;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a page that shows how far a sweep is. */
final class WatchOptions {
    private static final String WATCH = "--watch";

    @Option(
            names = WATCH,
            description = "Show on a page, to this machine only, what is done and failed, the time to go and a first"
                    + " picture; with --status of a sweep that others do.")
    private boolean watch;

    @Mixin
    private PortOption port;

    /** Whether there shall be a page. */
    boolean asked() {
        return watch;
    }

    /** Refuses what nothing would come of. */
    void check(boolean withoutRuns) {
        if (watch && withoutRuns) {
            throw port.wrong(WATCH + " goes with a sweep that is run here, or with --status");
        }
        if (!watch && port.isGiven()) {
            throw port.wrong("--port is for the page of " + WATCH);
        }
    }

    /** Starts the page and says where it is. */
    SweepWatch start(Study study, Path folder, Console console) throws IOException {
        try {
            SweepWatch started = new SweepWatch(study, folder, port.number());
            console.note("Watch: " + started.address());
            return started;
        } catch (BindException taken) {
            throw port.taken();
        }
    }
}
