package org.resorb.mechanism;

import static org.resorb.tissue.Chondromodulin.CHONDROMODULIN;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Cartilage in the fragment shields what lies near it. */
@Claim(
        says =
                "Torn-off cartilage of the end plate gives off inhibitors that spread into the matrix around it: vessels grow and"
                        + " cells enter there more slowly, enzymes cut less, and fewer monocytes come.",
        equations = """
                release(chondromodulin) = production * cartilage
                """,
        sources = {"deng2017", "lin2020", "gendron2003", "kawaguchi2018"})
public record CartilageInhibition(
        @In("/h") @Between(low = "0 /h", high = "100 /h") @Means("Chondromodulin made by whole cartilage")
        double production)
        implements Mechanism {

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == CHONDROMODULIN && production > 0) {
            for (int v : now.fragment()) {
                if (now.inFragment(v) && now.cartilage(v) > 0) {
                    into.release(v, production * now.cartilage(v), Source.MATRIX);
                }
            }
        }
    }
}
