package org.resorb.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.document.Document;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.scenario.ScenarioFile;

/** Tries the values of factors in the scenario, so that a study whose rows cannot run is refused before the first. */
final class FactorCheck {
    /** A part of an axis where no number happens to be whole. */
    static final double BETWEEN = 0.38196601125;

    /** Ends, and a number between them that is not whole. */
    private static final double[] PARTS = {0, 1, BETWEEN};

    private static final int MOST_LISTED = 10_000;

    private static final Pattern PARAMETER = Pattern.compile("(mechanisms\\.[^.]+)\\..+");

    private final ScenarioFile scenario;
    private final Document document;
    private final Problems problems;

    FactorCheck(ScenarioFile scenario, Document document, Problems problems) {
        this.scenario = scenario;
        this.document = document;
        this.problems = problems;
    }

    /**
     * Reports values that the scenario does not take: of each factor alone, or row by row for a list.
     *
     * @param rows where each row of a list stands in its file, none if the study has no list
     */
    void check(Map<String, Factor> factors, List<Place> rows) {
        boolean isList = !rows.isEmpty();
        factors.values().forEach(factor -> contradicted(factor, factors, isList));
        if (isList) {
            rows(factors, rows);
        } else {
            factors.values().forEach(this::alone);
        }
    }

    /** Reports a factor whose column in the table of runs another one has already. */
    void columns(Collection<Factor> factors, Outputs outputs) {
        Map<String, String> taken = new HashMap<>();
        RunTable.KEYS.forEach(key -> taken.put(key, "the number or seed of the run"));
        outputs.variables().forEach(output -> taken.put(output.name(), "an output"));
        for (Factor factor : factors) {
            String twin = taken.putIfAbsent(factor.column(), factor.path());
            if (twin != null) {
                String same = "has the same column as " + twin + ": " + factor.column();
                boolean written = document.keys().get(FactorReader.PATH) != null;
                String path = written ? FactorReader.PATH + "." + factor.path() : DesignReader.PATH;
                problems.add(place(factor), path, same, "each name once", "");
            }
        }
    }

    /** A value of a parameter switches its mechanism on, which nobody means who has just switched it off. */
    private void contradicted(Factor factor, Map<String, Factor> factors, boolean isList) {
        Matcher parameter = PARAMETER.matcher(factor.path());
        if (!parameter.matches()) {
            return;
        }
        String mechanism = parameter.group(1);
        Factor own = factors.get(mechanism);
        boolean decided = own != null && own.isSwitch();
        if (!decided && "off".equals(scenario.settings().get(mechanism))) {
            Node keys = document.keys().get(isList ? DesignReader.PATH : FactorReader.PATH);
            Place place = isList ? keys.place() : place(factor);
            String path = isList ? DesignReader.PATH : FactorReader.PATH + "." + factor.path();
            String what = isList ? "varies " + factor.path() + ", but" : "is varied, but";
            String message = what + " the study's scenario has " + mechanism + ": off";
            String expected = "a switch for " + mechanism + " as well, or one of the two";
            problems.add(place, path, message, expected, "");
        }
    }

    private void alone(Factor factor) {
        for (String value : values(factor)) {
            String path = FactorReader.PATH + "." + factor.path();
            if (!tried(Map.of(factor.path(), value), value, place(factor), path)) {
                return;
            }
        }
    }

    /** Where a factor is written; those of a list that patients are crossed with stand for the design. */
    private Place place(Factor factor) {
        Node factors = document.keys().get(FactorReader.PATH);
        Node node = factors instanceof Block block ? block.get(factor.path()) : null;
        return node == null ? document.keys().get(DesignReader.PATH).place() : node.place();
    }

    private static Set<String> values(Factor factor) {
        Set<String> values = new LinkedHashSet<>();
        if (factor.axis() instanceof FactorAxis.Choice choice) {
            for (int i = 0; i < choice.values().size(); i++) {
                values.add(factor.text((i + 0.5) / choice.values().size()));
            }
        } else {
            for (double part : PARTS) {
                values.add(factor.text(part));
            }
        }
        return values;
    }

    private void rows(Map<String, Factor> factors, List<Place> rows) {
        int count = factors.isEmpty() ? 0 : rows.size();
        for (int row = 0; row < Math.min(count, MOST_LISTED); row++) {
            Map<String, String> settings = new LinkedHashMap<>();
            for (Factor factor : factors.values()) {
                settings.put(factor.path(), factor.text((row + 0.5) / count));
            }
            List<Problem> wrong = wrong(settings);
            for (Problem problem : wrong) {
                problems.add(
                        rows.get(row), problem.path(), problem.message(), problem.expected(), problem.suggestion());
            }
            if (!wrong.isEmpty()) {
                return;
            }
        }
    }

    private boolean tried(Map<String, String> settings, String what, Place place, String path) {
        List<Problem> wrong = wrong(settings);
        for (Problem problem : wrong) {
            String where = path.endsWith("." + problem.path()) ? "" : problem.path() + ": ";
            String message = "cannot be " + what + ": " + where + problem.message();
            problems.add(place, path, message, problem.expected(), problem.suggestion());
        }
        return wrong.isEmpty();
    }

    private List<Problem> wrong(Map<String, String> settings) {
        try {
            scenario.with(settings);
            return List.of();
        } catch (InvalidFileException invalid) {
            return invalid.problems();
        }
    }
}
