package org.resorb.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How much a command says. */
final class Voice {
    @Option(names = "--quiet", description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", description = "Add the stack trace to errors.")
    boolean verbose;

    static boolean isVerbose(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.matchedOptionValue("--verbose", false);
    }
}
