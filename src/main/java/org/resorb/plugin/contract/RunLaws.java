package org.resorb.plugin.contract;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.plugin.Plugin;
import org.resorb.run.Workers;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.InstalledPlugin;

/** What holds of runs with a plug-in. */
final class RunLaws {
    private static final int WORKERS = 3;

    /** Of the volume at the start. */
    private static final double OPEN_AT_MOST = 1e-6;

    private final Plugin plugin;
    private final InstalledPlugin installed;

    RunLaws(Plugin plugin, InstalledPlugin installed) {
        this.plugin = plugin;
        this.installed = installed;
    }

    List<Law> all() {
        List<Law> laws = new ArrayList<>(List.of(
                new Law("the same run gives the same numbers, bit by bit", this::repeats),
                new Law("the number of threads changes no bit", this::threads),
                new Law("what changed the volume adds up to its change", this::balance),
                new Law("switched off it changes no bit of the model", this::off)));
        for (String name : installed.mechanismNames()) {
            for (Catalogue.Parameter parameter : Catalogue.entry(name).parameters()) {
                String path = "mechanisms." + name + "." + parameter.name();
                laws.add(new Law(
                        "at both ends of the range of " + path + " all numbers make sense",
                        () -> ends(path, parameter)));
            }
        }
        return laws;
    }

    private void repeats() throws Exception {
        same(LawRun.lines(LawRun.course(Map.of())), LawRun.lines(LawRun.course(Map.of())), "in a second run");
    }

    private void threads() throws Exception {
        try (Workers workers = new Workers(WORKERS)) {
            List<String> parallel = LawRun.lines(LawRun.course(Map.of(), workers));
            same(LawRun.lines(LawRun.course(Map.of())), parallel, "on " + WORKERS + " threads");
        }
    }

    private static void same(List<String> expected, List<String> found, String where) {
        List<String> columns = expected.stream()
                .filter(line -> !found.contains(line))
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
        Law.hold(columns.isEmpty(), "other numbers " + where + ": " + String.join(", ", columns));
    }

    private void balance() throws Exception {
        Course course = LawRun.course(Map.of());
        double[] volume = course.series("fragment_volume_mm3");
        int last = course.size() - 1;
        double booked = course.columns().stream()
                .filter(column -> column.name().startsWith("change_by_"))
                .mapToDouble(column -> course.series(column.name())[last])
                .sum();
        double open = Math.abs(volume[last] - volume[0] - booked);
        Law.hold(open <= OPEN_AT_MOST * volume[0], "the balance of the volume is open by " + open + " mm3");
    }

    private void off() throws Exception {
        Map<String, String> off = new LinkedHashMap<>();
        installed.mechanismNames().forEach(name -> off.put("mechanisms." + name, "off"));
        same(BareRun.without(place()), LawRun.lines(LawRun.course(off)), "though it is off");
    }

    private Path place() throws URISyntaxException {
        return Path.of(plugin.getClass()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toAbsolutePath()
                .normalize();
    }

    /** A run refuses by itself what is negative or no number. */
    private static void ends(String path, Catalogue.Parameter parameter) throws Exception {
        List<String> values = parameter.low().isEmpty() ? words(parameter) : List.of(parameter.low(), parameter.high());
        for (String value : values) {
            try {
                LawRun.course(Map.of(path, value));
            } catch (RuntimeException failed) {
                throw new AssertionError("with " + path + " = " + value + ": " + failed.getMessage(), failed);
            }
        }
    }

    /** All words that an enum takes stand where numbers have their high end. */
    private static List<String> words(Catalogue.Parameter parameter) {
        return List.of(parameter.high().split(", "));
    }
}
