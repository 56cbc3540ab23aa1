package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/**
 * Bytes that stay in use, measured in a process of its own: what other tests left behind is let go at any time, also between two
 * measurements.
 */
final class LiveMemory {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private LiveMemory() {}

    /** What is measured is {@code beginning}, the bytes a run begins with, or {@code agent}, those of one further agent. */
    static double measured(String what, String type, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", CLASS_PATH));
        command.addAll(List.of(LiveMemory.class.getName(), what, type));
        new TreeMap<>(settings).forEach((key, value) -> command.addAll(List.of(key, value)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Double.parseDouble(said.trim());
    }

    public static void main(String[] arguments) throws InvalidFileException {
        Map<String, String> settings = new TreeMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            settings.put(arguments[i], arguments[i + 1]);
        }
        Scenario scenario = ScenarioFile.read(arguments[1], settings).scenario();
        System.out.println(arguments[0].equals("agent") ? ofAnAgent(scenario) : ofTheBeginning(scenario));
    }

    private static double ofTheBeginning(Scenario scenario) {
        Simulation.of(scenario).start();
        double before = live();
        Simulation run = Simulation.of(scenario);
        run.start();
        run.advance();
        double after = live();
        assertThat(run.isFinished()).isFalse();
        return after - before;
    }

    private static double ofAnAgent(Scenario scenario) {
        Simulation run = Simulation.of(scenario);
        run.start();
        run.advance();
        double before = live();
        long fewer = AgentPlan.in(run.tissue());
        while (AgentPlan.in(run.tissue()) < fewer + 1_000_000) {
            run.advance();
        }
        return (live() - before) / (AgentPlan.in(run.tissue()) - fewer);
    }

    private static double live() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
