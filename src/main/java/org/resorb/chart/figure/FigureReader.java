package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.sheet.PictureFormat;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Problems;
import org.resorb.quantity.Ucum;

/** Reads figures and how they look, from files and from options alike. */
public final class FigureReader {
    /** Keys that name a table or a column. */
    static final List<String> NAMES = List.of("table", "x", "y", "value", "group", "facet");

    /** Keys of how figures look. */
    static final List<String> STYLE = List.of("preset", "width", "font", "palette", "format", "dpi");

    private static final String COLUMNS = "columns";
    private static final String WHERE = "where";
    private static final String LABELS = "labels";
    private static final String A_LINE = "a line of text";

    private final Problems problems;
    private final Binder binder;

    /** Reports what is wrong to the problems. */
    public FigureReader(Problems problems) {
        this.problems = problems;
        binder = new Binder(new Ucum(), problems, true);
    }

    Binder binder() {
        return binder;
    }

    /** A figure; what is wrong is reported and left out. */
    public Figure figure(String name, Block block, String path) {
        binder.unknown(block, path, FigureKind.allKeys());
        FigureKind kind = null;
        if (block.get("kind") != null) {
            String at = Binder.below(path, "kind");
            String word = binder.text(block.get("kind"), at, "a kind of figure");
            kind = word == null ? null : (FigureKind) binder.constant(FigureKind.class, block.get("kind"), word, at);
        }
        if (kind != null) {
            unused(kind, block, path);
        }
        Map<String, ColumnReference> names = new LinkedHashMap<>();
        for (String key : NAMES) {
            ColumnReference named = reference(block.get(key), Binder.below(path, key));
            if (named != null) {
                names.put(key, named);
            }
        }
        Figure.Reading reading = binder.part(Figure.Reading.class, block, path);
        return new Figure(
                name,
                kind,
                names,
                references(block.get(COLUMNS), Binder.below(path, COLUMNS)),
                where(block.get(WHERE), Binder.below(path, WHERE)),
                reading == null ? Figure.Reading.USUAL : reading,
                line(block, "title", path),
                line(block, "caption", path),
                labels(block.get(LABELS), Binder.below(path, LABELS)),
                new ColumnReference(name, block.place(), path));
    }

    /** A key that only other kinds have would do nothing. */
    private void unused(FigureKind kind, Block block, String path) {
        block.entries().forEach((key, node) -> {
            if (FigureKind.allKeys().contains(key) && !kind.has(key)) {
                String wrong = "says nothing in a figure of kind " + kind;
                String expected = "one of " + String.join(", ", kind.known());
                problems.add(node.place(), Binder.below(path, key), wrong, expected, "");
            }
        });
    }

    private ColumnReference reference(Node node, String path) {
        String text = node == null ? null : binder.text(node, path, "the name of a column");
        return text == null ? null : new ColumnReference(text, node.place(), path);
    }

    private List<ColumnReference> references(Node node, String path) {
        List<ColumnReference> all = new ArrayList<>();
        List<Node> items = binder.items(node, path, "a list of columns such as [half_time_d, pain_vas]");
        for (int i = 0; i < items.size(); i++) {
            ColumnReference one = reference(items.get(i), path + "[" + i + "]");
            if (one != null && binder.isNew(one.text(), texts(all), items.get(i), path + "[" + i + "]")) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    private static List<String> texts(List<ColumnReference> references) {
        return references.stream().map(ColumnReference::text).toList();
    }

    private Map<ColumnReference, String> where(Node node, String path) {
        Map<ColumnReference, String> where = new LinkedHashMap<>();
        Block block =
                binder.section(node, path, "columns with the cell that rows must have, such as {group: extrusion}");
        if (block != null) {
            block.entries().forEach((column, cell) -> {
                String at = Binder.below(path, column);
                String text = binder.text(cell, at, "a cell of the column");
                if (text != null) {
                    where.put(new ColumnReference(column, cell.place(), at), text);
                }
            });
        }
        return where;
    }

    private Map<String, String> labels(Node node, String path) {
        Map<String, String> labels = new LinkedHashMap<>();
        Block block = binder.section(node, path, "columns with what axes call them");
        if (block != null) {
            block.entries().forEach((column, label) -> {
                String text = binder.text(label, Binder.below(path, column), A_LINE);
                if (text != null) {
                    labels.put(column, text);
                }
            });
        }
        return labels;
    }

    private String line(Block block, String key, String path) {
        Node node = block.get(key);
        String text = node == null ? "" : binder.text(node, Binder.below(path, key), A_LINE);
        return text == null ? "" : text;
    }

    /**
     * How figures look.
     *
     * @param usual what holds where the block says nothing; a preset in the block brings its own width and size of text
     */
    public FigureStyle style(Block block, FigureStyle usual) {
        FigureStyle style = usual;
        Node preset = block.get("preset");
        if (preset != null) {
            String word = binder.text(preset, "preset", "a kind of page");
            PagePreset page =
                    word == null ? null : (PagePreset) binder.constant(PagePreset.class, preset, word, "preset");
            if (page != null) {
                style = new FigureStyle(page, page.width(), page.font(), usual.palette(), usual.formats(), usual.dpi());
            }
        }
        return new FigureStyle(
                style.preset(),
                changed(block, "width", style.width()),
                changed(block, "font", style.font()),
                changed(block, "palette", style.palette()),
                formats(block.get("format"), style.formats()),
                changed(block, "dpi", style.dpi()));
    }

    @SuppressWarnings("unchecked")
    private <T> T changed(Block block, String key, T usual) {
        Node node = block.get(key);
        Object value = node == null ? null : binder.value(Declaration.of(FigureStyle.Changes.class, key), node, key);
        return value == null ? usual : (T) value;
    }

    private List<PictureFormat> formats(Node node, List<PictureFormat> usual) {
        if (node == null) {
            return usual;
        }
        List<Node> items = node instanceof Items list ? list.items() : List.of(node);
        List<PictureFormat> formats = new ArrayList<>();
        for (Node item : items) {
            String word = binder.text(item, "format", "png, svg or several in a list");
            Object format = word == null ? null : binder.constant(PictureFormat.class, item, word, "format");
            if (format != null && !formats.contains(format)) {
                formats.add((PictureFormat) format);
            }
        }
        if (items.isEmpty()) {
            List<String> known = Arrays.stream(PictureFormat.values())
                    .map(PictureFormat::word)
                    .toList();
            problems.add(node.place(), "format", "names no format", "some of " + String.join(", ", known), "");
        }
        return List.copyOf(formats);
    }
}
