package org.resorb.chart;

import java.util.List;
import java.util.function.ToIntFunction;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;

/**
 * What a mark of a cell stands for in pictures of the tissue, where each is an agent.
 *
 * @param each cells of a kind that one agent stands for
 */
public record CellMarks(ToIntFunction<CellKind> each) {
    /** A sentence for a note under pictures of which each {@code stride}-th cell is drawn. */
    String words(int stride) {
        List<String> several = Declared.drawnKinds().stream()
                .filter(kind -> each.applyAsInt(kind) > 1)
                .map(kind -> each.applyAsInt(kind) + " " + kind.name().replace('_', ' '))
                .toList();
        String mark = several.isEmpty() ? "one cell" : String.join(" or ", several);
        return "One mark is " + mark + (stride == 1 ? "." : "; 1 in " + stride + " is drawn.");
    }
}
