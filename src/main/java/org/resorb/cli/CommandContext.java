package org.resorb.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command needs of the command line that it stands in. */
@Command
final class CommandContext {
    @ParentCommand
    private Resorb resorb;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Where the command speaks. */
    Console console() {
        return new Console(spec.commandLine(), resorb.verbosity);
    }

    /** Standard output, for an answer that is wanted even from a quiet command. */
    PrintWriter answer() {
        return spec.commandLine().getOut();
    }

    /** Whether an option was given, not left to its default. */
    boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Wrong usage, in words. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
