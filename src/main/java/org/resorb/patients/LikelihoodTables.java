package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.resorb.statistics.Spread;
import org.resorb.storage.FileAccess;
import org.resorb.study.Ensemble;
import org.resorb.table.Columns;

/** How likely measurements are under several results, as data files. */
final class LikelihoodTables {
    private static final Columns<CourseLikelihood> LIKELIHOOD = Columns.of(CourseLikelihood.class)
            .whole("replicates", "How many there are", CourseLikelihood::replicates)
            .number("carriers", "1", "Replicates on which the likelihood rests", CourseLikelihood::effectiveSampleSize)
            .number("log_likelihood", "1", "Logarithm of the likelihood", CourseLikelihood::logLikelihood);

    private static final Columns<CourseLikelihood> CLOSEST = Columns.of(CourseLikelihood.class)
            .number("closest_chi2", "1", "Chi-squared of the closest replicate", CourseLikelihood::chi2)
            .whole("degrees_of_freedom", "Of this chi-squared", CourseLikelihood::freedom)
            .number("p", "1", "Probability that errors alone explain it", CourseLikelihood::p);

    private static final Columns<Spread> SIMULATED = Columns.of(Spread.class)
            .number("simulated", "1", "Median over replicates, in the unit of the volume", Spread::median)
            .number("simulated_p05", "1", "5th percentile over replicates", Spread::low)
            .number("simulated_p95", "1", "95th percentile over replicates", Spread::high);

    /** A parameter set of an ensemble and how likely the measurements are with it. */
    private record Member(String label, int number, double logLikelihood, double weight, Map<String, String> values) {}

    /**
     * A measurement among the replicates of a result.
     *
     * @param reference whether it is what all are relative to, so that all are equal
     */
    private record Percentile(ResultLikelihood held, int index, boolean reference) {
        double percentile() {
            return reference ? Double.NaN : held.likelihood().percentile(index);
        }

        double percentileRead() {
            return reference ? Double.NaN : held.likelihood().percentileRead(index);
        }
    }

    private final MeasuredCourse measured;
    private final List<ResultLikelihood> results;

    LikelihoodTables(MeasuredCourse measured, List<ResultLikelihood> results) {
        this.measured = measured;
        this.results = results;
    }

    /** Writes {@code likelihood.csv}, {@code observed.csv} and, if there are any members, {@code member_weights.csv}. */
    void write(Path folder) throws IOException {
        FileAccess.write(folder.resolve("likelihood.csv"), likelihood());
        FileAccess.write(folder.resolve("observed.csv"), percentiles());
        if (results.stream().anyMatch(held -> held.ensemble() != null)) {
            FileAccess.write(folder.resolve("member_weights.csv"), members());
        }
    }

    private String likelihood() {
        double[] weights = CourseLikelihood.weights(
                results.stream().map(ResultLikelihood::likelihood).toList());
        return Columns.of(Integer.class)
                .text("result", "Name of the result", i -> results.get(i).label())
                .with(LIKELIHOOD, i -> results.get(i).likelihood())
                .number("weight", "1", "Probability of the result if all were alike before", i -> weights[i])
                .with(CLOSEST, i -> results.get(i).likelihood())
                .csv(IntStream.range(0, weights.length).boxed().toList());
    }

    private String percentiles() {
        List<Percentile> all = new ArrayList<>();
        for (ResultLikelihood held : results) {
            for (int i = 0; i < measured.volumes().size(); i++) {
                all.add(new Percentile(held, i, measured.relative() && i == 0));
            }
        }
        String suffix = measured.relative() ? "fraction" : "mm3";
        String unit = measured.relative() ? "1" : "mm3";
        return Columns.of(Percentile.class)
                .text("result", "Name of the result", one -> one.held.label())
                .number("time_d", "d", "Days since herniation", one -> at(one).day())
                .number("volume_" + suffix, unit, "As measured", one -> at(one).volume())
                .number("error_" + suffix, unit, "Standard deviation of measuring", one -> at(one).error())
                .with(SIMULATED, one -> one.held.likelihood().simulated(one.index))
                .number("percentile", "1", "Of the measurement among the replicates", Percentile::percentile)
                .number("percentile_read", "1", "The same, read with the error", Percentile::percentileRead)
                .csv(all);
    }

    private MeasuredVolume at(Percentile one) {
        return measured.volumes().get(one.index);
    }

    private String members() {
        Set<String> names = new LinkedHashSet<>();
        List<Member> members = new ArrayList<>();
        for (ResultLikelihood held : results) {
            if (held.ensemble() != null) {
                names.addAll(held.ensemble().names());
                List<Map<String, String>> sets = held.ensemble().members();
                double[] logs = held.likelihood().logLikelihoods(held.sets(), sets.size());
                double[] weights = held.memberWeights();
                for (int i = 0; i < weights.length; i++) {
                    members.add(new Member(held.label(), i + 1, logs[i], weights[i], sets.get(i)));
                }
            }
        }
        return Columns.of(Member.class)
                .text("result", "Name of the result", Member::label)
                .whole("member", "Number of the parameter set, from 1", Member::number)
                .number("log_likelihood", "1", "Logarithm of the likelihood", Member::logLikelihood)
                .number("weight", "1", "Probability of the set if all were alike before", Member::weight)
                .with(Ensemble.columns(names), Member::values)
                .csv(members);
    }
}
