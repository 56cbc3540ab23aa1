package org.resorb.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.RunKeys;
import org.resorb.storage.FailureWords;
import org.resorb.storage.WrongFolderException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into plain words on standard error and an exit code. */
public final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** Exit code: a run failed. */
    public static final int FAILED = 1;

    static final int WRONG = 2;

    /** Options of {@code run}, and what they stand for where there is no such option. */
    private static final Map<String, String> ELSEWHERE = Map.of("--until", "duration", "--seed", "seed");

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("resorb: "
                + (mistake instanceof UnmatchedArgumentException unknown ? words(unknown) : mistake.getMessage()));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG;
    }

    private static String words(UnmatchedArgumentException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String word = mistake.getUnmatched().get(0);
        boolean option = word.startsWith("-");
        boolean subcommand = !option && !command.subcommands().isEmpty();
        Collection<String> known =
                option ? command.optionsMap().keySet() : command.subcommands().keySet();
        String name = word.split("=", 2)[0];
        String path = ELSEWHERE.get(name);
        if (path != null && known.contains("--set") && !RunKeys.isIdentity(path)) {
            return "unknown option " + word + "; here it is --set " + path + "=..., for every run";
        }
        if (path != null) {
            return "unknown option " + word + "; it belongs into the file, as " + path;
        }
        String near = Spelling.nearest(name, known);
        String what = option ? "unknown option " : subcommand ? "unknown command " : "one argument too many: ";
        return what + word + Spelling.suggestion(near);
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Exception failure = thrown instanceof UncheckedIOException wrapped ? wrapped.getCause() : thrown;
        if (failure instanceof InvalidFileException invalid) {
            invalid.problems().forEach(err::println);
        } else {
            err.println("resorb: " + FailureWords.of(failure));
        }
        if (Verbosity.isVerbose(parsed)) {
            failure.printStackTrace(err);
        }
        boolean nothingWasRun = failure instanceof InvalidFileException || failure instanceof WrongFolderException;
        return nothingWasRun ? WRONG : FAILED;
    }
}
