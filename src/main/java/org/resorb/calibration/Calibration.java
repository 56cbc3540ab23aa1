package org.resorb.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node.Word;
import org.resorb.study.Factor;

/**
 * What is to be calibrated to what.
 *
 * @param name {@code [a-z0-9_]+}
 * @param title one line
 * @param cohorts whose patients are run
 * @param targets keys of targets, or their first parts
 * @param free parameters that may move, each within a range that counts alike before anything is learnt
 * @param settings dotted path to value, over the scenario of every cohort
 * @param plan how much is asked
 * @param yaml the file as it was read
 * @param meaning all that the result depends on, key by key
 */
public record Calibration(
        String name,
        String title,
        List<Share> cohorts,
        List<String> targets,
        List<Factor> free,
        Map<String, String> settings,
        CalibrationPlan plan,
        String yaml,
        Map<String, String> meaning) {
    /**
     * Some patients of a cohort.
     *
     * @param study a path to a cohort file, or the name of a shipped cohort
     * @param patients in each of its groups
     * @param seed of these patients, in place of the cohort's own
     * @param without names of traits in which they do not differ, each with where it was written
     */
    public record Share(String study, int patients, int seed, List<Word> without) {}

    /**
     * What a point says, as a scenario file has it.
     *
     * @param point in the unit cube, a coordinate a free parameter
     */
    public Map<String, String> settings(double[] point) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(free.get(i).path(), free.get(i).text(point[i]));
        }
        return values;
    }

    /** Whether a target of this key is among those that are named: {@code C1} names C1 and C1_bulge, but not C10. */
    public boolean names(String key) {
        return targets.stream().anyMatch(word -> names(word, key));
    }

    static boolean names(String word, String key) {
        return key.equals(word) || key.startsWith(word + "_");
    }
}
