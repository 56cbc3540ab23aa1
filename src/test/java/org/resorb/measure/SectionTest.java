package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.TissueBuilder;
import org.resorb.space.Grid;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Region;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;

class SectionTest {
    private static final Pain PAIN = new Pain(5, 2, 0.5, 1000, 0, 0, 1);

    private static Section section(Tissue tissue, double hours) {
        return new Measures(tissue, RadiologyTest.IMAGING, PAIN, 0.9).section(tissue, hours);
    }

    @Test
    void everyArrayCoversTheSlice() {
        for (Grid grid : new Grid[] {SmallTissue.square(6000, 200), new Grid(20, 14, 9, 400, 400, -4000, -2800)}) {
            Tissue tissue = new SmallTissue(grid)
                    .withBall(1500)
                    .with(Region.BONE, v -> grid.x(v) < -2000)
                    .build();
            Section section = section(tissue, 36);
            int size = grid.nx() * grid.ny();
            assertThat(section.timeDays()).isEqualTo(1.5);
            assertThat(section.nx()).isEqualTo(grid.nx());
            assertThat(section.ny()).isEqualTo(grid.ny());
            assertThat(section.voxelMm()).isCloseTo(grid.voxel() / 1000, within(1e-15));
            assertThat(section.kind()).hasSize(size);
            for (double[] values : new double[][] {
                section.t2(), section.enhancedT1(), section.tissueFraction(), section.vessels(), section.proteoglycan()
            }) {
                assertThat(values).hasSize(size).doesNotContain(Double.NaN);
            }
            for (int i = 0; i < size; i++) {
                assertThat(section.t2()[i]).isBetween(0.0, 1.0);
                assertThat(section.enhancedT1()[i]).isBetween(0.0, 1.0);
                assertThat(section.kind()[i]).isEqualTo(tissue.place(grid.index(0, 0, grid.nz() / 2) + i));
            }
        }
    }

    @Test
    void wetTissueIsBrighterThanDryTissueOnT2() {
        Tissue tissue = RadiologyTest.ball(200);
        Changes changes = new Changes(tissue, 12);
        for (int v : tissue.fragment()) {
            changes.matrix().moveWater(v, tissue.grid().x(v) < 0 ? 0.4 : 0.78, 1);
        }
        changes.commit();
        Section section = section(tissue, 0);
        assertThat(section.t2()[tissue.grid().at(-1500, 100, 0)])
                .isLessThan(section.t2()[tissue.grid().at(1500, 100, 0)] - 0.1);
    }

    @Test
    void newVesselsShineAfterContrast() {
        Tissue tissue = RadiologyTest.ball(200);
        SmallTissue.growVessels(tissue, v -> tissue.grid().x(v) > 3000, 4);
        Section section = section(tissue, 0);
        assertThat(section.enhancedT1()[tissue.grid().at(4000, 0, 0)])
                .isGreaterThan(section.enhancedT1()[tissue.grid().at(-4000, 0, 0)] + 0.2);
    }

    @Test
    void cellsAreDrawnInTheirVoxel() {
        Grid grid = SmallTissue.square(4000, 200);
        Tissue tissue = new SmallTissue(grid).withBall(600).discCells(1e6).build();
        Changes changes = new Changes(tissue, 12);
        int v = grid.at(1500, -1100, 0);
        changes.cells(MACROPHAGE).enter(v, 3, Macrophage.M1);
        changes.commit();
        changes.cells(MACROPHAGE).turn(1, Macrophage.M2);
        changes.commit();
        Section section = section(tissue, 0);
        assertThat(section.cells()).hasSize(3 + tissue.cells(DISC_CELL).size());
        assertThat(section.cells().stream()
                        .filter(cell -> cell.state() == MACROPHAGE.states().get(Macrophage.M2)))
                .hasSize(1);
        assertThat(section.cells().stream().filter(cell -> MACROPHAGE.states().contains(cell.state())))
                .allMatch(cell -> (int) cell.x() == grid.column(v) && (int) cell.y() == grid.row(v));
    }

    @Test
    void eachPlaneShowsWhatLiesOnEachSideOfTheBody() {
        Grid grid = new Grid(20, 14, 10, 400, 400, -4000, -2800);
        Tissue tissue = new SmallTissue(grid)
                .withBall(1500)
                .with(Region.BONE, v -> grid.x(v) < -2000)
                .with(Region.DURA, v -> grid.z(v) > 1400)
                .with(Region.DISC, v -> grid.y(v) > 2000)
                .build();
        List<Section> sections = new Measures(tissue, RadiologyTest.IMAGING, PAIN, 0.9).sections(tissue, 24);
        assertThat(sections).extracting(Section::plane).containsExactly(Plane.values());
        for (Section section : sections) {
            Map<String, Integer> middleOfEdge = Map.of(
                    section.plane().left(), kind(section, 0, section.ny() / 2),
                    section.plane().right(), kind(section, section.nx() - 1, section.ny() / 2),
                    section.plane().below(), kind(section, section.nx() / 2, 0),
                    section.plane().above(), kind(section, section.nx() / 2, section.ny() - 1));
            Map<String, Integer> body = Map.of("A", 0, "P", 2, "L", 4, "R", 2, "H", 1, "F", 2);
            assertThat(middleOfEdge).allSatisfy((side, kind) -> assertThat(kind).isEqualTo(body.get(side)));
            assertThat(kind(section, section.nx() / 2, section.ny() / 2)).isEqualTo(Region.FRAGMENT);
        }
    }

    private static int kind(Section section, int column, int row) {
        return section.kind()[column + section.nx() * row];
    }

    @Test
    void aFragmentInSpaceIsTheBoxAroundIt() {
        Grid grid = new Grid(20, 14, 10, 400, 400, -4000, -2800);
        Tissue tissue = new SmallTissue(grid).withBall(1500).build();
        FragmentShape shape = Measures.shape(tissue, 24).orElseThrow();
        double sum = 0;
        for (int i = 0; i < shape.share().length; i++) {
            sum += shape.shareAt(i);
        }
        double whole = 0;
        for (int v : tissue.fragment()) {
            whole += Math.min(1, tissue.fraction(v));
        }
        assertThat(shape.nx()).isEqualTo(8);
        assertThat(shape.ny()).isEqualTo(8);
        assertThat(shape.nz()).isEqualTo(8);
        assertThat(sum).isCloseTo(whole, within(0.01 * whole));
        assertThat(Measures.shape(RadiologyTest.ball(200), 24)).isEmpty();
    }

    @Test
    void aReaderTellsAFreshFragmentFromFat() throws Exception {
        Scenario scenario = ScenarioFile.read(
                        "sequestration",
                        Map.of("resolution.voxel", "0.4 mm", "resolution.step", "24 h", "duration", "31 d"))
                .scenario();
        Tissue fresh = TissueBuilder.build(scenario);
        Section section = new Measures(fresh, scenario.imaging(), scenario.pain(), 0.5).section(fresh, 0);
        double fragment = mean(section, i -> section.tissueFraction()[i] > 0.9);
        double fat = mean(section, i -> section.kind()[i] == Region.EPIDURAL);
        assertThat(fat - fragment).isGreaterThan(0.2);
        assertThat(GreyWindow.T2.color(0.3)).isZero();
        assertThat(GreyWindow.T2.color(2)).isEqualTo(0xFFFFFF);
    }

    private static double mean(Section section, IntPredicate where) {
        return IntStream.range(0, section.t2().length)
                .filter(where)
                .mapToDouble(i -> GreyWindow.T2.grey(section.t2()[i]))
                .average()
                .orElseThrow();
    }
}
