package org.resorb.patients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.measure.Detail;

/** A cohort of few patients over few coarse days, so that following it takes seconds. */
public final class Cohorts {
    /** Two types, and an arm with the patients of one of them. */
    public static final String SMALL = """
            name: small
            base: reference
            scenario:
              herniation: {composition: {nucleus: rest, annulus: 20 %, endplate_cartilage: 0 %}}
              duration: 30 d
              resolution: {voxel: 0.8 mm, step: 24 h}
            patients: 4
            seed: 5
            groups:
              bulge:
                scenario: {herniation: {type: bulge}}
              sequestration:
                scenario: {herniation: {type: sequestration}}
                traits:
                  herniation.migration: {range: [0 mm, 6 mm]}
              treated:
                patients_of: sequestration
                scenario:
                  herniation: {type: sequestration}
                  knock_outs: [tnf]
                traits:
                  herniation.migration: {range: [0 mm, 6 mm]}
            traits:
              patient.timp: {distribution: lognormal, median: 1, gsd: 1.4}
              herniation.volume: {range: [200 mm3, 900 mm3]}
              herniation.composition.endplate_cartilage: {range: [5 %, 60 %]}
            correlations:
              - {traits: [herniation.volume, herniation.migration], rank: 0.5}
            observation:
              baseline: 4 d
              follow_ups: [2 wk, 4 wk]
              jitter: 1 d
              reader_error: 5 %
              surgery: {pain_above: 6, from: 1 wk, chance: 50 %}
              columns: [macrophages_m1]
            """;

    /** Free fragments alone, of which nobody is operated. */
    public static final String FREE = SMALL.replaceFirst("(?s)  bulge:.*  sequestration:", "  sequestration:")
            .replaceFirst("(?s)  treated:.*\\ntraits:", "traits:")
            .replace("chance: 50 %", "chance: 0 %");

    /** The same, seen as a trial sees its patients. */
    public static final String SEEN =
            SMALL.replace("duration: 30 d", "duration: 270 d").replaceFirst("(?s)observation:.*", "") + """
            observation:
              baseline: {distribution: lognormal, median: 9 wk, gsd: 1.6, between: [3 wk, 28 wk]}
              counted_from: first_image
              follow_ups: [4 wk, 10 wk]
              jitter: 1 d
              reader_error: 5 %
              reader_spread: 60 mm3
              volume_by: slices
              type_reading: {kappa: 0.81, containment: 70 %}
              surgery:
                hazard: [{from: 0 wk, rate: 30 %/wk}, {from: 5 wk, rate: 2 %/wk}]
                at_pain: 5
                ratio: 1.7
                points: 2
                most: 50 %/wk
                leave: altogether
              pain:
                error: 0.8
                relapse_in_a_year: 25 %
                resolved_at: 1
                relapse_to: 4
                relapse_lasts: 6 wk
                mild_below: 3
                severe_from: 6
              histology: on
              columns: [macrophages_m1]
            """;

    /** Two arms of the same patients, who are treated from their first image on, and seen as a trial sees them. */
    public static final String TREATED = SEEN.replaceFirst("(?s)groups:.*?traits:\n  patient.timp", """
                    groups:
                      placebo:
                        scenario: {herniation: {type: sequestration}}
                      blocker:
                        patients_of: placebo
                        scenario:
                          herniation: {type: sequestration}
                          interventions: [{at: 0 d, drug: anti_tnf, dose: 5 mg/kg}]
                    traits:
                      patient.timp""")
            .replaceFirst("(?s)correlations:.*?observation:", "observation:\n  treated_from: first_image");

    private Cohorts() {}

    /** How many states of cells a section tells. */
    static int states() {
        return (int) Detail.HISTOLOGY.columns().stream()
                .filter(column -> column.name().endsWith("_share"))
                .count();
    }

    /** Writes a cohort file. */
    public static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("small.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
