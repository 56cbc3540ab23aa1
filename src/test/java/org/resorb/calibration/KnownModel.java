package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.resorb.chance.Chance;
import org.resorb.statistics.Normal;

/** A model whose answers are known functions of the point, with the noise of few patients. */
final class KnownModel implements Simulator {
    private final Function<double[], double[]> chances;
    private final int patients;
    private final boolean common;
    int asked;

    /**
     * @param chances of patients to have each outcome
     * @param patients asked at each point
     * @param common whether the same patients are asked at every point
     */
    KnownModel(Function<double[], double[]> chances, int patients, boolean common) {
        this.chances = chances;
        this.patients = patients;
        this.common = common;
    }

    /** Targets that this model would come to at a point, with the interval of so many real patients. */
    List<Target> targetsAt(double[] truth, int real) {
        double[] values = chances.apply(truth);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double half = Normal.Z * Math.sqrt(values[i] * (1 - values[i]) / real);
            targets.add(new Target("C" + (i + 1), values[i], values[i] - half, values[i] + half));
        }
        return targets;
    }

    @Override
    public List<ModelOutput> outputs(int wave, List<double[]> points) {
        List<ModelOutput> answers = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            double[] chance = chances.apply(points.get(point));
            Chance dice = Chance.of(5, "patients", common ? 0 : 1000L * wave + point, 1);
            double[] values = new double[chance.length];
            double[] variances = new double[chance.length];
            for (int i = 0; i < chance.length; i++) {
                for (int patient = 0; patient < patients; patient++) {
                    values[i] += dice.uniform(patient, i) < chance[i] ? 1.0 / patients : 0;
                }
                double smooth = (values[i] * patients + 2) / (patients + 4);
                variances[i] = smooth * (1 - smooth) / patients;
            }
            double[] freedoms = new double[chance.length];
            Arrays.fill(freedoms, patients - 1.0);
            double[] asked = new double[chance.length];
            Arrays.fill(asked, patients);
            answers.add(new ModelOutput(values, variances, freedoms, asked));
        }
        asked += points.size();
        return answers;
    }
}
