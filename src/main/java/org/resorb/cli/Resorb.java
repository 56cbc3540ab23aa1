package org.resorb.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.resorb.run.Build;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command {@code resorb}. */
@Command(
        name = "resorb",
        description = "Simulates how the body removes a herniated lumbar disc fragment.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Resorb.Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ScenariosCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        footer = {
            "",
            "Example:",
            "  resorb run sequestration",
            "",
            "For research and teaching, never for clinical decisions."
        })
public final class Resorb {
    private Resorb() {}

    /** Runs a command and ends the process: 0 done, 1 a run failed, 2 wrong usage or an invalid file. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Mistakes mistakes = new Mistakes();
        return new CommandLine(new Resorb())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes);
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Build build = Build.current();
            return new String[] {"Resorb " + build.version() + " (commit " + build.commit() + ")"};
        }
    }
}
