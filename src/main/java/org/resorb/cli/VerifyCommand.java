package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
import org.resorb.storage.FailureWords;
import org.resorb.storage.Inspection;
import org.resorb.storage.WrongFolderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb verify}: whether folders are whole and unchanged, and what mends them. */
@Command(
        name = "verify",
        description =
                "Says whether folders of results, sweeps, cohorts, trials and calibrations are whole and unchanged, and"
                        + " which command mends them. Writes nothing.",
        footer = {
            "",
            "Examples:",
            "  resorb verify results/*",
            "  resorb verify results/ablation --rerun 3",
            "",
            "Exit codes: 0 whole, 1 damaged or incomplete, 2 not a folder of Resorb."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Folders of run, compare, film, predict, sensitivity, sweep, cohort, trial or calibrate.")
    private List<Path> folders;

    @Option(
            names = "--rerun",
            paramLabel = "N",
            description = "Also do N of the runs again, spread evenly, and compare what they come to byte by byte.")
    private int rerun;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private CheckCommand.Format format = CheckCommand.Format.TEXT;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException {
        if (context.isGiven("--rerun") && rerun < 1) {
            throw context.wrong("--rerun must be at least 1, not " + rerun);
        }
        List<Inspection> all = new ArrayList<>();
        int code = 0;
        for (Path folder : folders) {
            code = Math.max(code, verify(folder, all));
        }
        if (format == CheckCommand.Format.JSON) {
            context.answer().print(InspectionText.json(all));
        }
        return code;
    }

    private int verify(Path folder, List<Inspection> all) {
        Console console = context.console();
        try {
            Inspection one = FolderVerification.of(folder, rerun);
            all.add(one);
            if (format == CheckCommand.Format.TEXT) {
                List<String> lines = InspectionText.lines(one);
                lines.forEach(one.isWhole() ? console::say : context.answer()::println);
            }
            return one.isWhole() ? 0 : Mistakes.FAILED;
        } catch (IOException | InvalidFileException unreadable) {
            console.error("resorb: " + FailureWords.of(unreadable));
            console.trace(unreadable);
            return unreadable instanceof WrongFolderException ? Mistakes.WRONG : Mistakes.FAILED;
        }
    }
}
