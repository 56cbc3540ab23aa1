package org.resorb.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.resorb.run.ResultFolder;
import org.resorb.storage.FailureWords;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/**
 * Before a command reads what it is given: makes plug-ins part of the model, and finishes or undoes what killed processes
 * left there, so that no reader finds an old result out of sight.
 */
final class RecoveryFirst implements CommandLine.IExecutionStrategy {
    /** Settings name no file, and what is written is looked at by its writer. */
    private static final Set<String> NOT_READ = Set.of("--set", "--out", "--export", "--plugins");

    private static final String ONLY_LOOKS = "verify";

    private final Resorb resorb;

    RecoveryFirst(Resorb resorb) {
        this.resorb = resorb;
    }

    @Override
    public int execute(ParseResult parsed) {
        resorb.plugins.install(parsed);
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        SettingOptions.checkThatEachIsOnce(command);
        if (!command.commandSpec().name().equals(ONLY_LOOKS)) {
            command.matchedOptions().stream()
                    .filter(option -> !NOT_READ.contains(option.longestName()))
                    .forEach(option -> recover(option, parsed));
            command.matchedPositionals().forEach(given -> recover(given, parsed));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void recover(ArgSpec given, ParseResult parsed) {
        Class<?> type = given.auxiliaryTypes()[0];
        if (type == Path.class || type == String.class) {
            given.originalStringValues()
                    .forEach(value -> recover(value, parsed.commandSpec().commandLine()));
        }
    }

    private static void recover(String value, CommandLine command) {
        try {
            List<String> words = ResultFolder.recoverForReading(Path.of(value));
            words.forEach(line -> command.getErr().println("warning: " + line));
        } catch (InvalidPathException noFile) {
            // The command itself says what is wrong with it.
            return;
        } catch (IOException failed) {
            command.getErr().println("warning: " + FailureWords.of(failed));
        }
    }
}
