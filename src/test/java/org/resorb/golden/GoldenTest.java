package org.resorb.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.run.ModelFingerprint;

/**
 * Coarse runs held byte for byte against files. When results change on purpose, {@code mvn -Prenew -Dgolden.renew=true}
 * writes the files anew; look at the difference and say in CHANGELOG.md, under <i>Results changed</i>, why and by how much.
 */
class GoldenTest {
    static List<String> names() {
        return GoldenRuns.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void resultsAreThoseOfTheLastVersion(String name) {
        assertThat(GoldenRuns.file(name))
                .as("%s; to write it: mvn -Prenew -Dgolden.renew=true", name)
                .exists();
        assertThat(GoldenRuns.text(name))
                .as("The model gives other results than before. If that is meant, renew them with "
                        + "mvn -Prenew -Dgolden.renew=true and say in CHANGELOG.md what changed and why.")
                .isEqualTo(GoldenRuns.kept(name));
    }

    @Test
    void theFingerprintOfTheBuildIsThatOfItsNumbersAndGoldenRuns() throws Exception {
        assertThat(ModelFingerprint.current())
                .as("A number of the reference or a golden run changed: mvn -Prenew writes the fingerprint anew, "
                        + "docs/fingerprints.md then lists what was made by another model.")
                .isEqualTo(GoldenRuns.fingerprint());
    }
}
