package org.resorb.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Morris;
import org.resorb.statistics.Prcc;
import org.resorb.statistics.ReplicateNoise;
import org.resorb.statistics.Sobol;
import org.resorb.statistics.SobolPairs;

/**
 * All that the rows of a study tell of its factors. Every row counts by the mean of its replicates; a row with a missing
 * replicate is missing.
 */
public final class SensitivityAnalysis {
    static final String CONSTANT = "the output is constant";
    private static final String NONE = "missing in every row";

    private final StudyOutputs runs;
    private final long seed;

    /**
     * An analysis.
     *
     * @param seed of the bootstrap
     */
    public SensitivityAnalysis(StudyOutputs runs, long seed) {
        this.runs = runs;
        this.seed = seed;
    }

    /**
     * What the measures of the scheme say, output by output and factor by factor.
     *
     * @throws IllegalArgumentException if the rows do not follow the scheme
     */
    public List<SensitivityIndex> factors() {
        List<SensitivityIndex> findings = new ArrayList<>();
        for (Map.Entry<String, double[][]> output : runs.outputs().entrySet()) {
            RestrictedTimes times = RestrictedTimes.of(output.getValue(), runs.end());
            add(findings, output.getKey(), times);
            if (times.censored() > 0 && runs.scheme() != SamplingScheme.SAMPLE) {
                add(findings, output.getKey(), times.inRanks());
            }
        }
        return findings;
    }

    private void add(List<SensitivityIndex> findings, String output, RestrictedTimes times) {
        double[] means = StudyOutputs.means(times.values());
        switch (runs.scheme()) {
            case TRAJECTORIES -> addMorris(findings, output, times, means);
            case BLOCKS -> addSobol(findings, output, times, means);
            case PAIR_BLOCKS -> addSobol(findings, output, times, withoutPairs(means));
            case SAMPLE -> addPrcc(findings, output, times, means);
        }
    }

    /** The rows of each block that first-order and total indices need. */
    private double[] withoutPairs(double[] means) {
        int size = 2 * runs.factors().size() + 2;
        return IntStream.range(0, means.length)
                .filter(row -> row % size < runs.factors().size() + 2)
                .mapToDouble(row -> means[row])
                .toArray();
    }

    /** What each two factors do together; none where the scheme does not tell. */
    public List<PairIndex> pairs() {
        List<PairIndex> findings = new ArrayList<>();
        if (runs.scheme() != SamplingScheme.PAIR_BLOCKS) {
            return findings;
        }
        for (Map.Entry<String, double[][]> output : runs.outputs().entrySet()) {
            RestrictedTimes times = RestrictedTimes.of(output.getValue(), runs.end());
            SobolPairs found = SobolPairs.of(
                    StudyOutputs.means(times.values()), runs.factors().size(), seed);
            String none = found.used() == 0 ? NONE : CONSTANT;
            found.pairs()
                    .forEach(pair -> findings.add(new PairIndex(
                            times.name(output.getKey()),
                            factor(pair.first()),
                            factor(pair.second()),
                            pair.index(),
                            found.used(),
                            found.dropped(),
                            times.censored(),
                            times.note(pair.index().isKnown() ? "" : none))));
        }
        return findings;
    }

    /** How much of each output is chance; none without replicates. */
    public List<SensitivityIndex> noise() {
        List<SensitivityIndex> findings = new ArrayList<>();
        for (Map.Entry<String, double[][]> output : runs.outputs().entrySet()) {
            RestrictedTimes times = RestrictedTimes.of(output.getValue(), runs.end());
            double[][] replicates = times.values();
            if (replicates.length > 0 && replicates[0].length > 1) {
                ReplicateNoise noise = ReplicateNoise.of(replicates, runs.paired());
                String note = noise.stochastic().isKnown() ? "" : noise.used() < 2 ? NONE : CONSTANT;
                findings.add(noise(
                        output.getKey(), SensitivityMeasure.NOISE_OF_RUNS, noise.stochastic(), noise, times, note));
                findings.add(
                        noise(output.getKey(), SensitivityMeasure.NOISE_OF_MEANS, noise.ofMean(), noise, times, note));
            }
        }
        return findings;
    }

    private static SensitivityIndex noise(
            String output,
            SensitivityMeasure measure,
            Estimate part,
            ReplicateNoise noise,
            RestrictedTimes times,
            String note) {
        return SensitivityIndex.of(
                times.name(output),
                "",
                measure,
                part,
                noise.used(),
                noise.dropped(),
                times.censored(),
                times.note(note));
    }

    private void addMorris(List<SensitivityIndex> findings, String output, RestrictedTimes times, double[] means) {
        Morris morris = Morris.of(runs.points(), means, seed);
        for (int i = 0; i < morris.effects().size(); i++) {
            Morris.Effect effect = morris.effects().get(i);
            String note = effect.used() == 0 ? NONE : isConstant(means) ? CONSTANT : "";
            Map<SensitivityMeasure, Estimate> three = Map.of(
                    SensitivityMeasure.MU,
                    effect.mu(),
                    SensitivityMeasure.MU_STAR,
                    effect.muStar(),
                    SensitivityMeasure.SIGMA,
                    effect.sigma());
            for (SensitivityMeasure measure :
                    List.of(SensitivityMeasure.MU, SensitivityMeasure.MU_STAR, SensitivityMeasure.SIGMA)) {
                findings.add(SensitivityIndex.of(
                        times.name(output),
                        factor(i),
                        measure,
                        three.get(measure),
                        effect.used(),
                        effect.dropped(),
                        times.censored(),
                        times.note(note)));
            }
        }
    }

    private void addSobol(List<SensitivityIndex> findings, String output, RestrictedTimes times, double[] means) {
        Sobol sobol = Sobol.of(means, runs.factors().size(), seed);
        for (int i = 0; i < sobol.indices().size(); i++) {
            Sobol.Index index = sobol.indices().get(i);
            String note = index.first().isKnown() ? "" : sobol.used() == 0 ? NONE : CONSTANT;
            Map<SensitivityMeasure, Estimate> two =
                    Map.of(SensitivityMeasure.FIRST, index.first(), SensitivityMeasure.TOTAL, index.total());
            for (SensitivityMeasure measure : List.of(SensitivityMeasure.FIRST, SensitivityMeasure.TOTAL)) {
                findings.add(SensitivityIndex.of(
                        times.name(output),
                        factor(i),
                        measure,
                        two.get(measure),
                        sobol.used(),
                        sobol.dropped(),
                        times.censored(),
                        times.note(note)));
            }
        }
    }

    private void addPrcc(List<SensitivityIndex> findings, String output, RestrictedTimes times, double[] means) {
        Prcc prcc = Prcc.of(runs.points(), means);
        for (int i = 0; i < prcc.coefficients().size(); i++) {
            Prcc.Coefficient coefficient = prcc.coefficients().get(i);
            String note = coefficient.correlation().isKnown() ? "" : why(prcc, means, i);
            findings.add(new SensitivityIndex(
                    output,
                    factor(i),
                    SensitivityMeasure.PRCC,
                    coefficient.correlation(),
                    coefficient.probability(),
                    prcc.used(),
                    prcc.dropped(),
                    times.censored(),
                    times.note(note)));
        }
    }

    private String why(Prcc prcc, double[] means, int factor) {
        if (prcc.used() == 0) {
            return NONE;
        }
        if (prcc.used() < prcc.varying() + 3) {
            return "too few rows";
        }
        double[] values =
                Arrays.stream(runs.points()).mapToDouble(x -> x[factor]).toArray();
        return isConstant(means)
                ? CONSTANT
                : Arrays.stream(values).distinct().limit(2).count() < 2
                        ? "the factor is constant"
                        : "factors follow from each other";
    }

    private String factor(int index) {
        return runs.factors().get(index);
    }

    private static boolean isConstant(double[] values) {
        return Moments.areAlike(Arrays.stream(values).filter(Double::isFinite).toArray());
    }
}
