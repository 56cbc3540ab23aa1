package org.resorb.chart.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.chart.sheet.PictureFormat;
import org.resorb.document.HeaderReader;
import org.resorb.document.Schema;
import org.resorb.quantity.Keyword;

/** The schema of files of figures. */
public final class FigureSchema {
    private FigureSchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Schema> keys = HeaderReader.keys();
        keys.put("preset", word(PagePreset.class).described("The page: its width and size of text"));
        keys.putAll(Schema.keys(FigureStyle.Changes.class));
        Schema format = word(PictureFormat.class);
        keys.put("format", Schema.anyOf(format, Schema.list(format).filled()).described("Files of each figure"));
        keys.put("figures", Schema.named(figure()).filled());
        return Schema.section(keys).required("name", "figures").file("figures", Map.of());
    }

    private static Schema word(Class<?> type) {
        return Schema.oneOf(Keyword.words(type));
    }

    private static Schema figure() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("kind", word(FigureKind.class).described("Without a word the result decides"));
        keys.put("table", Schema.word().described("A table of the result; without a word that which has the columns"));
        for (String key : FigureReader.NAMES.subList(1, FigureReader.NAMES.size())) {
            keys.put(key, Schema.word().described("A column, or COLUMN=WORD for the share of runs with a word"));
        }
        keys.put("columns", Schema.list(Schema.word()));
        keys.put("where", Schema.section(Map.of(), Schema.word()).described("Cells that rows must have, by column"));
        keys.putAll(Schema.keys(Figure.Reading.class));
        keys.put("title", Schema.word());
        keys.put("caption", Schema.word());
        keys.put("labels", Schema.section(Map.of(), Schema.word()).described("What axes call columns"));
        return Schema.section(keys);
    }
}
