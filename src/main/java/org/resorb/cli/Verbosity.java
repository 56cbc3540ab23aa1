package org.resorb.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** How much a command says; given before or behind its name. */
final class Verbosity {
    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Add the stack trace to errors.")
    boolean verbose;

    static boolean isVerbose(ParseResult parsed) {
        for (ParseResult part = parsed; part != null; part = part.subcommand()) {
            if (part.matchedOptionValue("--verbose", false)) {
                return true;
            }
        }
        return false;
    }
}
