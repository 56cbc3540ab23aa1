package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.measure.Course;
import org.resorb.statistics.ChiSquared;
import org.resorb.statistics.Normal;
import org.resorb.statistics.Spread;
import org.resorb.statistics.Weights;

/**
 * How likely a patient's measured volumes are, if he were one of a result's replicates, any with the same chance, and was
 * measured with the stated errors: the mean over replicates of the density of the measurements around each.
 */
public final class CourseLikelihood {
    private final MeasuredCourse measured;
    private final double[][] predicted;
    private final ReplicateDistance[] distances;

    private CourseLikelihood(MeasuredCourse measured, double[][] predicted) {
        this.measured = measured;
        this.predicted = predicted;
        distances = Arrays.stream(predicted)
                .map(volumes -> ReplicateDistance.of(measured, volumes))
                .toArray(ReplicateDistance[]::new);
    }

    /** Agreement of the replicates of a result, at least one, none of which ends before the last measurement. */
    public static CourseLikelihood of(MeasuredCourse measured, List<Course> replicates) {
        return new CourseLikelihood(
                measured, replicates.stream().map(measured::predicted).toArray(double[][]::new));
    }

    /** Parts of results in the truth if each was as credible as the others before, and one of them is true. */
    public static double[] weights(List<CourseLikelihood> results) {
        return Weights.normalized(
                results.stream().mapToDouble(CourseLikelihood::logLikelihood).toArray());
    }

    /** Number of replicates. */
    public int replicates() {
        return distances.length;
    }

    /** Natural logarithm of the likelihood; only differences between results mean something. */
    public double logLikelihood() {
        return Weights.logMean(logs());
    }

    /**
     * How many replicates carry the likelihood, from 1 to all: the squared sum of their likelihoods over the sum of
     * squares. Few: another run of as many replicates may give quite another likelihood.
     */
    public double effectiveSampleSize() {
        return Weights.effectiveSampleSize(Weights.normalized(logs()));
    }

    /** Index of the replicate that is least far from the measurements. */
    public int closest() {
        return IntStream.range(0, distances.length)
                .reduce((a, b) -> distances[b].chi2() < distances[a].chi2() ? b : a)
                .orElseThrow();
    }

    /** Sum of squared differences between the closest replicate and the measurements, in units of their errors. */
    public double chi2() {
        return distances[closest()].chi2();
    }

    /** Number of measurements that count; a baseline doesn't. */
    public int freedom() {
        return distances[0].freedom();
    }

    /**
     * Probability that errors of measurement alone put the volumes as far from the closest replicate. It is generous,
     * since the closest was picked: a small one says that the result has nothing like this patient.
     */
    public double p() {
        return ChiSquared.upperTail(chi2(), freedom());
    }

    /** Part of the replicates below a measurement, in per cent; those equal to it count half. */
    public double percentile(int measurement) {
        double at = measured.volumes().get(measurement).volume();
        return 100
                * Arrays.stream(replicatesAt(measurement))
                        .map(volume -> volume < at ? 1 : volume == at ? 0.5 : 0)
                        .average()
                        .orElse(Double.NaN);
    }

    /**
     * Percentile of a measurement among the replicates as they would be read, each with the error of the measurement: the
     * probability, in per cent, that a reader outlines less.
     */
    public double percentileRead(int measurement) {
        MeasuredVolume at = measured.volumes().get(measurement);
        double shared = measured.relative() ? measured.volumes().get(0).error() : 0;
        return 100
                * Arrays.stream(replicatesAt(measurement))
                        .map(volume -> (volume - at.volume()) / FastMath.hypot(at.error(), shared * volume))
                        .map(apart -> Normal.probability(-apart))
                        .average()
                        .orElse(Double.NaN);
    }

    /** What the replicates have at the time of a measurement, in its unit. */
    public Spread simulated(int measurement) {
        double[] volumes = replicatesAt(measurement);
        return volumes.length == 0 ? new Spread(Double.NaN, Double.NaN, Double.NaN) : Spread.of(volumes);
    }

    /** Without those that had nothing left at the first measurement where volumes are relative to it. */
    private double[] replicatesAt(int measurement) {
        return Arrays.stream(predicted)
                .mapToDouble(volumes -> volumes[measurement])
                .filter(Double::isFinite)
                .toArray();
    }

    /**
     * Logarithm of the likelihood under each parameter set: the mean over the replicates that have it; NaN if none has.
     *
     * @param sets index of the set of each replicate
     * @param count how many sets there are
     */
    public double[] logLikelihoods(int[] sets, int count) {
        List<List<Double>> logs = new ArrayList<>();
        for (int set = 0; set < count; set++) {
            logs.add(new ArrayList<>());
        }
        for (int i = 0; i < sets.length; i++) {
            logs.get(sets[i]).add(distances[i].logLikelihood());
        }
        return logs.stream()
                .mapToDouble(of -> Weights.logMean(
                        of.stream().mapToDouble(Double::doubleValue).toArray()))
                .toArray();
    }

    /** Parts of parameter sets in the truth if each was as credible as the others before, and one of them is true. */
    public double[] weights(int[] sets, int count) {
        return Weights.normalized(logLikelihoods(sets, count));
    }

    /** Natural logarithm of the density of the measurements around each replicate. */
    public double[] logs() {
        return Arrays.stream(distances)
                .mapToDouble(ReplicateDistance::logLikelihood)
                .toArray();
    }
}
