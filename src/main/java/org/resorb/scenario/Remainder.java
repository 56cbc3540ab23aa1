package org.resorb.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Units;

/** The word {@code rest} in a composition: what the others leave of 100 %, so that one part can be varied alone. */
final class Remainder {
    static final String WORD = "rest";
    static final String HERNIATION = "herniation";
    static final String COMPOSITION = "composition";
    private static final String PATH = HERNIATION + "." + COMPOSITION;

    private Remainder() {}

    /** The scenario with a number in place of the word, if there is one; what is wrong is reported. */
    static Block filled(Block scenario, Units units, Problems problems) {
        if (!(scenario.get(HERNIATION) instanceof Block herniation)
                || !(herniation.get(COMPOSITION) instanceof Block composition)) {
            return scenario;
        }
        List<String> open = new ArrayList<>();
        composition.entries().forEach((part, node) -> {
            if (node instanceof Word word && word.text().equals(WORD)) {
                open.add(part);
            }
        });
        if (open.isEmpty()) {
            return scenario;
        }
        Node place = composition.get(open.get(open.size() - 1));
        if (open.size() > 1) {
            problems.add(place.place(), PATH + "." + open.get(1), "is the rest a second time", "one rest", "");
            return scenario;
        }
        Word left = new Word(place.place(), left(composition, units) + " %");
        return Merge.put(scenario, List.of(HERNIATION, COMPOSITION, open.get(0)), left);
    }

    /** What the others leave, in percent; 0 to 100 if they are wrong, which is reported by who reads them. */
    private static String left(Block composition, Units units) {
        BigDecimal left = BigDecimal.valueOf(100);
        Map<String, Node> others = new LinkedHashMap<>(composition.entries());
        others.values()
                .removeIf(node -> !(node instanceof Word word) || word.text().equals(WORD));
        try {
            for (Node other : others.values()) {
                left = left.subtract(Quantity.parse(((Word) other).text()).exactly("%", units));
            }
        } catch (BadQuantity wrong) {
            left = BigDecimal.ZERO;
        }
        left = left.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        return left.stripTrailingZeros().toPlainString();
    }
}
