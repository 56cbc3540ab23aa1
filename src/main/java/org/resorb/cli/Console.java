package org.resorb.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Where a command speaks: results to standard output, the rest to standard error. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Verbosity verbosity;

    Console(CommandLine command, Verbosity verbosity) {
        out = command.getOut();
        err = command.getErr();
        this.verbosity = verbosity;
    }

    void say(String line) {
        if (!verbosity.quiet) {
            out.println(line);
        }
    }

    void note(String line) {
        if (!verbosity.quiet) {
            err.println(line);
        }
    }

    void error(String line) {
        err.println(line);
    }

    /** Where a failure came from, for those who ask for it. */
    void trace(Throwable failure) {
        if (verbosity.verbose) {
            failure.printStackTrace(err);
        }
    }

    boolean isQuiet() {
        return verbosity.quiet;
    }
}
