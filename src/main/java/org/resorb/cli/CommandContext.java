package org.resorb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.resorb.storage.ShellWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** What every command needs of the command line that it stands in. */
@Command
final class CommandContext {
    private static final Set<String> NO_DIFFERENCE =
            Set.of("--out", "--threads", "--quiet", "--verbose", "--structures");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Where the command speaks. */
    Console console() {
        return new Console(spec.commandLine(), ((Resorb) spec.root().userObject()).verbosity);
    }

    /** Standard output, for an answer that is wanted even from a quiet command. */
    PrintWriter answer() {
        return spec.commandLine().getOut();
    }

    /** Whether an option was given, not left to its default. */
    boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** The command line as it was given, without what makes no difference to the result: where it goes, and how fast. */
    String again() {
        ParseResult parsed = spec.commandLine().getParseResult();
        StringBuilder line = new StringBuilder("resorb " + spec.name());
        for (PositionalParamSpec given : new LinkedHashSet<>(parsed.matchedPositionals())) {
            given.originalStringValues().forEach(value -> line.append(' ').append(ShellWord.of(value)));
        }
        for (OptionSpec given : new LinkedHashSet<>(parsed.matchedOptions())) {
            if (!NO_DIFFERENCE.contains(given.longestName())) {
                given.originalStringValues().forEach(value -> line.append(' ').append(words(given, value)));
            }
        }
        return line.toString();
    }

    /** An option as it may be given; a flag has no value, though picocli tells one for it. */
    private static String words(OptionSpec given, String value) {
        boolean isFlag = given.arity().max() == 0;
        return given.longestName() + (isFlag ? "" : " " + ShellWord.of(value));
    }

    /** Refuses an output folder that is what a command reads, or holds it, since to replace it would delete that; {@code words} tell what it is. */
    void outIsNoInput(Path out, List<Path> inputs, String words) throws IOException {
        for (Path input : inputs) {
            if (Files.exists(input) && Files.exists(out) && input.toRealPath().startsWith(out.toRealPath())) {
                String what = Files.isSameFile(input, out) ? " is " : " holds " + input + ", ";
                throw wrong("--out " + out + what + words + "; give another --out");
            }
        }
    }

    /** Wrong usage, in words. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
