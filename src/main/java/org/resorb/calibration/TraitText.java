package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.patients.MeasuredPatient;
import org.resorb.quantity.Disclaimer;
import org.resorb.statistics.CutNormal;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Moments;
import org.resorb.statistics.PolynomialShares;
import org.resorb.statistics.PopulationFit;
import org.resorb.statistics.Quantiles;
import org.resorb.statistics.Weights;

/** How traits differ among patients, in words. */
final class TraitText {
    private static final double FEW_EFFECTIVE = 5;

    /** Part of the range of spreads that counts as hardly any, before anything is known. */
    private static final double SMALL_BEFORE =
            PopulationFit.LEAST_SPREAD / (PopulationFit.LARGEST_SPREAD - PopulationFit.LEAST_SPREAD);

    /** What is this many times less likely than it was before hardly holds. */
    private static final double UNLIKELY = 0.1;

    private final TraitFit fit;
    private final List<PolynomialShares> shares;
    private final List<PredictiveCheck> checks;
    private final List<TraitPair> pairs;
    private final List<TraitCovariate> covariates;

    TraitText(
            TraitFit fit,
            List<PolynomialShares> shares,
            List<PredictiveCheck> checks,
            List<TraitPair> pairs,
            List<TraitCovariate> covariates) {
        this.fit = fit;
        this.shares = shares;
        this.checks = checks;
        this.pairs = pairs;
        this.covariates = covariates;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(who());
        lines.add("");
        lines.add("How the patients differ:");
        for (int trait = 0; trait < fit.traits(); trait++) {
            lines.add("  " + differs(trait));
        }
        lines.add("");
        lines.add("What explains the spread of their volumes, on average over the visits:");
        for (int trait = 0; trait < fit.traits(); trait++) {
            lines.add("  " + fit.names().get(trait) + ": " + share(trait));
        }
        lines.add("  other than by these traits, as by chance: " + rest());
        lines.add("");
        lines.addAll(apart());
        lines.addAll(goesWith());
        lines.add("");
        lines.addAll(looksAlike());
        lines.add(Disclaimer.NO_PROGNOSIS);
        return lines;
    }

    private List<String> who() {
        List<String> lines = new ArrayList<>();
        lines.add(fit.measured().volumes() + " volumes of "
                + fit.measured().patients().size() + " patients, held against "
                + fit.runs().points().length + " runs of " + fit.runs().study() + ".");
        if (!fit.leftOut().isEmpty()) {
            lines.add("No run is like " + names(fit.leftOut())
                    + ": left out, for no distribution of these traits would make them.");
        }
        if (fit.leftOut().size() * 4 > fit.measured().patients().size()) {
            lines.add("So many that these traits in this scenario are not what such patients differ in; what follows is"
                    + " of the others alone.");
        }
        if (restsOnFew()) {
            lines.add("Most patients are like less than 5 runs, so nothing below is firm.");
        }
        return lines;
    }

    private static String names(List<MeasuredPatient> patients) {
        return String.join(", ", patients.stream().map(MeasuredPatient::name).toList());
    }

    private String differs(int trait) {
        double place = fit.quantile(trait, 0.5);
        CutNormal patients = new CutNormal(place, fit.quantile(fit.traits() + trait, 0.5));
        String text = fit.names().get(trait) + ": middle " + fit.text(trait, place) + " ("
                + fit.text(trait, fit.quantile(trait, 0.05)) + " to " + fit.text(trait, fit.quantile(trait, 0.95))
                + "); two of three patients between " + fit.text(trait, patients.quantile(1 / 6.0)) + " and "
                + fit.text(trait, patients.quantile(5 / 6.0));
        return text + "; " + need(trait);
    }

    private String need(int trait) {
        if (restsOnFew()) {
            return "how much they differ is not known, as too few runs are like them";
        }
        double small = fit.smallSpread(trait) / SMALL_BEFORE;
        double sd = Moments.sd(fit.population().column(fit.traits() + trait));
        double before = (PopulationFit.LARGEST_SPREAD - PopulationFit.LEAST_SPREAD) * Identifiability.PRIOR;
        if (small < UNLIKELY) {
            return "they must differ in it";
        }
        if (small > 1 && sd < before * 0.8) {
            return "they need not differ in it";
        }
        return sd < before * 0.8 ? "whether they differ in it is open" : "the volumes do not say how much they differ";
    }

    private String share(int trait) {
        return percent(shares.stream().mapToDouble(one -> one.alone()[trait]).toArray());
    }

    private String rest() {
        return percent(shares.stream().mapToDouble(one -> 1 - one.explained()).toArray());
    }

    private static String percent(double[] parts) {
        double[] quantiles = Quantiles.all(parts, 0.5, 0.05, 0.95);
        return String.format(
                Locale.ROOT, "%.0f %% (%.0f to %.0f)", 100 * quantiles[0], 100 * quantiles[1], 100 * quantiles[2]);
    }

    private List<String> apart() {
        List<String> lines = new ArrayList<>();
        for (TraitPair pair : pairs) {
            if (pair.cannotBeToldApart()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s and %s cannot be told apart: their places go together by %.2f, their spreads by %.2f,"
                                + " and what is open in a patient by %.2f.",
                        fit.names().get(pair.first()),
                        fit.names().get(pair.second()),
                        pair.places(),
                        pair.spreads(),
                        pair.within()));
            }
        }
        if (lines.isEmpty() && fit.traits() > 1) {
            lines.add("No two traits are such that one does for the other.");
        }
        return lines;
    }

    private List<String> goesWith() {
        List<String> lines = new ArrayList<>();
        for (TraitCovariate one : covariates) {
            if (one.goesTogether()) {
                Estimate correlation = one.correlation();
                String interval = one.hasInterval()
                        ? String.format(Locale.ROOT, " (%.2f to %.2f)", correlation.lower(), correlation.upper())
                        : "";
                lines.add(String.format(
                        Locale.ROOT,
                        "%s goes with %s: rank correlation %.2f%s in %d patients.",
                        one.covariate(),
                        fit.names().get(one.trait()),
                        correlation.value(),
                        interval,
                        one.patients()));
            }
        }
        if (lines.isEmpty() && !covariates.isEmpty()) {
            lines.add("No covariate goes with what is known of a trait.");
        }
        return lines;
    }

    private List<String> looksAlike() {
        List<String> lines = new ArrayList<>();
        for (PredictiveCheck check : checks) {
            if (check.isStrange()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "Patients made up by this distribution differ from the real ones: %s %.3g, and %.3g to %.3g"
                                + " among made-up ones.",
                        check.name(),
                        check.observed(),
                        check.low(),
                        check.high()));
            }
        }
        if (lines.isEmpty()) {
            lines.add("Patients made up by this distribution look like the real ones in all " + checks.size()
                    + " numbers that were compared.");
        }
        return lines;
    }

    private boolean restsOnFew() {
        return few().size() * 2 > fit.fitted().size();
    }

    /** Names of patients of whom hardly a run tells. */
    private List<String> few() {
        List<String> few = new ArrayList<>();
        for (int i = 0; i < fit.fitted().size(); i++) {
            if (Weights.effectiveSampleSize(fit.population().patient(i)) < FEW_EFFECTIVE) {
                few.add(fit.fitted().get(i).name());
            }
        }
        return few;
    }

    List<String> warnings() {
        List<String> few = few();
        return few.isEmpty()
                ? List.of()
                : List.of("what is known of " + String.join(", ", few) + " hangs on less than 5 runs; a sweep of "
                        + TraitTables.NEXT + " would tell more, given by --second");
    }
}
