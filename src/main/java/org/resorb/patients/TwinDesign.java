package org.resorb.patients;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.CrossedDesign;
import org.resorb.statistics.StandardError;
import org.resorb.statistics.VarianceParts;

/**
 * Which parameter set, which unknown traits and which seed each simulated twin of a patient has: every set with all traits that
 * the patient may have, and each of these several times. Each twin has a seed of its own, so that as many courses of chance are seen
 * as twins are run.
 *
 * @param sets parameter sets
 * @param persons whom the patient may be
 * @param seeds of each of them
 */
public record TwinDesign(int sets, int persons, int seeds) {
    /**
     * The one that parts a number of twins best; at most so many come of it.
     *
     * @param count at least 1
     * @param members parameter sets that there are; 0 for those of the patient's file
     * @param isUnknown whether the patient may be several persons
     */
    public static TwinDesign of(int count, int members, boolean isUnknown) {
        int pairs = Math.max(1, count / 2);
        int wanted = isUnknown ? (int) FastMath.round(FastMath.sqrt(pairs)) : pairs;
        // Two of each if there are so many twins at all, for of one nothing can be told.
        int sets = Math.min(Math.max(1, members), Math.max(wanted, Math.min(2, count)));
        int persons = isUnknown ? Math.max(1, pairs / sets) : 1;
        return new TwinDesign(sets, persons, Math.max(1, isUnknown ? Math.min(2, count / sets) : count / sets));
    }

    /** Number of twins. */
    public int size() {
        return sets * persons * seeds;
    }

    /**
     * What is left of it without twins that failed: nothing where twins of a set or person are alike, as it is no longer known who
     * they are.
     *
     * @param failed how many
     */
    public Optional<TwinDesign> without(int failed) {
        if (failed == 0) {
            return Optional.of(this);
        }
        return sets * persons == 1 ? Optional.of(new TwinDesign(1, 1, seeds - failed)) : Optional.empty();
    }

    int set(int twin) {
        return twin / (persons * seeds);
    }

    int person(int twin) {
        return twin / seeds % persons;
    }

    /**
     * Where a number of all twins varies from.
     *
     * @param twins in order, all of them
     */
    VarianceParts parts(List<double[]> twins, ToDoubleFunction<double[]> number) {
        return design().parts(values(twins, number));
    }

    /** How far the mean of a number of all twins may be off, parameter sets and persons being few as well. */
    StandardError error(List<double[]> twins, ToDoubleFunction<double[]> number) {
        return design().error(values(twins, number));
    }

    private CrossedDesign design() {
        return CrossedDesign.withOwnSeeds(sets, persons, seeds);
    }

    private double[][][] values(List<double[]> twins, ToDoubleFunction<double[]> number) {
        double[][][] values = new double[sets][persons][seeds];
        for (int twin = 0; twin < twins.size(); twin++) {
            values[set(twin)][person(twin)][twin % seeds] = number.applyAsDouble(twins.get(twin));
        }
        return values;
    }
}
