package org.resorb.patients;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.scenario.Merge;

/**
 * What is done otherwise than a cohort file says.
 *
 * @param patients how many in each group, if not as the file says
 * @param scenario dotted path to value, over the scenario of every group
 * @param seed of the patients, if not as the file says
 * @param without names of traits in which patients shall not differ, each with where it was written; what a scenario says
 *     of them holds for all
 * @param only names of the groups that are followed, each with where it was written; all if it is empty
 * @param points a CSV file of parameter sets; all patients are run with each
 * @param members a CSV file of parameter sets; each patient is run with one, in turn
 * @param seeds that each patient is run with
 * @param held dotted path to value, over all else; traits of the same name are left out
 */
public record CohortChanges(
        OptionalInt patients,
        Map<String, String> scenario,
        OptionalInt seed,
        List<Word> without,
        List<Word> only,
        Optional<Path> points,
        Optional<Path> members,
        int seeds,
        Map<String, String> held) {
    /** The key that names traits to be left out. */
    public static final String WITHOUT = "without";

    /** The key that names the groups that are followed. */
    public static final String ONLY = "groups";

    /** None. */
    public static final CohortChanges NONE = new CohortChanges(
            OptionalInt.empty(),
            Map.of(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            1,
            Map.of());

    /** So many patients in each group. */
    public CohortChanges patients(int count) {
        return new CohortChanges(OptionalInt.of(count), scenario, seed, without, only, points, members, seeds, held);
    }

    /** With these settings in every group. */
    public CohortChanges scenario(Map<String, String> settings) {
        return new CohortChanges(patients, settings, seed, without, only, points, members, seeds, held);
    }

    /** Other patients, drawn with this seed. */
    public CohortChanges seed(int number) {
        return new CohortChanges(
                patients, scenario, OptionalInt.of(number), without, only, points, members, seeds, held);
    }

    /** With patients who do not differ in these traits. */
    public CohortChanges without(List<Word> traits) {
        return new CohortChanges(patients, scenario, seed, List.copyOf(traits), only, points, members, seeds, held);
    }

    /** Only these groups. */
    public CohortChanges only(List<Word> groups) {
        return new CohortChanges(patients, scenario, seed, without, List.copyOf(groups), points, members, seeds, held);
    }

    /** All patients with each parameter set of a file. */
    public CohortChanges points(Path file) {
        return new CohortChanges(patients, scenario, seed, without, only, Optional.of(file), members, seeds, held);
    }

    /** Each patient with one parameter set of a file, in turn. */
    public CohortChanges members(Path file) {
        return new CohortChanges(patients, scenario, seed, without, only, points, Optional.of(file), seeds, held);
    }

    /** Each patient with so many seeds. */
    public CohortChanges seeds(int count) {
        return new CohortChanges(patients, scenario, seed, without, only, points, members, count, held);
    }

    /** These settings for all patients, whatever groups and traits say. */
    public CohortChanges held(Map<String, String> settings) {
        return new CohortChanges(patients, scenario, seed, without, only, points, members, seeds, settings);
    }

    /** Whether a path is held, or belongs to a part that is held off. */
    public boolean isHeld(String path) {
        return held.entrySet().stream()
                .anyMatch(one -> path.equals(one.getKey())
                        || one.getValue().equals("off") && path.startsWith(one.getKey() + "."));
    }

    Block over(Block own) {
        return put(held, put(scenario, own));
    }

    private static Block put(Map<String, String> settings, Block own) {
        Block all = own;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Place place = new Place("--set " + setting.getKey(), 0);
            all = Merge.put(all, List.of(setting.getKey().split("\\.")), new Word(place, setting.getValue()));
        }
        return all;
    }
}
