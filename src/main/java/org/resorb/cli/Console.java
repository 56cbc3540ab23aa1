package org.resorb.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Where a command speaks: results to standard output, the rest to standard error. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;

    Console(CommandLine command, boolean quiet) {
        out = command.getOut();
        err = command.getErr();
        this.quiet = quiet;
    }

    void say(String line) {
        if (!quiet) {
            out.println(line);
        }
    }

    void note(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    void error(String line) {
        err.println(line);
    }

    void trace(Throwable failure) {
        failure.printStackTrace(err);
    }

    boolean isQuiet() {
        return quiet;
    }
}
