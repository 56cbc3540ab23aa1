package org.resorb.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.resorb.image.VoxelType;
import org.resorb.measure.Response;
import org.resorb.run.Build;
import org.resorb.scenario.LabelPreset;
import org.resorb.scenario.MadeUpSegmentation;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

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
            PlotCommand.class,
            FilmCommand.class,
            SweepCommand.class,
            SensitivityCommand.class,
            CohortCommand.class,
            TrialCommand.class,
            CalibrateCommand.class,
            PredictCommand.class,
            MaskCommand.class,
            VerifyCommand.class,
            ViewCommand.class,
            ExploreCommand.class,
            ServeCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        footer = {
            "",
            "Example:",
            "  resorb run sequestration",
            "",
            "For research and teaching, never for clinical decisions."
        })
public final class Resorb implements Callable<Integer> {
    @Mixin
    Verbosity verbosity;

    @Mixin
    PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    private Resorb() {}

    /** Without a command: says which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Mistakes.WRONG;
    }

    /** Runs a command and ends the process: 0 done, 1 a run failed, 2 wrong usage or an invalid file. */
    public static void main(String[] arguments) {
        StandardOutput out = new StandardOutput();
        CommandLine command = commandLine().setOut(out.writer());
        String mistake = SystemCharset.mistake(arguments);
        if (!mistake.isEmpty()) {
            command.getErr().println("resorb: " + mistake);
            System.exit(Mistakes.WRONG);
        }
        int code = command.execute(arguments);
        String failure = out.failure();
        if (!failure.isEmpty()) {
            command.getErr().println("resorb: " + failure);
        }
        System.exit(code == 0 && !failure.isEmpty() ? Mistakes.FAILED : code);
    }

    static CommandLine commandLine() {
        Mistakes mistakes = new Mistakes();
        Resorb resorb = new Resorb();
        CommandLine command = new CommandLine(resorb)
                .setErr(new PrintWriter(System.err, true, SystemCharset.ofOutput()))
                .registerConverter(RunCommand.Profile.class, new EnumConverter<>(RunCommand.Profile.class))
                .registerConverter(SweepCommand.OnError.class, new EnumConverter<>(SweepCommand.OnError.class))
                .registerConverter(VoxelType.class, new EnumConverter<>(VoxelType.class))
                .registerConverter(LabelPreset.class, new EnumConverter<>(LabelPreset.class))
                .registerConverter(MadeUpSegmentation.Shape.class, new EnumConverter<>(MadeUpSegmentation.Shape.class))
                .registerConverter(FilmFormat.class, new EnumConverter<>(FilmFormat.class))
                .registerConverter(Response.class, new EnumConverter<>(Response.class))
                .registerConverter(CheckCommand.Format.class, new EnumConverter<>(CheckCommand.Format.class))
                .registerConverter(ExplainCommand.Format.class, new EnumConverter<>(ExplainCommand.Format.class))
                .setExecutionStrategy(new RecoveryFirst(resorb))
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes);
        command.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .footer("", "Example:", "  source <(resorb generate-completion)");
        return command;
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Build build = Build.asBuilt();
            return new String[] {
                "Resorb " + build.version() + " (commit " + build.commit() + ", model " + build.model() + ")"
            };
        }
    }
}
