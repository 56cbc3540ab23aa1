package org.resorb.mechanism;

import static org.resorb.tissue.Antigen.ANTIGEN;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Mmp7.MMP7;

import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.Formerly;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.space.Membrane;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** What hid the nucleus from the immune system, and how that is lost. */
@Claim(
        says =
                "Nucleus outside the disc is foreign to the immune system. Antigen spreads from it unless the cover holds it"
                        + " back; the enzymes of the attack erode the cover; disc cells kill some of the cells that enter through"
                        + " Fas ligand.",
        equations = """
                release(antigen) = antigen_exposure * P * (1 - cartilage_masking * cartilage)
                dclosed/dt = -cover_erosion * MMP^2 / (mmp_half^2 + MMP^2) * closed
                MMP = free * (MMP3 + MMP7)   # means over the thickness of the cover
                death_rate = fas_killing * P * N / reference_disc_cell_density   # of macrophages in matrix
                """,
        sources = {"haro1996", "liu2013", "kaneyama2008"})
public record ImmunePrivilegeDisruption(
        @In("/h") @Between(low = "0 /h", high = "10 /h") @Means("Antigen set free by whole matrix")
        double antigenExposure,

        @In("1") @Between(low = "0", high = "1") @Means("Part of antigen that cartilage keeps hidden")
        double cartilageMasking,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Erosion of the cover at most")
        double coverErosion,

        @In("ng/mL")
        @Between(low = "0.1 ng/mL", high = "1000 ng/mL")
        @Means("Free MMP-3 and MMP-7 that erode at half speed")
        double mmpHalf,

        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Killing of macrophages by Fas ligand in whole matrix")
        double fasKilling,

        @In("/mL")
        @Between(low = "10 /mm3", high = "100000 /mm3")
        @Means("Disc cells at which killing has its stated rate")
        @Formerly("disc_cells_half")
        double referenceDiscCellDensity)
        implements Mechanism {

    private static final Draw DEATH = Draw.of("death by Fas ligand", 0);

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == ANTIGEN) {
            for (int v : now.fragment()) {
                double exposed = 1 - cartilageMasking * now.cartilage(v);
                into.release(v, antigenExposure * now.proteoglycan(v) * exposed, Source.MATRIX);
            }
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        erodeCover(now, next);
        next.cells(MACROPHAGE).die(chance, DEATH, (state, v) -> now.inFragment(v) ? killing(now, v) : 0);
    }

    private void erodeCover(Tissue now, Changes next) {
        Membrane cover = now.cover();
        for (int face = 0; face < cover.size(); face++) {
            double all = now.inCover(MMP3, face) + now.inCover(MMP7, face);
            double mmp = all * now.freeOfTimp(all);
            next.erodeCover(face, coverErosion * mmp * mmp / (mmpHalf * mmpHalf + mmp * mmp));
        }
    }

    private double killing(Tissue now, int v) {
        return fasKilling * now.proteoglycan(v) * now.density(DISC_CELL, v) / referenceDiscCellDensity;
    }
}
