package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.tissue.Population;

/** A mechanism draws for itself: switching it off moves nobody else until the tissue itself differs. */
class OwnDrawsTest {
    private static final int DAYS = 60;
    private static final String NO_PROTECTION = "mechanisms.apoptosis.protection";

    @Test
    void autophagyThatProtectsNobodyLeavesEveryOtherNumberAlone() {
        Course on = Coarse.run("sequestration", DAYS, NO_PROTECTION, "0");
        Course off = Coarse.run("sequestration", DAYS, NO_PROTECTION, "0", "mechanisms.autophagy", "off");
        for (var column : on.columns()) {
            String name = column.name();
            boolean its = name.equals("disc_cells_autophagic_fraction");
            assertThat(Arrays.equals(off.series(name), on.series(name)))
                    .as(name)
                    .isNotEqualTo(its);
        }
    }

    /** Disc cells left and where every macrophage is, at every step. */
    private record Track(List<Integer> discCells, List<List<Integer>> macrophages) {
        static Track of(String... settings) {
            Track track = new Track(new ArrayList<>(), new ArrayList<>());
            Simulation.of(Coarse.scenario("sequestration", DAYS, settings))
                    .watchedBy((tissue, hours) -> {
                        track.discCells.add(tissue.cells(DISC_CELL).size());
                        track.macrophages.add(voxels(tissue.cells(MACROPHAGE)));
                    })
                    .run();
            return track;
        }

        private static List<Integer> voxels(Population cells) {
            List<Integer> voxels = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                voxels.add(cells.voxel(i));
            }
            return voxels;
        }
    }

    @Test
    void withoutAutophagyMacrophagesStayWhereTheyWereUntilADiscCellMoreDies() {
        Track on = Track.of();
        Track off = Track.of("mechanisms.autophagy", "off");
        int parted = 0;
        while (parted <= DAYS && on.discCells.get(parted).equals(off.discCells.get(parted))) {
            parted++;
        }
        assertThat(parted).as("first day with another number of disc cells").isGreaterThan(2);
        int same = Math.min(parted + 1, DAYS + 1);
        assertThat(off.macrophages.subList(0, same)).isEqualTo(on.macrophages.subList(0, same));
    }

    @ParameterizedTest
    @CsvSource({"mmp7@disc_cells", "il10@disc_cells", "tnf@disc_cells"})
    void whatDiscCellsDoNotMakeTheyCannotLack(String product) {
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS, "knock_outs", "[" + product + "]")))
                .isEqualTo(Coarse.bits(Coarse.run("sequestration", DAYS)));
    }

    @ParameterizedTest
    @CsvSource({"mmp7@macrophages, mmp7", "tnf@macrophages, tnf", "il10@macrophages, il10"})
    void aProductOfMacrophagesAloneIsKnockedOutEitherWay(String ofThem, String ofAll) {
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS, "knock_outs", "[" + ofThem + "]")))
                .isEqualTo(Coarse.bits(Coarse.run("sequestration", DAYS, "knock_outs", "[" + ofAll + "]")));
    }
}
