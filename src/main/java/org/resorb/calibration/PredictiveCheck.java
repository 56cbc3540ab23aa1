package org.resorb.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.patients.MeasuredPatient;
import org.resorb.patients.MeasuredVolume;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Normal;
import org.resorb.statistics.Quantiles;

/**
 * A number of the patients, held against the same number of as many made-up patients: each a run drawn from the fitted
 * distribution, seen on the days of a real one with his errors (Gelman, Meng and Stern, Statistica Sinica 1996).
 *
 * @param name what it is
 * @param observed of the patients
 * @param low 5th percentile over made-up groups of patients
 * @param median
 * @param high 95th percentile
 * @param above part of these groups with more, ties counted half
 */
record PredictiveCheck(String name, double observed, double low, double median, double high, double above) {
    private static final int GROUPS = 300;
    private static final double TAIL = 0.05;

    /** What is asked of a group: first and last volumes, one a patient. */
    private static final Map<String, ToDoubleFunction<double[][]>> ASKED = asked();

    private static Map<String, ToDoubleFunction<double[][]>> asked() {
        Map<String, ToDoubleFunction<double[][]>> asked = new LinkedHashMap<>();
        asked.put("mean of the last volumes", group -> Moments.mean(group[1]));
        asked.put("spread of the last volumes", group -> Moments.sd(group[1]));
        asked.put("least last volume", group -> Arrays.stream(group[1]).min().orElseThrow());
        asked.put("largest last volume", group -> Arrays.stream(group[1]).max().orElseThrow());
        asked.put("mean of the first volumes that count", group -> Moments.mean(group[0]));
        asked.put("spread of the first volumes that count", group -> Moments.sd(group[0]));
        return asked;
    }

    /** Whether the fitted distribution hardly ever gives such a number. */
    boolean isStrange() {
        return above < TAIL || above > 1 - TAIL;
    }

    static List<PredictiveCheck> of(TraitFit fit) {
        double[][] real = new double[2][fit.fitted().size()];
        for (int i = 0; i < real[0].length; i++) {
            List<MeasuredVolume> volumes = fit.fitted().get(i).course().volumes();
            real[0][i] = volumes.get(TraitFit.start(fit.fitted().get(i))).volume();
            real[1][i] = volumes.get(volumes.size() - 1).volume();
        }
        double[][][] groups = new double[GROUPS][][];
        double[][] draws = fit.population().draws();
        for (int group = 0; group < GROUPS; group++) {
            double[] weights = fit.population().weights(draws[group * draws.length / GROUPS]);
            groups[group] = group(fit, weights, Chance.of(fit.seed(), "predictive_check", group, 1));
        }
        return ASKED.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), real, groups))
                .toList();
    }

    private static PredictiveCheck of(
            String name, ToDoubleFunction<double[][]> asked, double[][] real, double[][][] groups) {
        double observed = asked.applyAsDouble(real);
        double[] numbers = Arrays.stream(groups).mapToDouble(asked).toArray();
        double[] quantiles = Quantiles.all(numbers, 0.05, 0.5, 0.95);
        double above = Arrays.stream(numbers)
                .map(number -> number > observed ? 1 : number == observed ? 0.5 : 0)
                .average()
                .orElse(Double.NaN);
        return new PredictiveCheck(name, observed, quantiles[0], quantiles[1], quantiles[2], above);
    }

    private static double[][] group(TraitFit fit, double[] weights, Chance chance) {
        double[][] group = new double[2][fit.fitted().size()];
        for (int i = 0; i < group[0].length; i++) {
            MeasuredPatient patient = fit.fitted().get(i);
            double[] run = fit.predicted().get(i)[drawn(weights, chance.uniform(i, 0))];
            List<MeasuredVolume> volumes = patient.course().volumes();
            group[0][i] = read(run, volumes, TraitFit.start(patient), patient, chance, i);
            group[1][i] = read(run, volumes, volumes.size() - 1, patient, chance, i);
        }
        return group;
    }

    /** A volume as a reader would have it; a relative one shares the error of the first. */
    private static double read(
            double[] run, List<MeasuredVolume> volumes, int visit, MeasuredPatient patient, Chance chance, int id) {
        double shared = patient.course().relative() ? volumes.get(0).error() * normal(chance, id, 1) : 0;
        double error = volumes.get(visit).error() * normal(chance, id, 2 + visit);
        double volume = Double.isFinite(run[visit]) ? run[visit] : 0;
        return Math.max(0, volume + error - volume * shared);
    }

    private static double normal(Chance chance, int id, int slot) {
        return Normal.quantile(Math.max(chance.uniform(id, slot), 0x1.0p-54));
    }

    private static int drawn(double[] weights, double uniform) {
        double sum = 0;
        for (int run = 0; run < weights.length; run++) {
            sum += weights[run];
            if (sum >= uniform) {
                return run;
            }
        }
        return weights.length - 1;
    }
}
