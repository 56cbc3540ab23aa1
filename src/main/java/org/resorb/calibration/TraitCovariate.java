package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.statistics.Correlation;
import org.resorb.statistics.Estimate;

/**
 * Whether a covariate goes with a trait: the rank correlation of its numbers with what is expected of the trait in each
 * patient. What volumes do not hold pulls that towards none.
 *
 * @param covariate name of a column
 * @param trait index of a trait
 * @param patients who have a number there
 * @param correlation with its 95 % interval
 */
record TraitCovariate(String covariate, int trait, int patients, Estimate correlation) {
    private static final int FEWEST = 4;
    private static final Units UNITS = new Ucum();

    /** Of the orders of so many, two are perfect, which is less than one in twenty; of four it is more. */
    private static final int ENOUGH_IN_ORDER = 5;

    /** Of all columns that are numbers in four patients at least and words in none. */
    static List<TraitCovariate> of(TraitFit fit) {
        List<TraitCovariate> all = new ArrayList<>();
        List<double[][]> moments = fit.patients();
        for (String covariate : fit.measured().covariates()) {
            double[] numbers = numbers(fit.fitted().stream()
                    .map(patient -> patient.covariates().getOrDefault(covariate, ""))
                    .toList());
            int[] known = IntStream.range(0, numbers.length)
                    .filter(i -> !Double.isNaN(numbers[i]))
                    .toArray();
            boolean words = IntStream.of(known).anyMatch(i -> Double.isInfinite(numbers[i]));
            for (int trait = 0; trait < fit.traits() && known.length >= FEWEST && !words; trait++) {
                int index = trait;
                double rank = Correlation.spearman(
                        IntStream.of(known).mapToDouble(i -> numbers[i]).toArray(),
                        IntStream.of(known)
                                .mapToDouble(i -> moments.get(i)[index][0])
                                .toArray());
                Estimate estimate = Correlation.spearmanInterval(rank, known.length);
                all.add(new TraitCovariate(covariate, trait, known.length, estimate));
            }
        }
        return all;
    }

    /** In the unit of the first cell that has something; NaN for nothing, infinite for a word or for another kind of unit. */
    static double[] numbers(List<String> cells) {
        double[] numbers = new double[cells.size()];
        String unit = null;
        for (int i = 0; i < numbers.length; i++) {
            try {
                Quantity written = cells.get(i).isEmpty() ? null : Quantity.parse(cells.get(i));
                unit = unit == null && written != null ? written.unit() : unit;
                numbers[i] = written == null ? Double.NaN : in(unit, written);
            } catch (BadQuantity word) {
                numbers[i] = Double.POSITIVE_INFINITY;
            }
        }
        return numbers;
    }

    private static double in(String unit, Quantity written) throws BadQuantity {
        return written.unit().equals(unit)
                ? written.number().doubleValue()
                : written.in(unit.isEmpty() ? "1" : unit, UNITS);
    }

    /** Whether chance alone hardly explains it; of twenty pairs it explains one. */
    boolean goesTogether() {
        return hasInterval()
                ? correlation.lower() > 0 || correlation.upper() < 0
                : correlation.isKnown() && patients >= ENOUGH_IN_ORDER;
    }

    /** A correlation of 1 or −1 has none. */
    boolean hasInterval() {
        return !Double.isNaN(correlation.lower());
    }
}
