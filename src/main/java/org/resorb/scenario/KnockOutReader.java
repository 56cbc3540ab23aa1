package org.resorb.scenario;

import java.util.List;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Problems;
import org.resorb.document.Words;
import org.resorb.quantity.Spelling;
import org.resorb.tissue.Product;
import org.resorb.tissue.Product.Source;
import org.resorb.tissue.Substance;

/** Reads products to knock out, such as {@code mmp3@disc_cells}. */
final class KnockOutReader {
    /** Oxygen and exposed matrix are not made by cells. */
    static final List<Substance> RELEASED =
            List.of(Substance.MMP7, Substance.IL10, Substance.TNF, Substance.MMP3, Substance.MCP1, Substance.VEGF);

    static final List<Source> CELLS = List.of(Source.MACROPHAGES, Source.DISC_CELLS);

    private final Binder binder;
    private final Problems problems;

    KnockOutReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** The product, or null if the text is none, which is reported. */
    Product product(Node node, String path) {
        String text = binder.text(node, path, "a product such as tnf or mmp3@disc_cells");
        if (text == null) {
            return null;
        }
        String[] parts = text.split("@", 2);
        List<String> substances = RELEASED.stream().map(Words::of).toList();
        List<String> cells = CELLS.stream().map(Words::of).toList();
        boolean known = known(node, path, "product", parts[0], substances);
        known &= parts.length == 1 || known(node, path, "kind of cell", parts[1], cells);
        if (!known) {
            return null;
        }
        Source source = parts.length == 1 ? Source.EVERYWHERE : CELLS.get(cells.indexOf(parts[1]));
        return new Product(RELEASED.get(substances.indexOf(parts[0])), source);
    }

    private boolean known(Node node, String path, String kind, String word, List<String> known) {
        if (known.contains(word)) {
            return true;
        }
        String wrong = "is an unknown " + kind + ": " + word;
        problems.add(node.place(), path, wrong, "one of " + String.join(", ", known), Spelling.nearest(word, known));
        return false;
    }
}
