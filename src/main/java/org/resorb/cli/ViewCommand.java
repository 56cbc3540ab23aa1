package org.resorb.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.quantity.Disclaimer;
import org.resorb.scenario.ScenarioFile;
import org.resorb.view.MasonWindow;
import org.resorb.view.Play;
import org.resorb.view.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code resorb view}: the MASON console and display. */
@Command(
        name = "view",
        description = "Opens a scenario in the MASON window: play, pause, step, look inside, change parameters, treat.",
        footer = {
            "",
            "Examples:",
            "  resorb view sequestration",
            "  resorb view scenarios/l5s1_case.yaml --set mechanisms.autophagy=off --seed 7",
            "",
            Disclaimer.PURPOSE
        })
final class ViewCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws Exception {
        ScenarioFile file = scenario.read(List.of());
        Console console = context.console();
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
