package org.resorb.study;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.scenario.ScenarioFile;

/**
 * The mechanisms that are off in the scenario of a study and that its rows may switch on. Their parameters have to go
 * with it wherever it goes, and a resolved scenario has them only for what is on.
 *
 * @param decided those that factors name: every row says whether they are on, whatever the scenario says
 * @param others those that only a change of whole sections or of interventions could switch on
 */
record SwitchedOff(Set<String> decided, Set<String> others) {
    private static final String BELOW = "mechanisms.";

    static SwitchedOff in(ScenarioFile scenario, Collection<Factor> factors) {
        List<String> paths =
                factors.stream().map(factor -> factor.path().strip()).toList();
        Set<String> decided = new TreeSet<>(scenario.off());
        decided.removeIf(name -> paths.stream().noneMatch(path -> isOf(name, path)));
        boolean sections = paths.stream().anyMatch(path -> path.matches("mechanisms|interventions.*"));
        Set<String> others = new TreeSet<>(sections ? scenario.off() : Set.of());
        others.removeAll(decided);
        return new SwitchedOff(decided, others);
    }

    /** Whether a path is a mechanism or one of its parameters. */
    static boolean isOf(String mechanism, String path) {
        return (path + ".").startsWith(BELOW + mechanism + ".");
    }

    /** The resolved scenario with the parameters of all of them, so with all of them on. */
    static String awake(ScenarioFile scenario, Collection<Factor> factors) {
        SwitchedOff sleeping = in(scenario, factors);
        Set<String> all = new TreeSet<>(sleeping.decided);
        all.addAll(sleeping.others);
        return scenario.toYaml(all);
    }
}
