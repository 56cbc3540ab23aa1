package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.M2;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Mmp7.MMP7;
import static org.resorb.tissue.Tnf.TNF;

import org.resorb.chance.Chance;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Chondromodulin;
import org.resorb.tissue.Population;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Matrix metalloproteinases and what they cut. */
@Claim(
        says =
                "Macrophages make MMP-7, disc cells that sense TNF make MMP-3. Both cut proteoglycan, and act more"
                        + " than in proportion together, as if they activated each other; collagen is degraded where macrophages are. Cartilage and the annular base resist. TIMP and drugs hold the enzymes back.",
        equations = """
                release(MMP7) = mmp7_macrophage * M1
                                + mmp7_macrophage * mmp7_m2 * M2
                release(MMP3) = N * mmp3_acute * A
                                + N * mmp3_tnf * TNF / (tnf_half + TNF)
                                + mmp3_macrophage * M1
                uptake(MMP3) = uptake(MMP7) = timp_inactivation * patient.timp
                dP/dt = -proteoglycan_cleavage * speed * P
                dC/dt = -dD/dt = -collagen_cleavage * speed * C
                                 * (without_macrophages + M / (macrophage_half + M))
                speed = MMP^2 / (mmp_half^2 + MMP^2)
                        * (1 - cartilage_resistance * cartilage)
                        * (1 - base_resistance * base)
                        / (1 + chondromodulin^4)
                MMP = free * (MMP3 + MMP7)
                """,
        sources = {"haro2000a", "haro2000b", "kim2014", "sivan2006", "sivan2008"})
public record MatrixDegradation(
        @In("ng/h") @Between(low = "0 fg/h", high = "100 fg/h") @Means("MMP-7 made by one M1 macrophage")
        double mmp7Macrophage,

        @In("1") @Between(low = "0", high = "2") @Means("MMP-7 of an M2 relative to an M1 macrophage")
        double mmp7M2,

        @In("ng/h") @Between(low = "0 fg/h", high = "100 fg/h") @Means("MMP-3 made by one disc cell under acute stress")
        double mmp3Acute,

        @In("ng/h")
        @Between(low = "0 fg/h", high = "100 fg/h")
        @Means("MMP-3 made by one disc cell under plenty of TNF")
        double mmp3Tnf,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("TNF with half the effect on MMP-3")
        double tnfHalf,

        @In("ng/h") @Between(low = "0 fg/h", high = "100 fg/h") @Means("MMP-3 made by one M1 macrophage")
        double mmp3Macrophage,

        @In("/h") @Between(low = "0 /h", high = "10 /h") @Means("Inactivation by a typical patient's TIMP")
        double timpInactivation,

        @In("ng/mL")
        @Between(low = "0.1 ng/mL", high = "1000 ng/mL")
        @Means("Free MMP-3 and MMP-7 that cut at half speed")
        double mmpHalf,

        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Cleavage of proteoglycan at full speed")
        double proteoglycanCleavage,

        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Degradation of collagen at full speed")
        double collagenCleavage,

        @In("1")
        @Between(low = "0", high = "1")
        @Means("Collagen degradation without macrophages, relative to what many add")
        double withoutMacrophages,

        @In("/mL")
        @Between(low = "10 /mm3", high = "1000000 /mm3")
        @Means("Macrophages that degrade collagen at half speed")
        double macrophageHalf,

        @In("1") @Between(low = "0", high = "1") @Means("Protection by cartilage")
        double cartilageResistance,

        @In("1") @Between(low = "0", high = "1") @Means("Protection by the annular base")
        double baseResistance)
        implements Mechanism {

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == MMP7) {
            releaseFromMacrophages(now, into, mmp7Macrophage, mmp7M2);
            inactivate(now, into);
        } else if (substance == MMP3) {
            releaseFromDiscCells(now, into);
            releaseFromMacrophages(now, into, mmp3Macrophage, 0);
            inactivate(now, into);
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        int[] fragment = now.fragment();
        now.inBlocks(fragment.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                degrade(now, next, fragment[i]);
            }
        });
    }

    private void degrade(Tissue now, Changes next, int v) {
        double all = now.of(MMP3, v) + now.of(MMP7, v);
        double mmp = all * now.freeOfTimp(all);
        double active = mmp * mmp / (mmpHalf * mmpHalf + mmp * mmp);
        double speed = active * (1 - cartilageResistance * now.cartilage(v));
        speed *= (1 - baseResistance * now.annularBase(v)) * Chondromodulin.uninhibited(now, v);
        double macrophages = now.density(MACROPHAGE, v);
        next.matrix().cleave(v, proteoglycanCleavage * speed, Cause.MATRIX_DEGRADATION);
        double help = withoutMacrophages + macrophages / (macrophageHalf + macrophages);
        next.matrix().degradeCollagen(v, collagenCleavage * speed * help);
    }

    private void releaseFromMacrophages(Tissue now, Secretion into, double perM1, double m2Part) {
        if (into.possible(MACROPHAGE)) {
            Population macrophages = now.cells(MACROPHAGE);
            for (int i = 0; i < macrophages.occupiedVoxels(); i++) {
                int v = macrophages.occupied(i);
                double makers = now.density(MACROPHAGE, M1, v) + m2Part * now.density(MACROPHAGE, M2, v);
                into.release(v, perM1 * makers, MACROPHAGE);
            }
        }
    }

    private void releaseFromDiscCells(Tissue now, Secretion into) {
        if (into.possible(DISC_CELL)) {
            for (int v : now.fragment()) {
                double tnf = now.of(TNF, v);
                double perCell = mmp3Acute * now.acuteSignal() + mmp3Tnf * tnf / (tnfHalf + tnf);
                into.release(v, perCell * now.density(DISC_CELL, v), DISC_CELL);
            }
        }
    }

    private void inactivate(Tissue now, Secretion into) {
        into.takeUpEverywhere(timpInactivation * now.patient().timp());
    }
}
