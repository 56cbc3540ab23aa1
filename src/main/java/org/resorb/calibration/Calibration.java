package org.resorb.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resorb.document.Node.Word;
import org.resorb.patients.CohortChanges;
import org.resorb.study.Factor;

/**
 * What is to be calibrated to what.
 *
 * @param name {@code [a-z0-9_]+}
 * @param title one line
 * @param cohorts whose patients are run
 * @param targets keys of targets, or their first parts, each with where it was written
 * @param free what may move: a parameter, or the multiplier of a group, each with what counts before anything is learnt
 * @param groups what each multiplier acts on, by its name
 * @param settings dotted path to value, over the scenario of every cohort
 * @param plan how much is asked
 * @param fine what differs where members are judged; empty if there is one level only
 * @param structures dotted path to value of each variant of the model, by its name
 * @param measurements what might be measured next; nothing is fitted to it
 * @param held what this variant says, over all that cohorts, groups of patients and traits say; empty for the whole model
 * @param yaml the file as it was read
 * @param meaning all that the result depends on, key by key
 */
public record Calibration(
        String name,
        String title,
        List<Share> cohorts,
        List<Word> targets,
        List<Factor> free,
        Map<String, List<ScaledParameter>> groups,
        Map<String, String> settings,
        CalibrationPlan plan,
        Optional<FineLevel> fine,
        Map<String, Map<String, String>> structures,
        List<Measurement> measurements,
        Map<String, String> held,
        String yaml,
        Map<String, String> meaning) {
    /** The key under which the meaning of a calibration has the variant. */
    static final String STRUCTURE = "structure";

    /** What the model itself is called beside its variants. */
    public static final String WHOLE = "whole";

    /**
     * Some patients of a cohort.
     *
     * @param study a path to a cohort file, or the name of a shipped cohort
     * @param patients in each of its groups
     * @param seed of these patients, in place of the cohort's own
     * @param without names of traits in which they do not differ, each with where it was written
     * @param only names of the groups whose patients are run, each with where it was written; all if it is empty
     */
    public record Share(String study, int patients, int seed, List<Word> without, List<Word> only) {
        Share atMost(int count) {
            return new Share(study, Math.min(patients, count), seed, without, only);
        }
    }

    /**
     * The dear level of two.
     *
     * @param patients at most so many in each group; 0 for as many as at the cheap level
     * @param settings dotted path to value, over those of the calibration
     */
    public record FineLevel(int patients, Map<String, String> settings) {}

    /** This calibration as its members are judged: with the patients and settings of the fine level, if there is one. */
    public Calibration judged() {
        if (fine.isEmpty()) {
            return this;
        }
        FineLevel level = fine.get();
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(level.settings);
        List<Share> shares = cohorts.stream()
                .map(share -> level.patients == 0 ? share : share.atMost(level.patients))
                .toList();
        return new Calibration(
                name,
                title,
                shares,
                targets,
                free,
                groups,
                all,
                plan,
                Optional.empty(),
                structures,
                measurements,
                held,
                yaml,
                meaning);
    }

    /**
     * The same calibration of a variant of the model. What the variant holds is moved by no direction, but all directions
     * stay, so that the points of the first wave are the same.
     *
     * @param variant a key of {@link #structures}
     */
    public Calibration structure(String variant) {
        Map<String, String> own = structures.get(variant);
        CohortChanges changes = CohortChanges.NONE.held(own);
        Map<String, List<ScaledParameter>> moving = new LinkedHashMap<>();
        for (Factor factor : free) {
            List<ScaledParameter> group = groups.get(factor.path());
            if (group != null) {
                moving.put(
                        factor.path(),
                        group.stream()
                                .filter(one -> !changes.isHeld(one.path()))
                                .toList());
            } else if (changes.isHeld(factor.path())) {
                moving.put(factor.path(), List.of());
            }
        }
        Map<String, String> all = new LinkedHashMap<>(meaning);
        all.put(STRUCTURE, variant);
        own.forEach((path, value) -> all.put(STRUCTURE + "." + path, value));
        return new Calibration(
                variant,
                title + ", " + variant,
                cohorts,
                targets,
                free,
                moving,
                settings,
                plan,
                fine,
                structures,
                measurements,
                own,
                yaml,
                all);
    }

    /** Dotted names of all parameters that move. */
    public List<String> paths() {
        return List.copyOf(settings(new double[free.size()]).keySet());
    }

    /**
     * What a point says, as a scenario file has it.
     *
     * @param point in the unit cube, a coordinate a free parameter
     */
    public Map<String, String> settings(double[] point) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < point.length; i++) {
            settings(i, point[i], values);
        }
        return values;
    }

    /** What one coordinate of a point says, put to the others. */
    private void settings(int direction, double place, Map<String, String> values) {
        Factor factor = free.get(direction);
        List<ScaledParameter> group = groups.get(factor.path());
        if (group == null) {
            values.put(factor.path(), factor.text(place));
            return;
        }
        double multiplier = Double.parseDouble(factor.value(place));
        group.forEach(one -> values.put(one.path(), one.text(multiplier)));
    }

    /** Which coordinate of a point moves a parameter. */
    int directionOf(String parameter) {
        for (int i = 0; i < free.size(); i++) {
            String path = free.get(i).path();
            boolean own = path.equals(parameter);
            if (own
                    || groups.getOrDefault(path, List.of()).stream()
                            .anyMatch(one -> one.path().equals(parameter))) {
                return i;
            }
        }
        throw new IllegalArgumentException(parameter + " does not move");
    }

    /** Whether a coordinate of a point moves anything; in a variant some move what it holds. */
    public boolean moves(int direction) {
        List<ScaledParameter> group = groups.get(free.get(direction).path());
        return group == null || !group.isEmpty();
    }

    /** Whether a target of this key is among those that are named: {@code C1} names C1 and C1_bulge, but not C10. */
    public boolean names(String key) {
        return targets.stream().anyMatch(word -> names(word.text(), key));
    }

    static boolean names(String word, String key) {
        return key.equals(word) || key.startsWith(word + "_");
    }
}
