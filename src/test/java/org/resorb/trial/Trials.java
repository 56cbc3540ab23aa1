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
        return table(trial, (kind, treated, i) -> answers(kind, treated ? lowerPain : 0, painSd, operations, i));
    }

    /** What a patient of a pool answers. */
    interface MadeUp {
        /**
         * In an arm.
         *
         * @return pain, the part of the volume that is left at 10 weeks, and the day of an operation since the first day, NaN
         *     for none
         */
        double[] answers(boolean isTreated, int patient);
    }

    private interface MadeUpOfKind {
        double[] answers(String kind, boolean isTreated, int patient);
    }

    /** A table of patients who answer so, whatever their kind. */
    static PatientTable table(Trial trial, MadeUp patients) {
        return table(trial, (kind, treated, i) -> patients.answers(treated, i));
    }

    private static PatientTable table(Trial trial, MadeUpOfKind patients) {
        StringBuilder csv = new StringBuilder("patient,group,seed,surgery_d,time_d_at_baseline,time_d_at_4_wk,"
                + "time_d_at_10_wk,reported_pain_at_baseline,reported_pain_at_4_wk,reported_pain_at_10_wk,"
                + "read_volume_mm3_at_baseline,observed_volume_fraction_at_4_wk,observed_volume_fraction_at_10_wk\n");
        for (String kind : trial.groups().keySet()) {
            for (Arm arm : trial.arms()) {
                for (int i = 0; i < trial.cohort().groups().get(0).patients(); i++) {
                    csv.append(line(Trial.group(kind, arm.name()), i, patients.answers(kind, arm.isTreated(), i)));
                }
            }
        }
        Problems problems = new Problems();
        DataTable table = DataTable.of("made up", csv.toString(), problems::add);
        assertThat(problems.count()).isZero();
        return PatientTable.of(table);
    }

    private static double[] answers(String kind, double lower, double sd, double operations, int i) {
        Chance chance = Chance.of(7, "made up " + kind, 0, 1);
        double pain = 5 + sd * Normal.quantile(chance.uniform(i, 0)) - lower;
        double day = 60 - Math.log1p(-chance.uniform(i, 1)) / operations;
        return new double[] {pain, 0.4 + 0.8 * chance.uniform(i, 2), operations > 0 ? day : Double.NaN};
    }

    private static String line(String group, int i, double[] answers) {
        return String.join(
                        ",",
                        Integer.toString(i + 1),
                        group,
                        Integer.toString(i),
                        Double.isNaN(answers[2]) ? "" : Double.toString(answers[2]),
                        "28",
                        "80",
                        "120",
                        "6",
                        Double.toString(answers[0]),
                        Double.toString(answers[0]),
                        "500",
                        "0.9",
                        Double.toString(answers[1]))
                + "\n";
    }
}
