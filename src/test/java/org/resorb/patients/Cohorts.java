package org.resorb.patients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private Cohorts() {}

    /** Writes a cohort file. */
    public static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("small.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
