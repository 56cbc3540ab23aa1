package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.resorb.table.Columns;

/** The point that is nearest to the targets, as a table and as lines of a scenario file with where they come from. */
final class BestSettings {
    /** A target is named for a parameter if this part of what holds it comes from there. */
    private static final double NAMED = 0.1;

    private final Calibration calibration;
    private final List<Identifiability> known;
    private final List<Target> targets;
    private final double[] best;

    BestSettings(Calibration calibration, CalibrationResult fit, List<Identifiability> known) {
        this.calibration = calibration;
        this.known = known;
        this.targets = fit.targets();
        this.best = fit.accepted().best().at();
    }

    String csv() {
        Map<String, String> values = calibration.settings(best);
        return Columns.<String>none()
                .text("parameter", "Dotted name", path -> path)
                .text("value", "Value with its unit", values::get)
                .text(
                        "verdict",
                        "How well the targets hold it",
                        path -> known.get(calibration.directionOf(path)).verdict())
                .text(
                        "origin",
                        "Where it comes from, as in a scenario file",
                        path -> origin(calibration.directionOf(path)))
                .csv(List.copyOf(values.keySet()));
    }

    /** Nested as in a scenario file; parameters of one section need not stand together in the calibration. */
    List<String> yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("# Best point of the calibration " + calibration.name()
                + ", to be laid over scenarios/reference.yaml.");
        Set<String> open = new LinkedHashSet<>();
        new TreeMap<>(calibration.settings(best)).forEach((path, value) -> {
            String[] keys = path.split("\\.");
            StringBuilder section = new StringBuilder();
            for (int depth = 0; depth < keys.length - 1; depth++) {
                if (open.add(section.append(keys[depth]).append('.').toString())) {
                    lines.add("  ".repeat(depth) + keys[depth] + ":");
                }
            }
            lines.add("  ".repeat(keys.length - 1) + keys[keys.length - 1] + ": " + value + "  # "
                    + origin(calibration.directionOf(path)));
        });
        return lines;
    }

    private String origin(int index) {
        Identifiability one = known.get(index);
        if (one.verdict() == Identifiability.Verdict.NOT) {
            return "assumed: the targets of calibration say next to nothing of it";
        }
        Map<String, Double> parts = new LinkedHashMap<>();
        for (int target = 0; target < one.shares().length; target++) {
            parts.merge(targets.get(target).key().replaceFirst("_.*", ""), one.shares()[target], Double::sum);
        }
        double enough = Math.min(NAMED, Collections.max(parts.values()));
        parts.values().removeIf(part -> part < enough);
        boolean weakly = one.verdict() == Identifiability.Verdict.WEAKLY;
        return "calibrated: " + String.join(" ", parts.keySet()) + (weakly ? " - weakly" : "");
    }
}
