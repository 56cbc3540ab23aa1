package org.resorb.scenario;

import java.util.List;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Product;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;

/** Reads products to knock out, such as {@code mmp3@disc_cells}. */
final class KnockOutReader {
    /** What cells make; oxygen and exposed matrix are not. */
    static final List<Substance> RELEASED =
            Declared.SUBSTANCES.all().stream().filter(Substance::isMadeByCells).toList();

    /** The kinds of cells that make any of it. */
    static final List<CellKind> CELLS = Declared.CELL_KINDS.all().stream()
            .filter(kind ->
                    RELEASED.stream().anyMatch(substance -> substance.sources().contains(kind)))
            .toList();

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
        List<String> substances = RELEASED.stream().map(Substance::name).toList();
        List<String> cells = CELLS.stream().map(CellKind::name).toList();
        boolean known = known(node, path, "product", parts[0], substances);
        known &= parts.length == 1 || known(node, path, "kind of cell", parts[1], cells);
        if (!known) {
            return null;
        }
        Source source = parts.length == 1 ? Source.EVERY_CELL : CELLS.get(cells.indexOf(parts[1]));
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
