package org.resorb.mechanism;

import static org.resorb.tissue.Mcp1.MCP1;

import org.resorb.chance.Chance;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Drugs that put something in or digest matrix; those that only block act where the blocked thing is made. */
@Claim(
        says =
                "Condoliase, given into the disc, is assumed to reach all of the fragment evenly, also a free one, and digests"
                        + " its proteoglycan; injected MCP-1 calls monocytes. Other drugs block releases and entry by a part"
                        + " that depends on the dose left; one that blocks MCP-1 blocks what is injected too.",
        equations = """
                dP/dt = -drug.digests_proteoglycan * effect * P
                release(MCP1) = drug.supplies_mcp1 * effect   # in the fragment
                effect = level / (drug.half_effect + level)
                dlevel/dt = -ln(2) / drug.half_life * level   # each dose adds to it
                left_of_tnf = 1 - drug.blocks_tnf * effect   # factor of all that is released
                left_of_vegf = 1 - drug.blocks_vegf * effect
                left_of_mcp1 = 1 - drug.blocks_mcp1 * effect
                left_of_mmp = 1 - drug.blocks_mmp * effect   # of MMP-3 and of MMP-7
                left_of_entry = 1 - drug.blocks_recruitment * effect
                left_of_pain = 1 - drug.relieves_pain * effect   # factors of several drugs multiply
                """,
        sources = {"haro1997", "condoliase", "buttermann2002", "minamide1998"})
public record Treatment() implements Mechanism {

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        double supply = substance == MCP1 ? now.medication().mcp1Supply() : 0;
        if (supply > 0) {
            for (int v : now.fragment()) {
                if (now.inFragment(v)) {
                    into.release(v, supply, Source.DRUG);
                }
            }
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        double digestion = now.medication().proteoglycanDigestion();
        if (digestion > 0) {
            for (int v : now.fragment()) {
                next.matrix().cleave(v, digestion, Cause.TREATMENT);
            }
        }
    }
}
