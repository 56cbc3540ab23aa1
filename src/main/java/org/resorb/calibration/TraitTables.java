package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.PolynomialShares;
import org.resorb.statistics.Quantiles;
import org.resorb.statistics.Weights;
import org.resorb.storage.FileAccess;
import org.resorb.table.Column;
import org.resorb.table.Columns;

/** How traits differ among patients, as data files and in words. */
public final class TraitTables {
    /** Where the runs are that would tell more. */
    public static final String NEXT = "next.yaml";

    /** Chance of these runs is none of those before, whose seed is hardly this. */
    private static final int NEXT_SEED = 1_000_003;

    private final TraitFit fit;
    private final List<PolynomialShares> shares;
    private final List<PredictiveCheck> checks;
    private final List<TraitPair> pairs;
    private final List<TraitCovariate> covariates;

    /** Of a fit. */
    public TraitTables(TraitFit fit) {
        this.fit = fit;
        shares = fit.shares();
        checks = PredictiveCheck.of(fit);
        pairs = TraitPair.of(fit);
        covariates = TraitCovariate.of(fit);
    }

    private TraitText text() {
        return new TraitText(fit, shares, checks, pairs, covariates);
    }

    /** What was found, in words. */
    public List<String> lines() {
        return text().lines();
    }

    /** What makes it less firm than it looks. */
    public List<String> warnings() {
        return text().warnings();
    }

    /**
     * Writes {@code traits.csv}, {@code pairs.csv}, {@code patients.csv}, {@code draws.csv}, {@code predictive_checks.csv},
     * {@code covariates.csv} if any are numbers, and the words, {@code traits.txt}.
     *
     * @param next how many runs the study {@link #NEXT} has, none if there shall be no more
     */
    public void write(Path folder, int next) throws IOException {
        if (next > 0) {
            writeNext(folder, next);
        }
        FileAccess.write(folder.resolve("traits.csv"), traits());
        FileAccess.write(folder.resolve("pairs.csv"), pairs());
        FileAccess.write(folder.resolve("patients.csv"), patients());
        FileAccess.write(folder.resolve("draws.csv"), draws());
        if (!covariates.isEmpty()) {
            FileAccess.write(folder.resolve("covariates.csv"), covariates());
        }
        FileAccess.write(folder.resolve("predictive_checks.csv"), checks());
        FileAccess.write(folder.resolve("traits.txt"), lines().stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private void writeNext(Path folder, int count) throws IOException {
        FileAccess.write(folder.resolve("next_scenario.yaml"), fit.runs().scenarioYaml());
        Columns<Integer> columns = Columns.none();
        for (String trait : fit.names()) {
            columns = columns.text(
                    trait, "With its unit", row -> fit.settings(row).get(trait));
        }
        FileAccess.write(
                folder.resolve("next_rows.csv"),
                columns.csv(IntStream.range(0, count).boxed().toList()));
        FileAccess.write(
                folder.resolve(NEXT),
                String.join(
                        "\n",
                        "# Runs where the patients are, drawn by what earlier runs say of them.",
                        "name: " + fit.runs().study() + "_next",
                        "base: next_scenario.yaml",
                        "design: {type: list, file: next_rows.csv}",
                        "paired: false",
                        "seed: " + NEXT_SEED,
                        "outputs: {curves: [mri_volume_mm3]}",
                        ""));
    }

    private String traits() {
        List<String> names = fit.names();
        int traits = names.size();
        return Columns.of(Integer.class)
                .text("trait", "Dotted name", names::get)
                .text(
                        "middle",
                        "Median of the distribution's place, with its unit",
                        i -> fit.text(i, fit.quantile(i, 0.5)))
                .with(quantiles("place", "Place as part of the range", 0))
                .with(quantiles("spread", "Spread as part of the range", traits))
                .number("small_spread", "1", "Probability of a spread below a tenth of the range", fit::smallSpread)
                .number("share", "1", "Of the variance of volumes, lost without this trait", i -> share(i, 0.5))
                .number("share_p05", "1", "5th percentile of this", i -> share(i, 0.05))
                .number("share_p95", "1", "95th percentile of this", i -> share(i, 0.95))
                .csv(IntStream.range(0, traits).boxed().toList());
    }

    private List<Column<Integer>> quantiles(String name, String meaning, int from) {
        return List.of(
                Column.number(name, "1", meaning, i -> fit.quantile(from + i, 0.5)),
                Column.number(name + "_p05", "1", "5th percentile of this", i -> fit.quantile(from + i, 0.05)),
                Column.number(name + "_p95", "1", "95th percentile of this", i -> fit.quantile(from + i, 0.95)));
    }

    private double share(int trait, double probability) {
        return Quantiles.of(
                shares.stream().mapToDouble(one -> one.alone()[trait]).toArray(), probability);
    }

    private String pairs() {
        return Columns.of(TraitPair.class)
                .text("trait", "Dotted name", pair -> fit.names().get(pair.first()))
                .text("other", "Dotted name", pair -> fit.names().get(pair.second()))
                .number("places", "1", "Rank correlation of their places", TraitPair::places)
                .number("spreads", "1", "Rank correlation of their spreads", TraitPair::spreads)
                .number("within", "1", "Correlation of what is open in a patient", TraitPair::within)
                .csv(pairs);
    }

    private String covariates() {
        return Columns.of(TraitCovariate.class)
                .text("covariate", "Column of the file of measurements", TraitCovariate::covariate)
                .text("trait", "Dotted name", one -> fit.names().get(one.trait()))
                .whole("patients", "Who have a number there", TraitCovariate::patients)
                .number(
                        "rank_correlation",
                        "1",
                        "With the trait's mean in each patient",
                        one -> one.correlation().value())
                .number(
                        "lower",
                        "1",
                        "Lower end of its 95 % interval",
                        one -> one.correlation().lower())
                .number(
                        "upper",
                        "1",
                        "Upper end of its 95 % interval",
                        one -> one.correlation().upper())
                .csv(covariates);
    }

    private String patients() {
        List<double[][]> moments = fit.patients();
        Columns<Integer> columns = Columns.of(Integer.class)
                .text("patient", "Pseudonym", i -> fit.fitted().get(i).name())
                .number(
                        "carriers",
                        "1",
                        "Runs on which it rests",
                        i -> Weights.effectiveSampleSize(fit.population().patient(i)));
        for (int trait = 0; trait < fit.traits(); trait++) {
            int index = trait;
            String name = fit.names().get(trait);
            columns = columns.text(name, "At the mean, with its unit", i -> fit.text(index, moments.get(i)[index][0]))
                    .number(name + "_mean", "1", "Mean as part of the range", i -> moments.get(i)[index][0])
                    .number(
                            name + "_sd",
                            "1",
                            "Standard deviation as part of the range",
                            i -> FastMath.sqrt(moments.get(i)[index][1 + index]));
        }
        for (String covariate : fit.measured().covariates()) {
            String name = columns.names().contains(covariate) ? "observed_" + covariate : covariate;
            columns = columns.text(
                    name,
                    "As the file of measurements has it",
                    i -> fit.fitted().get(i).covariates().getOrDefault(covariate, ""));
        }
        return columns.csv(IntStream.range(0, moments.size()).boxed().toList());
    }

    private String draws() {
        Columns<double[]> columns = Columns.of(double[].class);
        for (int i = 0; i < 2 * fit.traits(); i++) {
            int index = i;
            String what = i < fit.traits() ? "_place" : "_spread";
            columns = columns.number(
                    fit.names().get(i % fit.traits()) + what, "1", "Part of the range", draw -> draw[index]);
        }
        return columns.csv(Arrays.asList(fit.population().draws()));
    }

    private String checks() {
        return Columns.of(PredictiveCheck.class)
                .text("number", "What is compared", PredictiveCheck::name)
                .number("observed", "1", "Of the patients, in the unit of their volumes", PredictiveCheck::observed)
                .number("made_up_p05", "1", "5th percentile of made-up groups", PredictiveCheck::low)
                .number("made_up", "1", "Their median", PredictiveCheck::median)
                .number("made_up_p95", "1", "Their 95th percentile", PredictiveCheck::high)
                .number("above", "1", "Part of them with more, ties counted half", PredictiveCheck::above)
                .csv(checks);
    }
}
