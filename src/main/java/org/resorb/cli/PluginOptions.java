package org.resorb.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.plugin.Plugins;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** Biology from outside; given before or behind the name of a command. */
public final class PluginOptions {
    /** They read no model, so that a broken plug-in is nothing to them. */
    private static final Set<String> WITHOUT = Set.of("verify", "generate-completion");

    @Option(
            names = "--plugins",
            scope = ScopeType.INHERIT,
            paramLabel = "JAR|DIR",
            description = "A plug-in, or a folder of them; repeatable; default: those in RESORB_PLUGINS.")
    private List<Path> plugins = new ArrayList<>();

    /**
     * Makes them part of the model of this process, with those on its class path.
     *
     * @throws InvalidFileException with every mistake
     */
    public void install() throws InvalidFileException {
        Plugins.install(plugins);
    }

    /** The jars and folders in use that others must be given. */
    public static List<Path> files() {
        return Plugins.files();
    }

    /** Makes them part of the model, unless the command only helps. */
    void install(ParseResult parsed) {
        ParseResult command = parsed;
        boolean helps = isHelp(command);
        while (command.hasSubcommand()) {
            command = command.subcommand();
            helps |= isHelp(command);
        }
        if (helps || WITHOUT.contains(command.commandSpec().name())) {
            return;
        }
        try {
            install();
        } catch (InvalidFileException wrong) {
            CommandLine line = command.commandSpec().commandLine();
            throw new ExecutionException(line, wrong.getMessage(), wrong);
        }
    }

    private static boolean isHelp(ParseResult parsed) {
        return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    }
}
