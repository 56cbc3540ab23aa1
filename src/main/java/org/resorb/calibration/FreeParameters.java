package org.resorb.calibration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Origin;
import org.resorb.scenario.RunKeys;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Factor;

/** Says which parameters may move: those of the model that no source holds, within ranges that a scenario takes. */
final class FreeParameters {
    static final String PATH = "free";
    static final int MOST = 8;

    private static final String MECHANISMS = "mechanisms.";
    private static final String FREE = "parameters that are assumed or calibrated";
    private static final Set<Origin.Status> FIXED = EnumSet.of(Origin.Status.SOURCED, Origin.Status.SCALE);

    /** What patients, images and computers differ in is nothing that a model is fitted with. */
    private static final Map<String, String> WHY_NOT = Map.of(
            "patient", "differs from patient to patient",
            "herniation", "differs from patient to patient",
            "resolution", "belongs to the run",
            "run", "belongs to the run",
            "imaging", "says how images are taken",
            "histology", "says how sections are cut",
            "drugs", "belongs to a treatment",
            "interventions", "belongs to a treatment");

    private final Problems problems;
    private final Map<String, Catalogue.Parameter> known = new LinkedHashMap<>();

    FreeParameters(Problems problems) {
        this.problems = problems;
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (!WHY_NOT.containsKey(entry.name())) {
                String section = (entry.mechanism() ? MECHANISMS : "") + entry.name() + ".";
                entry.parameters().forEach(parameter -> known.put(section + parameter.name(), parameter));
            }
        }
    }

    /** The names of all that may move. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        new FreeParameters(new Problems()).known.forEach((name, parameter) -> {
            if (!FIXED.contains(parameter.origin().status())) {
                names.add(name);
            }
        });
        return names;
    }

    /** Reports names and forms that are wrong; what is left has a form that a reader of factors takes. */
    Block checked(Block free) {
        Map<String, Node> right = new LinkedHashMap<>();
        free.entries().forEach((name, form) -> {
            if (mayMove(name, PATH + "." + name, form.place()) && isRange(name, form)) {
                right.put(name, form);
            }
        });
        return new Block(free.place(), right);
    }

    /**
     * Whether a parameter may move; if it may not, that is reported.
     *
     * @param path where it is named
     */
    boolean mayMove(String name, String path, Place place) {
        Catalogue.Parameter parameter = known.get(name);
        if (parameter == null) {
            String why = RunKeys.belongToTheRun(name) ? "belongs to the run" : WHY_NOT.get(name.split("\\.")[0]);
            String expected = "a parameter of the model, such as mechanisms.autophagy.induction";
            String near = why == null ? Spelling.nearest(name, known.keySet()) : "";
            problems.add(place, path, why == null ? "is unknown" : why + ", so it is not fitted", expected, near);
            return false;
        }
        if (FIXED.contains(parameter.origin().status())) {
            problems.add(place, path, "is " + held(parameter) + ", so it stays at " + parameter.value(), FREE, "");
            return false;
        }
        return true;
    }

    private static String held(Catalogue.Parameter parameter) {
        return parameter.origin().status() == Origin.Status.SCALE
                ? "a scale (" + parameter.origin().note() + ")"
                : "sourced (" + String.join(", ", parameter.origin().sources()) + ")";
    }

    private boolean isRange(String name, Node form) {
        boolean right =
                form instanceof Block block && (block.get("range") != null || block.get("distribution") != null);
        if (!right) {
            String expected = "such as {range: [1 /d, 4 /d], scale: log}";
            problems.add(form.place(), PATH + "." + name, "has no range to search", expected, "");
        }
        return right;
    }

    /** Reports more directions than so few points can tell apart. */
    void count(int directions, Place place, String path) {
        if (directions > MOST) {
            String expected = "at most " + MOST + ", or the points would be too few for so many directions";
            problems.add(place, path, "has " + directions + " parameters", expected, "");
        }
    }

    /** Tries the ends of each range in the scenario, and reports what it does not take. */
    void tryEnds(List<Factor> factors, Block free, ScenarioFile scenario) {
        for (Factor factor : factors) {
            Place place = free.get(factor.path()).place();
            String path = PATH + "." + factor.path();
            String mechanism = factor.path().replaceFirst("^(mechanisms\\.[^.]+)\\..*", "$1");
            if ("off".equals(scenario.settings().get(mechanism))) {
                problems.add(place, path, "is free, but the scenario has " + mechanism + ": off", "one of the two", "");
                continue;
            }
            for (String end : List.of(factor.text(0), factor.text(1))) {
                tried(factor.path(), end, scenario, place, path);
            }
        }
    }

    private void tried(String name, String value, ScenarioFile scenario, Place place, String path) {
        try {
            scenario.with(Map.of(name, value));
        } catch (InvalidFileException invalid) {
            for (Problem problem : invalid.problems()) {
                String wrong = "cannot be " + value + ": " + problem.message();
                problems.add(place, path, wrong, problem.expected(), problem.suggestion());
            }
        }
    }
}
