package org.resorb.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.scenario.ScenarioFile;
import org.resorb.view.MasonWindow;
import org.resorb.view.Play;
import org.resorb.view.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code resorb view}: the MASON console and display. */
@Command(
        name = "view",
        description = "Opens a scenario in the MASON window: play, pause, step, look inside, change parameters.",
        footer = {
            "",
            "Examples:",
            "  resorb view sequestration",
            "  resorb view scenarios/l5s1_case.yaml --set mechanisms.autophagy=off --seed 7",
            "",
            "For research and teaching, never for clinical decisions."
        })
final class ViewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of a shipped scenario.")
    private String scenario;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all randomness; default: the scenario's.")
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Change one value, with its unit as in the file. Repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @ParentCommand
    private Resorb resorb;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, String> changes = new LinkedHashMap<>(settings);
        if (seed != null) {
            changes.put("seed", seed.toString());
        }
        ScenarioFile file = ScenarioFile.read(scenario, changes);
        Console console = new Console(spec.commandLine(), resorb.voice.quiet);
        file.warnings().forEach(warning -> console.note("warning: " + warning));
        String missing = Screen.missing();
        if (!missing.isEmpty()) {
            console.error("resorb: " + missing);
            return Mistakes.WRONG;
        }
        MasonWindow.show(new Play(file));
        return 0;
    }
}
