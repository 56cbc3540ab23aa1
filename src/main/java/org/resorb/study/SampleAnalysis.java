package org.resorb.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.resorb.statistics.Contrast;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Pawn;
import org.resorb.statistics.Quantiles;
import org.resorb.statistics.Shapley;
import org.resorb.statistics.TwoSurvivals;
import org.resorb.statistics.TwoWayMap;

/**
 * What rows that owe each other nothing tell of factors beside rank correlations, also where factors go together or outputs
 * are times that not all runs reached.
 */
final class SampleAnalysis {
    /** More have too many pairs to be looked through. */
    private static final int MOST_MAPPED = 10;

    private static final int MAPS_AN_OUTPUT = 3;

    private final StudyOutputs runs;
    private final long seed;

    /** @param seed of all that is drawn */
    SampleAnalysis(StudyOutputs runs, long seed) {
        this.runs = runs;
        this.seed = seed;
    }

    /** Shapley effects, PAWN indices and, of times of events, hazard ratios, output by output. */
    List<SensitivityIndex> findings() {
        List<SensitivityIndex> findings = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        runs.outputs()
                .values()
                .forEach(output -> means.add(StudyOutputs.means(
                        RestrictedTimes.of(output, runs.end()).values())));
        List<Shapley> shapley =
                runs.factors().size() > Shapley.MOST_FACTORS ? List.of() : Shapley.of(runs.points(), means, seed);
        int number = 0;
        for (Map.Entry<String, double[][]> output : runs.outputs().entrySet()) {
            RestrictedTimes times = RestrictedTimes.of(output.getValue(), runs.end());
            for (int i = 0; i < runs.factors().size(); i++) {
                if (!shapley.isEmpty()) {
                    findings.add(shapley(output.getKey(), times, shapley.get(number), i));
                }
                findings.add(pawn(output.getKey(), times, means.get(number), i));
                if (Outputs.isTimeOfEvent(output.getKey())) {
                    findings.add(hazard(output.getKey(), times, output.getValue(), i));
                }
            }
            number++;
        }
        return findings;
    }

    private SensitivityIndex shapley(String output, RestrictedTimes times, Shapley found, int factor) {
        Estimate effect = found.effects().get(factor);
        String few = found.used() < Shapley.FEWEST_ROWS ? "too few rows" : SensitivityAnalysis.CONSTANT;
        return SensitivityIndex.of(
                times.name(output),
                runs.factors().get(factor),
                SensitivityMeasure.SHAPLEY,
                effect,
                found.used(),
                found.dropped(),
                times.censored(),
                times.note(effect.isKnown() ? "" : few));
    }

    private SensitivityIndex pawn(String output, RestrictedTimes times, double[] means, int factor) {
        Pawn pawn = Pawn.of(column(factor), means, seed);
        String note = Double.isNaN(pawn.index()) ? "too few rows, or constant" : "";
        return new SensitivityIndex(
                output,
                runs.factors().get(factor),
                SensitivityMeasure.PAWN,
                Estimate.alone(pawn.index()),
                pawn.probability(),
                pawn.used(),
                pawn.dropped(),
                times.censored(),
                times.note(note));
    }

    /** The event in rows above the middle of a factor against the others; a row counts by the middle of its replicates. */
    private SensitivityIndex hazard(String output, RestrictedTimes times, double[][] replicates, int factor) {
        double[] values = column(factor);
        int[] kept = IntStream.range(0, values.length)
                .filter(row -> Arrays.stream(replicates[row]).noneMatch(Double::isNaN))
                .toArray();
        DoublePredicate isUpper = Quantiles.aboveMedian(values);
        IntPredicate isAbove = row -> isUpper.test(values[row]);
        int[] above = Arrays.stream(kept).filter(isAbove).toArray();
        int[] below = Arrays.stream(kept).filter(isAbove.negate()).toArray();
        Contrast contrast = new TwoSurvivals(
                        ends(replicates, above),
                        reached(replicates, above),
                        ends(replicates, below),
                        reached(replicates, below))
                .hazardRatio();
        String note = contrast.estimate().isKnown() ? "" : "one half has no event, or there is none";
        return new SensitivityIndex(
                output,
                runs.factors().get(factor),
                SensitivityMeasure.HAZARD_RATIO,
                contrast.estimate(),
                contrast.p(),
                kept.length,
                values.length - kept.length,
                times.censored(),
                note);
    }

    private double[] ends(double[][] replicates, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Math.min(runs.end(), Quantiles.median(replicates[row])))
                .toArray();
    }

    private boolean[] reached(double[][] replicates, int[] rows) {
        boolean[] reached = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            reached[i] = Quantiles.median(replicates[rows[i]]) <= runs.end();
        }
        return reached;
    }

    private double[] column(int factor) {
        return Arrays.stream(runs.points()).mapToDouble(point -> point[factor]).toArray();
    }

    /** Of each output the maps of the pairs that do most together; none of more than ten factors. */
    List<PairMap> maps() {
        List<PairMap> maps = new ArrayList<>();
        int factors = runs.factors().size();
        for (Map.Entry<String, double[][]> output : runs.outputs().entrySet()) {
            RestrictedTimes times = RestrictedTimes.of(output.getValue(), runs.end());
            double[] means = StudyOutputs.means(times.values());
            List<PairMap> own = new ArrayList<>();
            for (int i = 0; i < factors && factors <= MOST_MAPPED; i++) {
                for (int j = i + 1; j < factors; j++) {
                    TwoWayMap map = TwoWayMap.of(column(i), column(j), means);
                    own.add(new PairMap(
                            times.name(output.getKey()),
                            runs.factors().get(i),
                            runs.factors().get(j),
                            map));
                }
            }
            own.stream()
                    .filter(map -> map.map().interaction() >= 0)
                    .sorted(Comparator.comparingDouble(
                                    (PairMap map) -> map.map().interaction())
                            .reversed())
                    .limit(MAPS_AN_OUTPUT)
                    .forEach(maps::add);
        }
        return maps;
    }
}
