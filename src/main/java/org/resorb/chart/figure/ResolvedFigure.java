package org.resorb.chart.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.theme.Theme;

/**
 * A figure whose table was read and whose columns were found.
 *
 * @param columns by the key of the figure that names them
 * @param several of a kind that takes several
 */
record ResolvedFigure(
        Figure figure,
        FigureTable table,
        Map<String, FigureColumn> columns,
        List<FigureColumn> several,
        FigureStyle style) {

    /** The column of a key, null if the figure has none. */
    FigureColumn get(String key) {
        return columns.get(key);
    }

    /** The same under another name. */
    ResolvedFigure named(String name) {
        return new ResolvedFigure(figure.named(name), table, columns, several, style);
    }

    /** The same with another column for a key. */
    ResolvedFigure with(String key, FigureColumn column) {
        Map<String, FigureColumn> more = new LinkedHashMap<>(columns);
        more.put(key, column);
        return new ResolvedFigure(figure, table, more, several, style);
    }

    /** The same with several columns. */
    ResolvedFigure with(List<FigureColumn> all) {
        return new ResolvedFigure(figure, table, columns, List.copyOf(all), style);
    }

    /** The same with the labels that were asked for. */
    ResolvedFigure labelled() {
        Map<String, FigureColumn> labelled = new LinkedHashMap<>(columns);
        labelled.replaceAll((key, column) -> labelled(column));
        return new ResolvedFigure(
                figure, table, labelled, several.stream().map(this::labelled).toList(), style);
    }

    private FigureColumn labelled(FigureColumn column) {
        String label = figure.labels().get(column.name());
        return label == null ? column : column.labelled(label);
    }

    FigureColumn value() {
        return columns.get("value");
    }

    FigureColumn group() {
        return columns.get("group");
    }

    Theme theme() {
        return style.theme();
    }

    /** What comes of runs of the value that belong together. */
    Summariser summariser() {
        return new Summariser(value(), figure.reading());
    }
}
