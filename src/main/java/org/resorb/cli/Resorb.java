package org.resorb.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.image.VoxelType;
import org.resorb.measure.Response;
import org.resorb.quantity.Disclaimer;
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
        footer = {"", "Example:", "  resorb run sequestration", "", Disclaimer.PURPOSE})
public final class Resorb implements Callable<Integer> {
    private static final String COMPLETION = "generate-completion";

    /** In the order in which help names them. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("scenarios", ScenariosCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("plot", PlotCommand.class);
        COMMANDS.put("film", FilmCommand.class);
        COMMANDS.put("sweep", SweepCommand.class);
        COMMANDS.put("sensitivity", SensitivityCommand.class);
        COMMANDS.put("cohort", CohortCommand.class);
        COMMANDS.put("trial", TrialCommand.class);
        COMMANDS.put("calibrate", CalibrateCommand.class);
        COMMANDS.put("predict", PredictCommand.class);
        COMMANDS.put("mask", MaskCommand.class);
        COMMANDS.put("verify", VerifyCommand.class);
        COMMANDS.put("export", ExportCommand.class);
        COMMANDS.put("view", ViewCommand.class);
        COMMANDS.put("explore", ExploreCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put(COMPLETION, AutoComplete.GenerateCompletion.class);
    }

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
        // What it warns of is told by a mistake of ours too, in words that do not name classes.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        CommandLine command = commandLine(arguments).setOut(out.writer());
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

    /** All commands, or, as reading all their declarations takes a third of a start, only the one that is asked for. */
    static CommandLine commandLine(String... arguments) {
        Resorb resorb = new Resorb();
        CommandLine command = new CommandLine(resorb);
        String first = arguments.length > 0 ? arguments[0] : "";
        boolean alone = COMMANDS.containsKey(first) && !first.equals(COMPLETION);
        COMMANDS.forEach((name, type) -> {
            if (!alone || name.equals(first)) {
                command.addSubcommand(name, type);
            }
        });
        if (!alone) {
            command.getSubcommands()
                    .get(COMPLETION)
                    .getCommandSpec()
                    .usageMessage()
                    .footer("", "Example:", "  source <(resorb generate-completion)");
        }
        return configured(command, new RecoveryFirst(resorb));
    }

    private static CommandLine configured(CommandLine command, CommandLine.IExecutionStrategy strategy) {
        Mistakes mistakes = new Mistakes();
        return command.setErr(new PrintWriter(System.err, true, SystemCharset.ofOutput()))
                .registerConverter(RunCommand.Profile.class, new EnumConverter<>(RunCommand.Profile.class))
                .registerConverter(OnError.class, new EnumConverter<>(OnError.class))
                .registerConverter(VoxelType.class, new EnumConverter<>(VoxelType.class))
                .registerConverter(LabelPreset.class, new EnumConverter<>(LabelPreset.class))
                .registerConverter(MadeUpSegmentation.Shape.class, new EnumConverter<>(MadeUpSegmentation.Shape.class))
                .registerConverter(ExportFormat.class, new EnumConverter<>(ExportFormat.class))
                .registerConverter(FilmFormat.class, new EnumConverter<>(FilmFormat.class))
                .registerConverter(Response.class, new EnumConverter<>(Response.class))
                .registerConverter(CheckCommand.Format.class, new EnumConverter<>(CheckCommand.Format.class))
                .registerConverter(ExplainCommand.Format.class, new EnumConverter<>(ExplainCommand.Format.class))
                .setExecutionStrategy(strategy)
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes);
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
