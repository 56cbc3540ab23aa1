package org.resorb.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenVT's reference model of a walk: what the table of agents shows is what the closed form says. */
class RandomWalkTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"200, 200, false", "100, 100, false", "200, 20, true"})
    void macrophagesWithoutAttractantWalkByTheClosedFormWithoutPersistence(double voxel, int across, boolean deep)
            throws IOException {
        RandomWalk walk = RandomWalk.in(folder, voxel, across, deep);
        assertThat(walk.walkers()).isEqualTo(across * across * (deep ? across : 1));
        for (RandomWalk.Point point : walk.curve("walk")) {
            assertThat(point.square())
                    .as("after %s d", point.day())
                    .isCloseTo(walk.closedForm(point.day()), within(4 * point.standardError()));
            assertThat(walk.persistent(point.day(), 1))
                    .as("a persistence of a day would be seen after %s d", point.day())
                    .isLessThan(point.square() - 4 * point.standardError());
        }
        assertThat(walk.correlation()).isCloseTo(0, within(4 / Math.sqrt(9.0 * walk.walkers())));
    }
}
