package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.VesselTip.VESSEL_TIP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.chance.Draw;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Product;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** How every mechanism behaves, whatever it claims: no memory, no dice of its own, and numbers that stay numbers. */
class MechanismConductTest {
    private static final String TYPES = "org.resorb.mechanism.MechanismContractTest#types";

    /** Fragment, cells of all kinds, vessels, tips, a cover, drugs at work and every substance. */
    private static Tissue lively() {
        Tissue tissue = TinyTissue.withFragment(8, 8, 5)
                .vessels(1)
                .cartilage(v -> v % 3 * 0.3)
                .coverBehind(4, 0.4)
                .discCells(4e6)
                .drugs(Given.reference().drugs())
                .build();
        TinyTissue.macrophages(tissue, 6, Macrophage.M1);
        TinyTissue.macrophages(tissue, 3, Macrophage.M2);
        TinyTissue.cutHalfTheCollagen(tissue);
        for (String drug : List.of("anti_tnf", "condoliase", "recombinant_mcp1")) {
            tissue.medication().give(drug, 1);
        }
        for (Substance substance : Declared.SUBSTANCES.all()) {
            for (int v = 0; v < tissue.grid().size(); v++) {
                tissue.of(substance).set(v, 2 + v % 8);
            }
        }
        Changes changes = new Changes(tissue, 1e-9);
        changes.vessels().sprout(6, 20, TinyTissue.chance(5), Draw.of("place", 0), 0);
        changes.commit();
        return tissue;
    }

    /** All that can be read of a tissue. */
    private static List<Object> state(Tissue tissue) {
        List<Object> state = new ArrayList<>();
        for (int v = 0; v < tissue.grid().size(); v++) {
            state.add(List.of(tissue.place(v), tissue.proteoglycan(v), tissue.collagen(v), tissue.degradedCollagen(v)));
            state.add(List.of(
                    tissue.water(v),
                    tissue.vessels(v),
                    tissue.density(MACROPHAGE, v),
                    tissue.density(MACROPHAGE, Macrophage.M1, v)));
            state.add(List.of(tissue.density(DISC_CELL, v), tissue.depth(v)));
        }
        for (int i = 0; i < tissue.cells(MACROPHAGE).size(); i++) {
            state.add(List.of(
                    tissue.cells(MACROPHAGE).voxel(i), tissue.cells(MACROPHAGE).load(i)));
        }
        for (int i = 0; i < tissue.cells(VESSEL_TIP).size(); i++) {
            state.add(List.of(
                    tissue.cells(VESSEL_TIP).position(i, 0),
                    tissue.cells(VESSEL_TIP).position(i, 1)));
        }
        for (int i = 0; i < tissue.cells(DISC_CELL).size(); i++) {
            state.add(tissue.cells(DISC_CELL).state(i));
        }
        state.add(List.of(tissue.coveredPart(), tissue.acuteSignal()));
        return state;
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void actingTwiceOnTheSameTissueAsksForTheSame(Class<? extends Mechanism> type) {
        Mechanism mechanism = MechanismContractTest.reference(type);
        Tissue once = lively();
        TinyTissue.act(mechanism, once, 1);
        Tissue twice = lively();
        mechanism.act(twice, new Changes(twice, TinyTissue.HOURS), TinyTissue.chance(0));
        TinyTissue.act(mechanism, twice, 1);
        assertThat(state(twice)).isEqualTo(state(once));
        for (Substance substance : Declared.SUBSTANCES.all()) {
            double[] first = Asked.release(mechanism, substance, once);
            assertThat(Asked.release(mechanism, substance, once)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void theSameDrawsGiveTheSame(Class<? extends Mechanism> type) {
        Tissue first = lively();
        Tissue second = lively();
        TinyTissue.act(MechanismContractTest.reference(type), first, 3);
        TinyTissue.act(MechanismContractTest.reference(type), second, 3);
        assertThat(state(second)).isEqualTo(state(first));
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void onBareTissueItNeitherFailsNorMakesAnythingThatIsNoNumber(Class<? extends Mechanism> type) {
        Mechanism mechanism = MechanismContractTest.reference(type);
        List<Tissue> bare = List.of(
                TinyTissue.epidural(4, 4).build(),
                TinyTissue.withFragment(4, 4, 4).build(),
                TinyTissue.withFragment(4, 4, 2)
                        .matrix(0, 1, 0.5)
                        .vessels(1)
                        .coverBehind(1, 1)
                        .build(),
                TinyTissue.withFragment(4, 4, 2)
                        .matrix(1, 0, 0)
                        .vessels(0)
                        .coverBehind(1, 0)
                        .build());
        for (Tissue tissue : bare) {
            TinyTissue.fill(tissue, OXYGEN, 0);
            TinyTissue.act(mechanism, tissue, 20);
            assertNumbers(tissue);
            for (Substance substance : Declared.SUBSTANCES.all()) {
                assertThat(DoubleStream.of(Asked.release(mechanism, substance, tissue)))
                        .allMatch(Double::isFinite);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void onLivelyTissueNothingGoesBelowZeroOrIsNoNumber(Class<? extends Mechanism> type) {
        Tissue tissue = lively();
        TinyTissue.act(MechanismContractTest.reference(type), tissue, 60);
        assertNumbers(tissue);
    }

    private static void assertNumbers(Tissue tissue) {
        assertThat(tissue.coveredPart()).isBetween(0.0, 1.0);
        assertThat(tissue.acuteSignal()).isBetween(0.0, 1.0);
        for (int v = 0; v < tissue.grid().size(); v++) {
            assertThat(DoubleStream.of(
                            tissue.proteoglycan(v),
                            tissue.collagen(v),
                            tissue.degradedCollagen(v),
                            tissue.water(v),
                            tissue.vessels(v),
                            tissue.density(MACROPHAGE, v),
                            tissue.density(DISC_CELL, v)))
                    .allMatch(value -> Double.isFinite(value) && value >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void whatIsKnockedOutItDoesNotRelease(Class<? extends Mechanism> type) {
        Mechanism mechanism = MechanismContractTest.reference(type);
        Tissue tissue = lively();
        for (Substance substance : Declared.SUBSTANCES.all()) {
            if (type != Treatment.class && substance.isMadeByCells()) {
                double[] left = Asked.release(mechanism, substance, tissue, new Product(substance, Source.EVERY_CELL));
                assertThat(left).as("%s knocked out", substance).containsOnly(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void whatOneKindOfCellLacksTheOthersStillRelease(Class<? extends Mechanism> type) {
        Mechanism mechanism = MechanismContractTest.reference(type);
        Tissue tissue = lively();
        for (Substance substance : Declared.SUBSTANCES.all()) {
            double[] all = Asked.release(mechanism, substance, tissue);
            double[] sum = new double[all.length];
            for (Source kept : substance.sources()) {
                Product[] others = substance.sources().stream()
                        .filter(source -> source != kept)
                        .map(source -> new Product(substance, source))
                        .toArray(Product[]::new);
                double[] released = Asked.release(mechanism, substance, tissue, others);
                Arrays.setAll(sum, v -> sum[v] + released[v]);
            }
            assertThat(sum).as(substance.name()).containsExactly(all, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource(TYPES)
    void whatItReleasesOfASubstanceHangsOnlyOnThoseTheSubstanceDeclares(Class<? extends Mechanism> type) {
        Mechanism mechanism = MechanismContractTest.reference(type);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            double[] before = Asked.release(mechanism, substance, lively());
            for (Substance other : Declared.SUBSTANCES.all()) {
                Tissue changed = lively();
                TinyTissue.fill(changed, other, 0.07);
                boolean same = Arrays.equals(before, Asked.release(mechanism, substance, changed));
                assertThat(same || substance.dependsOn().contains(other))
                        .as("%s depends on %s, so it must declare that", substance, other)
                        .isTrue();
            }
        }
    }
}
