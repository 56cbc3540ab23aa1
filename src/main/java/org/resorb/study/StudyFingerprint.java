package org.resorb.study;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.statistics.Design;

/** All that the rows of a study depend on, key by key, so that an edit can be told from a change of layout. */
final class StudyFingerprint {
    private final Map<String, String> all = new LinkedHashMap<>();

    StudyFingerprint(
            Block keys,
            Map<String, String> scenario,
            Collection<Factor> factors,
            Design design,
            StudyFile.Repeats repeats,
            Seeds seeds) {
        int number = 0;
        for (Factor factor : factors) {
            number++;
            all.put("factors." + factor.path() + " (number)", Integer.toString(number));
            all.put("factors." + factor.path(), values(factor));
            all.put("factors." + factor.path() + " (levels)", Integer.toString(factor.levels()));
        }
        put("design", keys.get("design"));
        all.put("design (rows)", Long.toString(design.rows()));
        all.put("replicates", Integer.toString(repeats.replicates()));
        all.put("seed", Integer.toString(repeats.seed()));
        all.put("paired", repeats.paired().toString());
        if (seeds.areListed()) {
            all.put(SeedsReader.PATH, seeds.listed().toString());
        }
        put("outputs", keys.get("outputs"));
        scenario.forEach((path, value) -> all.put("scenario." + path, value));
        all.remove("scenario.title");
        all.remove("scenario.name");
        all.remove("scenario.seed");
        // What the file of a list says is in the factors.
        all.remove("design.file");
        all.remove("design." + PatientsReader.POINTS);
        all.remove("design." + PatientsReader.MEMBERS);
    }

    /** All values of a list; of a scale its ends and a value between them, which tell its shape. */
    private static String values(Factor factor) {
        boolean isChoice = factor.axis() instanceof FactorAxis.Choice;
        return isChoice
                ? String.join(", ", ((FactorAxis.Choice) factor.axis()).values()) + " " + factor.unit()
                : String.join(" to ", factor.text(0), factor.text(1)) + ", between them "
                        + factor.text(FactorCheck.BETWEEN);
    }

    private void put(String key, Node node) {
        if (node instanceof Block block) {
            Node.leaves(block).forEach((path, text) -> all.put(key + "." + path, text));
        } else if (node instanceof Node.Word word) {
            all.put(key, word.text());
        }
    }

    Map<String, String> all() {
        return all;
    }
}
