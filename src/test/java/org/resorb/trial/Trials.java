package org.resorb.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.chance.Chance;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.Cohorts;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.Normal;
import org.resorb.table.DataTable;

/** A trial of few patients over few coarse days, and pools of made-up patients whose answers are known. */
public final class Trials {
    /** Two arms, with all that a trial may say; its cohort lies beside. */
    public static final String SMALL = """
            name: small_trial
            title: A blocker against placebo
            cohort: small.yaml
            scenario: {duration: 140 d}
            observation:
              baseline: {distribution: lognormal, median: 4 wk, gsd: 1.3, between: [2 wk, 8 wk]}
              surgery: {hazard: [{from: 0 wk, rate: 3 %/wk}], at_pain: 5, ratio: 1.7, points: 2, most: 50 %/wk}
            groups: {bulge: 25 %, sequestration: 75 %}
            pool: 4
            seed: 3
            design: parallel
            participants: 40
            allocation: blocks
            missing_visits: 5 %
            drop_out: 10 %
            operated: left_out
            arms:
              placebo: {sham: on}
              blocker: {drug: anti_tnf, dose: 5 mg/kg, at: [0 d, 2 wk]}
            control: placebo
            eligibility: {duration: [2 wk, 8 wk], volume: [10 mm3, 5000 mm3], pain: [0, 10]}
            placebo: {relief: 1, lasts: 6 wk}
            end_points:
              - {measure: pain, at: 4 wk}
              - {measure: pain_response, at: 4 wk, down_by: 30 %}
              - {measure: volume, at: 10 wk}
              - {measure: response, at: 10 wk, response: loss_20}
              - {measure: surgery, at: 10 wk}
            power: {trials: 40, sizes: [20, 40, 80]}
            published:
              - {end_point: pain_at_4_wk, value: -1.36, lower: -2.68, upper: -0.04, n: 60, source: williams2013, definition: leg pain against placebo}
            """;

    private Trials() {}

    /** Writes a trial with its cohort beside it. */
    public static Path file(Path folder, String text) {
        try {
            Cohorts.file(folder, Cohorts.SEEN);
            return Files.writeString(folder.resolve("trial.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trial that a text is. */
    static Trial read(Path folder, String text) throws InvalidFileException {
        return TrialFile.read(file(folder, text).toString(), CohortChanges.NONE);
    }

    /**
     * A table of made-up patients for {@link #SMALL}: pain normal around 5, volumes and operations by chance, everything
     * the same in both arms but for pain, which is lower under the blocker.
     */
    static PatientTable table(Trial trial, double lowerPain, double painSd, double operations) {
        StringBuilder csv = new StringBuilder("patient,group,seed,surgery_d,time_d_at_baseline,time_d_at_4_wk,"
                + "time_d_at_10_wk,reported_pain_at_baseline,reported_pain_at_4_wk,reported_pain_at_10_wk,"
                + "read_volume_mm3_at_baseline,observed_volume_fraction_at_4_wk,observed_volume_fraction_at_10_wk\n");
        for (String kind : trial.groups().keySet()) {
            for (Arm arm : trial.arms()) {
                for (int i = 0; i < trial.cohort().groups().get(0).patients(); i++) {
                    csv.append(line(kind, arm, i, arm.isTreated() ? lowerPain : 0, painSd, operations));
                }
            }
        }
        Problems problems = new Problems();
        DataTable table = DataTable.of("made up", csv.toString(), problems::add);
        assertThat(problems.count()).isZero();
        return PatientTable.of(table);
    }

    private static String line(String kind, Arm arm, int i, double lower, double sd, double operations) {
        Chance chance = Chance.of(7, "made up " + kind, 0, 1);
        double pain = 5 + sd * Normal.quantile(chance.uniform(i, 0)) - lower;
        double day = 60 - Math.log1p(-chance.uniform(i, 1)) / operations;
        return String.join(
                        ",",
                        Integer.toString(i + 1),
                        Trial.group(kind, arm.name()),
                        Integer.toString(i),
                        operations > 0 ? Double.toString(day) : "",
                        "28",
                        "80",
                        "120",
                        "6",
                        Double.toString(pain),
                        Double.toString(pain),
                        "500",
                        "0.9",
                        Double.toString(0.4 + 0.8 * chance.uniform(i, 2)))
                + "\n";
    }
}
