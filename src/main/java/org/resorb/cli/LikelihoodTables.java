package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.patients.CourseLikelihood;
import org.resorb.patients.MeasuredCourse;
import org.resorb.patients.MeasuredVolume;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Spread;
import org.resorb.study.Csv;

/** How likely measurements are under several results, as data files. */
final class LikelihoodTables {
    private final MeasuredCourse measured;
    private final List<ResultLikelihood> results;

    LikelihoodTables(MeasuredCourse measured, List<ResultLikelihood> results) {
        this.measured = measured;
        this.results = results;
    }

    /** Writes {@code likelihood.csv}, {@code observed.csv} and, if there are any members, {@code member_weights.csv}. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("likelihood.csv"), likelihood());
        Files.writeString(folder.resolve("observed.csv"), percentiles());
        if (results.stream().anyMatch(held -> held.ensemble() != null)) {
            Files.writeString(folder.resolve("member_weights.csv"), members());
        }
    }

    private String likelihood() {
        StringBuilder csv = new StringBuilder(
                "result,replicates,carriers,log_likelihood,weight,closest_chi2,degrees_of_freedom,p\n");
        double[] weights = CourseLikelihood.weights(
                results.stream().map(ResultLikelihood::likelihood).toList());
        for (int i = 0; i < weights.length; i++) {
            CourseLikelihood likelihood = results.get(i).likelihood();
            csv.append(Csv.field(results.get(i).label())).append(',').append(likelihood.replicates());
            append(csv, likelihood.effectiveSampleSize(), likelihood.logLikelihood(), weights[i], likelihood.chi2());
            csv.append(',').append(likelihood.freedom());
            append(csv, likelihood.p());
            csv.append('\n');
        }
        return csv.toString();
    }

    private String percentiles() {
        String volume = measured.relative() ? "volume_fraction" : "volume_mm3";
        StringBuilder csv = new StringBuilder("result,time_d," + volume + "," + volume.replace("volume", "error")
                + ",simulated,simulated_p05,simulated_p95,percentile,percentile_read\n");
        for (ResultLikelihood held : results) {
            for (int i = 0; i < measured.volumes().size(); i++) {
                MeasuredVolume at = measured.volumes().get(i);
                Spread simulated = held.likelihood().simulated(i);
                csv.append(Csv.field(held.label()));
                append(csv, at.day(), at.volume(), at.error());
                append(csv, simulated.median(), simulated.low(), simulated.high());
                if (measured.relative() && i == 0) {
                    // All are equal to what they are relative to.
                    append(csv, Double.NaN, Double.NaN);
                } else {
                    append(
                            csv,
                            held.likelihood().percentile(i),
                            held.likelihood().percentileRead(i));
                }
                csv.append('\n');
            }
        }
        return csv.toString();
    }

    private String members() {
        Set<String> names = new LinkedHashSet<>();
        List<ResultLikelihood> many =
                results.stream().filter(held -> held.ensemble() != null).toList();
        many.forEach(held -> names.addAll(held.ensemble().names()));
        StringBuilder csv = new StringBuilder("result,member,log_likelihood,weight,");
        csv.append(names.stream().map(Csv::field).collect(Collectors.joining(",", "", "\n")));
        for (ResultLikelihood held : many) {
            List<Map<String, String>> members = held.ensemble().members();
            double[] logs = held.likelihood().logLikelihoods(held.sets(), members.size());
            double[] weights = held.memberWeights();
            for (int i = 0; i < weights.length; i++) {
                Map<String, String> member = members.get(i);
                csv.append(Csv.field(held.label())).append(',').append(i + 1);
                append(csv, logs[i], weights[i]);
                names.forEach(name -> csv.append(',').append(Csv.field(member.getOrDefault(name, ""))));
                csv.append('\n');
            }
        }
        return csv.toString();
    }

    private static void append(StringBuilder csv, double... values) {
        for (double value : values) {
            csv.append(',').append(Double.isFinite(value) ? NineDigits.text(value) : "");
        }
    }
}
