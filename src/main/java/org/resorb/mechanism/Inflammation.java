package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Il10.IL10;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.M2;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mcp1.MCP1;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Mmp7.MMP7;
import static org.resorb.tissue.Tnf.TNF;

import org.resorb.chance.Chance;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Population;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** TNF, the chemoattractant and their resolution. */
@Claim(
        says =
                "Macrophage MMP-7 frees TNF (in mouse; ADAM17, the main convertase in man, is not in the model); disc cells that"
                        + " sense TNF call monocytes with MCP-1, but only where MMP-3 frees the chemoattractant from the matrix,"
                        + " which holds some from the start, and hardly from cartilage. M2 macrophages calm the inflammation.",
        equations = """
                release(TNF) = tnf_secretion * M1
                               * (tnf_constitutive_release
                                  + (1 - tnf_constitutive_release) * MMP7 / (mmp7_half + MMP7))
                               / (1 + IL10 / il10_half)
                release(MCP1) = (N * mcp1_acute * A
                                 + N * mcp1_tnf * TNF / (tnf_half + TNF)
                                 + mcp1_matrix * P
                                 + mcp1_bound * mcp1_unbinding * B)
                                * freed
                                + mcp1_macrophage * M1
                dB/dt = -mcp1_unbinding * freed * B
                freed = (mcp1_without_mmp3
                         + (1 - mcp1_without_mmp3) * free * MMP3 / (mmp3_half + free * MMP3))
                        * (1 - cartilage_silence * cartilage)
                release(IL10) = il10_secretion * M2
                dA/dt = -acute_decay * (A - acute_floor)
                """,
        sources = {"haro2000a", "haro2000b", "haro1997", "kato2004", "convertase1996", "black1997"})
public record Inflammation(
        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Fading of the stress signal of the fresh herniation")
        double acuteDecay,

        @In("1") @Between(low = "0", high = "1") @Means("Stress signal that stays, relative to the first day")
        double acuteFloor,

        @In("ng/h") @Between(low = "0 fg/h", high = "10 fg/h") @Means("TNF made by one M1 macrophage")
        double tnfSecretion,

        @In("1") @Between(low = "0", high = "1") @Means("Part of TNF released without MMP-7")
        double tnfConstitutiveRelease,

        @In("ng/mL")
        @Between(low = "0.01 ng/mL", high = "1000 ng/mL")
        @Means("MMP-7, bound to TIMP or not, at which half of the rest is freed")
        double mmp7Half,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "1000 ng/mL") @Means("IL-10 that halves TNF release")
        double il10Half,

        @In("ng/h") @Between(low = "0 fg/h", high = "100 fg/h") @Means("MCP-1 made by one disc cell under acute stress")
        double mcp1Acute,

        @In("ng/h") @Between(low = "0 fg/h", high = "100 fg/h") @Means("MCP-1 made by one disc cell under TNF")
        double mcp1Tnf,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("TNF with half the effect on MCP-1")
        double tnfHalf,

        @In("ng/mL/h")
        @Between(low = "0 ng/mL/h", high = "100 ng/mL/h")
        @Means("Chemoattractant freed from whole matrix by plenty of MMP-3, without end")
        double mcp1Matrix,

        @In("ng/mL")
        @Between(low = "0 ng/mL", high = "100000 ng/mL")
        @Means("Chemoattractant bound to whole matrix at herniation, which runs out")
        double mcp1Bound,

        @In("/h")
        @Between(low = "0 /d", high = "10 /d")
        @Means("Unbinding of that chemoattractant under plenty of MMP-3")
        double mcp1Unbinding,

        @In("ng/mL")
        @Between(low = "0.01 ng/mL", high = "1000 ng/mL")
        @Means("Free MMP-3 at which half the chemoattractant is freed")
        double mmp3Half,

        @In("1") @Between(low = "0", high = "1") @Means("Part of the chemoattractant that needs no MMP-3")
        double mcp1WithoutMmp3,

        @In("ng/h") @Between(low = "0 fg/h", high = "10 fg/h") @Means("MCP-1 made by one M1 macrophage")
        double mcp1Macrophage,

        @In("ng/h") @Between(low = "0 fg/h", high = "10 fg/h") @Means("IL-10 and TGF-beta made by one M2 macrophage")
        double il10Secretion,

        @In("1") @Between(low = "0", high = "1") @Means("Part of the chemoattractant that cartilage does not give")
        double cartilageSilence)
        implements Mechanism {

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == TNF) {
            releaseTnf(now, into);
        } else if (substance == IL10) {
            releaseIl10(now, into);
        } else if (substance == MCP1) {
            releaseMcp1(now, into);
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        next.fadeAcuteSignal(acuteFloor, acuteDecay);
        if (mcp1Bound > 0) {
            for (int v : now.fragment()) {
                next.matrix().freeChemoattractant(v, mcp1Unbinding * freed(now, v));
            }
        }
    }

    private void releaseTnf(Tissue now, Secretion into) {
        if (into.possible(MACROPHAGE)) {
            Population macrophages = now.cells(MACROPHAGE);
            for (int i = 0; i < macrophages.occupiedVoxels(); i++) {
                int v = macrophages.occupied(i);
                double m1 = now.density(MACROPHAGE, M1, v);
                if (m1 > 0) {
                    double mmp7 = now.of(MMP7, v);
                    double freed = tnfConstitutiveRelease + (1 - tnfConstitutiveRelease) * mmp7 / (mmp7Half + mmp7);
                    double brake = 1 + now.of(IL10, v) / il10Half;
                    into.release(v, tnfSecretion * m1 * freed / brake, MACROPHAGE);
                }
            }
        }
    }

    private void releaseIl10(Tissue now, Secretion into) {
        if (into.possible(MACROPHAGE)) {
            Population macrophages = now.cells(MACROPHAGE);
            for (int i = 0; i < macrophages.occupiedVoxels(); i++) {
                int v = macrophages.occupied(i);
                double m2 = now.density(MACROPHAGE, M2, v);
                if (m2 > 0) {
                    into.release(v, il10Secretion * m2, MACROPHAGE);
                }
            }
        }
    }

    private void releaseMcp1(Tissue now, Secretion into) {
        if (into.possible(DISC_CELL)) {
            for (int v : now.fragment()) {
                double bound = mcp1Bound * mcp1Unbinding * now.boundChemoattractant(v);
                double made = madeByDiscCells(now, v) + mcp1Matrix * now.proteoglycan(v) + bound;
                into.release(v, freed(now, v) * made, DISC_CELL);
            }
        }
        if (into.possible(MACROPHAGE)) {
            Population macrophages = now.cells(MACROPHAGE);
            for (int i = 0; i < macrophages.occupiedVoxels(); i++) {
                int v = macrophages.occupied(i);
                double m1 = now.density(MACROPHAGE, M1, v);
                if (m1 > 0) {
                    into.release(v, mcp1Macrophage * m1, MACROPHAGE);
                }
            }
        }
    }

    private double freed(Tissue now, int v) {
        double mmp3 = now.of(MMP3, v) * now.freeOfTimp(now.of(MMP3, v) + now.of(MMP7, v));
        double cut = mcp1WithoutMmp3 + (1 - mcp1WithoutMmp3) * mmp3 / (mmp3Half + mmp3);
        return cut * (1 - cartilageSilence * now.cartilage(v));
    }

    private double madeByDiscCells(Tissue now, int v) {
        double tnf = now.of(TNF, v);
        double perCell = mcp1Acute * now.acuteSignal() + mcp1Tnf * tnf / (tnfHalf + tnf);
        return perCell * now.density(DISC_CELL, v);
    }
}
