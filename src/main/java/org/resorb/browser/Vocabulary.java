package org.resorb.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** What the model measures and shows, by name and in words, as JSON for the script of the page. */
final class Vocabulary {
    static final List<CellState> MARKS = Declared.drawnStates();

    private Vocabulary() {}

    /** The measured quantities, in the order of a row. */
    static String columns() {
        List<Object> columns = new ArrayList<>();
        for (Variable column : Measures.columns()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("name", column.name());
            keys.put("unit", column.unit());
            keys.put("meaning", column.meaning());
            columns.add(keys);
        }
        return JsonWriter.text(columns);
    }

    /** The substances, with what to call them and their units. */
    static String substances() {
        List<Object> substances = new ArrayList<>();
        for (Substance substance : Declared.SUBSTANCES.all()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("name", substance.name());
            keys.put("words", substance.words());
            keys.put("unit", substance.unit());
            substances.add(keys);
        }
        return JsonWriter.text(substances);
    }

    /** How cells are marked, in the order of drawing. */
    static String marks() {
        List<Object> marks = new ArrayList<>();
        for (CellState state : MARKS) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("name", state.name());
            keys.put("words", state.words());
            keys.put("color", state.color());
            keys.put("shape", state.mark().word());
            keys.put("radius", NineDigits.text(state.radius()));
            marks.add(keys);
        }
        return JsonWriter.text(marks);
    }
}
