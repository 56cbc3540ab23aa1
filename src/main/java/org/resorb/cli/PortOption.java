package org.resorb.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The port of a page that is served to this machine. */
final class PortOption {
    private static final int LAST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Serve on this port, so that the address stays the same; without it on any that is free.")
    private Integer port;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isGiven() {
        return port != null;
    }

    /** The port, 0 for any; one that there cannot be is wrong usage. */
    int number() {
        if (port != null && (port < 1 || port > LAST)) {
            throw wrong("--port " + port + " is no port; give a number from 1 to " + LAST);
        }
        return port == null ? 0 : port;
    }

    /** That it cannot be had, in words. */
    ParameterException taken() {
        return wrong("--port " + port + " is taken, or may not be used; give another, or none");
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
