package org.resorb.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.resorb.measure.Response;
import org.resorb.patients.CohortVariance;
import org.resorb.patients.PublishedIncidence;
import org.resorb.patients.Visit;
import org.resorb.statistics.CrossedDesign;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.VarianceParts;

/** What charts of virtual patients lay beside them. */
final class SyntheticFindings {
    /** As the reviews have them. */
    static final List<PublishedIncidence> INCIDENCES = List.of(
            new PublishedIncidence("bulge", Response.LOSS_30, 24, new Estimate(0.1333, 0.03, 0.26), "zou2023"),
            new PublishedIncidence("protrusion", Response.LOSS_30, 24, new Estimate(0.3753, 0.38, 0.41), "zou2023"),
            new PublishedIncidence("extrusion", Response.LOSS_30, 24, new Estimate(0.6691, 0.67, 0.7), "zou2023"),
            new PublishedIncidence("sequestration", Response.LOSS_30, 24, new Estimate(0.8777, 0.88, 0.96), "zou2023"),
            new PublishedIncidence(
                    "sequestration", Response.COMPLETE, 6, new Estimate(0.49, 0.36, 0.62), "sequestered2021"),
            new PublishedIncidence(
                    "extrusion", Response.COMPLETE, 24, new Estimate(0.15, Double.NaN, Double.NaN), "chiu2015"));

    static final List<ForestChart.Effect> EFFECTS = List.of(
            new ForestChart.Effect("Size of the fragment", 800, new Estimate(2.1, 1.7, 2.6), "per standard deviation"),
            new ForestChart.Effect("Ligament perforated", 800, new Estimate(8.5, 5.1, 14.2), "yes against no"),
            new ForestChart.Effect("Migration", 800, new Estimate(1.8, 1.5, 2.2), "per standard deviation"),
            new ForestChart.Effect("T2 signal", 800, new Estimate(1.3, 1.1, 1.5), "per standard deviation"),
            new ForestChart.Effect("End-plate cartilage", 800, new Estimate(0.31, 0.24, 0.4), "per standard deviation"),
            new ForestChart.Effect("Rim complete at 6 weeks", 790, new Estimate(60, 20, 900), "yes against no"),
            new ForestChart.Effect("Age", 800, new Estimate(0.95, 0.81, 1.12), "per standard deviation"));

    static final List<ForestChart.Effect> PUBLISHED_EFFECTS = List.of(
            new ForestChart.Effect("Ligament perforated", 32, new Estimate(2.9, 0.6, 14), "yes against no", "Ahn 2000"),
            new ForestChart.Effect("T2 signal", 72, new Estimate(3.5, Double.NaN, Double.NaN), "bright against dark"));

    static final List<TargetChart.Row> TARGETS = List.of(
            row("C1 bulge: lost 30 % at 24 months", "%", 13, 5, 21, 10, 6, 15, true),
            row("C1 sequestration: lost 30 % at 24 months", "%", 92, 84, 100, 91, 86, 94, true),
            row("C2 complete sequestrations at 6 months", "%", 49, 36, 62, 24, 18, 31, false),
            row("C6 lost within 6 months of what is lost", "%", Double.NaN, 50, Double.NaN, 71, 68, 74, true),
            row("C8 half-volume time of sequestrations", "months", Double.NaN, 3, 7, 5.2, 4.8, 5.9, true));

    private static TargetChart.Row row(
            String label,
            String unit,
            double value,
            double lower,
            double upper,
            double model,
            double low,
            double high,
            boolean agrees) {
        return new TargetChart.Row(
                label, unit, new Estimate(value, lower, upper), new Estimate(model, low, high), agrees);
    }

    /** Losses of 40 people of each type under 6 parameter sets, each with 2 seeds. */
    static CohortVariance variance() {
        Random random = new Random(8);
        CrossedDesign design = new CrossedDesign(6, 40, 2);
        List<CohortVariance.Row> rows = new ArrayList<>();
        List<String> groups = List.of("bulge", "protrusion", "extrusion", "sequestration");
        for (String group : groups) {
            double[][][] losses = new double[6][40][2];
            double mean = 0.1 + 0.25 * groups.indexOf(group);
            double[] ofPerson =
                    random.doubles(40).map(any -> 0.2 * random.nextGaussian()).toArray();
            for (double[][] set : losses) {
                double ofSet = 0.08 * random.nextGaussian();
                for (int person = 0; person < set.length; person++) {
                    double own = mean + ofSet + ofPerson[person] + 0.05 * random.nextGaussian();
                    set[person] = random.doubles(2)
                            .map(any -> own + 0.07 * random.nextGaussian())
                            .toArray();
                }
            }
            rows.add(variance(group, Optional.empty(), design.parts(losses)));
            for (double[][] set : losses) {
                for (double[] seeds : set) {
                    Arrays.setAll(seeds, seed -> Response.LOSS_30.holds(1 - seeds[seed]) ? 1 : 0);
                }
            }
            rows.add(variance(group, Optional.of(Response.LOSS_30), design.parts(losses)));
        }
        return new CohortVariance(rows);
    }

    private static CohortVariance.Row variance(String group, Optional<Response> response, VarianceParts parts) {
        CohortVariance.Quantity quantity = new CohortVariance.Quantity(response);
        return new CohortVariance.Row(group, quantity, Visit.labelled("24_mo"), 6, 40, 2, parts);
    }

    private SyntheticFindings() {}
}
