package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Antigen.ANTIGEN;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mcp1.MCP1;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Population;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

class MacrophageInfiltrationTest {
    private static final int SIDE = 30;

    private final MacrophageInfiltration infiltration = Given.mechanism(MacrophageInfiltration.class);
    private final MacrophageInfiltration lasting = Given.with(
            Given.mechanism(MacrophageInfiltration.class, "recruitment", "0 /mm3/d"),
            "lifeM1",
            Double.POSITIVE_INFINITY);

    private Tissue called(TinyTissue tiny) {
        Tissue tissue = tiny.build();
        TinyTissue.fill(tissue, MCP1, infiltration.mcp1Half());
        TinyTissue.fill(tissue, ANTIGEN, infiltration.antigenHalf());
        return tissue;
    }

    /** Newcomers of one step; those who died meanwhile were there before. */
    private int entered(Tissue tissue) {
        Population cells = tissue.cells(MACROPHAGE);
        int lastId = IntStream.range(0, cells.size()).map(cells::id).max().orElse(-1);
        TinyTissue.act(infiltration, tissue, 1);
        int newcomers = 0;
        for (int i = 0; i < cells.size(); i++) {
            newcomers += cells.id(i) > lastId ? 1 : 0;
        }
        return newcomers;
    }

    /** Rate at half call of both signals, and vessel density 1. */
    private double halfCalled(Tissue tissue) {
        return infiltration.recruitment()
                * 0.25
                * tissue.grid().volume()
                * tissue.grid().size()
                * TinyTissue.HOURS;
    }

    @Test
    void monocytesEnterByVesselsReadinessAndBothSignals() {
        Tissue tissue = called(TinyTissue.epidural(SIDE, SIDE).vessels(0.5).patient(1.5, 1, 0.5));
        Band.ofCount(entered(tissue), halfCalled(tissue) * 0.5 * 1.5);
    }

    @Test
    void theCallSaturates() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).vessels(1).build();
        TinyTissue.fill(tissue, MCP1, 1e9 * infiltration.mcp1Half());
        TinyTissue.fill(tissue, ANTIGEN, 1e9 * infiltration.antigenHalf());
        Band.ofCount(entered(tissue), 4 * halfCalled(tissue));
    }

    @Test
    void withoutAntigenChemoattractantOrVesselsNobodyEnters() {
        Tissue noAntigen = called(TinyTissue.epidural(SIDE, SIDE).vessels(1));
        TinyTissue.fill(noAntigen, ANTIGEN, 0);
        Tissue noMcp1 = called(TinyTissue.epidural(SIDE, SIDE).vessels(1));
        TinyTissue.fill(noMcp1, MCP1, 0);
        assertThat(entered(noAntigen)).isZero();
        assertThat(entered(noMcp1)).isZero();
        assertThat(entered(called(TinyTissue.epidural(SIDE, SIDE)))).isZero();
        assertThat(entered(called(TinyTissue.epidural(SIDE, SIDE).vessels(1).patient(0, 1, 0.5))))
                .isZero();
    }

    @Test
    void aDrugThatBlocksEntryKeepsSomeOut() {
        TinyTissue tiny = TinyTissue.epidural(SIDE, SIDE)
                .vessels(1)
                .drugs(Given.reference().drugs());
        Tissue tissue = called(tiny);
        tissue.medication().give("systemic_steroid", 1);
        double left = tissue.medication().recruitmentLeft();
        assertThat(left).isLessThan(0.9);
        Band.ofCount(entered(tissue), halfCalled(tissue) * left);
    }

    @Test
    void halfFullTissueTakesHalfAndFullTissueNobody() {
        Tissue half = called(TinyTissue.epidural(SIDE, SIDE).vessels(1));
        int fill = (int) Math.ceil(infiltration.capacity() * half.grid().volume());
        TinyTissue.macrophages(half, fill / 2, Macrophage.M1);
        double room = 1 - half.density(MACROPHAGE, 0) / infiltration.capacity();
        Band.ofCount(entered(half), halfCalled(half) * room);
        Tissue full = called(TinyTissue.epidural(SIDE, SIDE).vessels(1));
        TinyTissue.macrophages(full, fill, Macrophage.M1);
        assertThat(entered(full)).isZero();
    }

    @Test
    void macrophagesDieWithTheirKindsMeanLife() {
        for (byte kind : new byte[] {Macrophage.M1, Macrophage.M2}) {
            Tissue tissue = TinyTissue.epidural(SIDE, SIDE).build();
            TinyTissue.macrophages(tissue, 4, kind);
            int cells = tissue.cells(MACROPHAGE).size();
            TinyTissue.act(infiltration, tissue, 10);
            double life = kind == Macrophage.M1 ? infiltration.lifeM1() : infiltration.lifeM2();
            Band.ofEvents(cells - tissue.cells(MACROPHAGE).size(), cells, 1 / life, 10 * TinyTissue.HOURS);
        }
    }

    /** They stay in number by continued entry: as many as enter in a life, and of every age. */
    @Test
    void theyAreRenewedWithinAFewLives() {
        MacrophageInfiltration renewed = Given.mechanism(
                MacrophageInfiltration.class,
                "life_m1",
                "4 d",
                "recruitment",
                "200 /mm3/d",
                "capacity",
                "1000000 /mm3");
        Tissue tissue = called(TinyTissue.epidural(SIDE, SIDE).vessels(1));
        double aDay = 200e3 * 0.25 * tissue.grid().volume() * tissue.grid().size();
        TinyTissue.act(renewed, tissue, 60);
        Population cells = tissue.cells(MACROPHAGE);
        Band.ofCount(cells.size(), 4 * aDay);
        int lastId = IntStream.range(0, cells.size()).map(cells::id).max().orElseThrow();
        TinyTissue.act(renewed, tissue, 10);
        int fresh = (int) IntStream.range(0, cells.size())
                .filter(i -> cells.id(i) > lastId)
                .count();
        Band.ofCount(fresh, 4 * aDay * -Math.expm1(-5.0 / 4));
    }

    /** A column of cells in the middle, so few that there is room everywhere. */
    private static Tissue column(TinyTissue tiny, int column, int each) {
        Tissue tissue = tiny.build();
        for (int row = 0; row < tissue.grid().ny(); row++) {
            TinyTissue.macrophages(tissue, tissue.grid().index(column, row, 0), each, Macrophage.M1);
        }
        return tissue;
    }

    /** {average, variance} of how far cells are from a voxel's column or row, in um. */
    private static double[] travelled(Tissue tissue, int axis, double from) {
        Population cells = tissue.cells(MACROPHAGE);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < cells.size(); i++) {
            int v = cells.voxel(i);
            double at = (axis == 0 ? tissue.grid().x(v) : tissue.grid().y(v)) - from;
            sum += at;
            squares += at * at;
        }
        double mean = sum / cells.size();
        return new double[] {mean, squares / cells.size() - mean * mean};
    }

    @Test
    void cellsCrawlUpTheGradientAtTheStatedSpeed() {
        Tissue tissue = column(TinyTissue.epidural(20, 300), 10, 8);
        double steepness = 0.005;
        for (int v = 0; v < tissue.grid().size(); v++) {
            tissue.of(MCP1).set(v, 1 + steepness * tissue.grid().x(v));
        }
        int start = tissue.grid().index(10, 0, 0);
        double c = tissue.of(MCP1, start);
        double sensed = lasting.sensingLength() * steepness / (lasting.gradientHalf() + c);
        double expected = lasting.crawlingSpeed() * sensed / (1 + sensed) * TinyTissue.HOURS;
        int cells = tissue.cells(MACROPHAGE).size();
        TinyTissue.act(lasting, tissue, 1);
        double[] travelled = travelled(tissue, 0, tissue.grid().x(start));
        assertThat(travelled[0]).isCloseTo(expected, within(4 * Math.sqrt(travelled[1] / cells) + 0.03 * expected));
        assertThat(travelled[0]).isLessThan(lasting.crawlingSpeed() * TinyTissue.HOURS);
    }

    @Test
    void withoutAGradientCellsSpreadByMotilityAloneInAllDirectionsAlike() {
        Tissue tissue = column(TinyTissue.epidural(40, 200), 20, 8);
        TinyTissue.fill(tissue, MCP1, 5);
        int cells = tissue.cells(MACROPHAGE).size();
        int steps = 10;
        TinyTissue.act(lasting, tissue, steps);
        double[] travelled = travelled(tissue, 0, tissue.grid().x(20));
        double variance = 2 * lasting.motility() * steps * TinyTissue.HOURS;
        assertThat(travelled[0]).isCloseTo(0, within(4 * Math.sqrt(variance / cells)));
        // Jumps of a voxel are far apart: the spread of the square is that of a Poisson count of jumps.
        double perJump = tissue.grid().voxel() * tissue.grid().voxel();
        double error = 4 * Math.sqrt(perJump * variance / cells);
        assertThat(travelled[1]).isCloseTo(variance, within(error));
    }

    private int inside(double proteoglycan, double cartilage) {
        TinyTissue tiny = TinyTissue.withFragment(20, 300, 10)
                .proteoglycan(v -> v % 20 < 10 ? proteoglycan : 0)
                .cartilage(v -> cartilage);
        return insideAfterTwoDays(tiny);
    }

    private int insideAfterTwoDays(TinyTissue tiny) {
        Tissue tissue = column(tiny, 10, 8);
        TinyTissue.act(lasting, tissue, 4);
        int inside = 0;
        for (int i = 0; i < tissue.cells(MACROPHAGE).size(); i++) {
            inside += tissue.inFragment(tissue.cells(MACROPHAGE).voxel(i)) ? 1 : 0;
        }
        return inside;
    }

    @Test
    void matrixRichInProteoglycanAndCartilageKeepCellsOut() {
        int soft = inside(0.01, 0);
        int half = inside(lasting.proteoglycanHalf(), 0);
        int tight = inside(10 * lasting.proteoglycanHalf(), 0);
        int cartilage = inside(0.01, 1);
        assertThat(soft).isGreaterThan(100);
        assertThat((double) half / soft).isBetween(0.35, 0.65);
        assertThat(tight).isLessThanOrEqualTo(1);
        assertThat((double) cartilage / soft).isCloseTo(1 - lasting.cartilageBarrier(), within(0.1));
    }

    private int behindCover(double open) {
        TinyTissue tiny = TinyTissue.withFragment(20, 300, 10)
                .proteoglycan(v -> v % 20 < 10 ? 0.01 : 0)
                .coverBehind(9, open);
        return insideAfterTwoDays(tiny);
    }

    @Test
    void aClosedCoverKeepsCellsOutAndAnOpenOneDoesNot() {
        int free = inside(0.01, 0);
        assertThat(behindCover(0)).isZero();
        assertThat(behindCover(0.5)).isBetween(1, free - 1);
        assertThat(behindCover(1)).isEqualTo(free);
    }

    @Test
    void nobodyCrawlsIntoBoneDiscOrDura() {
        TinyTissue tiny = TinyTissue.epidural(20, 20)
                .kind(Region.BONE, 0, 4)
                .kind(Region.DISC, 8, 10)
                .kind(Region.DURA, 12, 20);
        Tissue tissue = column(tiny, 10, 10);
        for (int row = 0; row < 20; row++) {
            TinyTissue.macrophages(tissue, tissue.grid().index(4, row, 0), 10, Macrophage.M1);
        }
        TinyTissue.fill(tissue, MCP1, 1);
        TinyTissue.act(lasting, tissue, 50);
        for (int i = 0; i < tissue.cells(MACROPHAGE).size(); i++) {
            assertThat(tissue.place(tissue.cells(MACROPHAGE).voxel(i))).isEqualTo(Region.EPIDURAL);
        }
    }
}
