package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.document.Document;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.scenario.Shipped;

/**
 * A file of figures: what to draw of any result that has the columns.
 *
 * @param name of the file
 * @param title one line
 * @param style of all of them
 */
public record FigureFile(String name, String title, FigureStyle style, List<Figure> figures) {
    private static final String FIGURES = "figures";
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("name", "title"), Stream.concat(FigureReader.STYLE.stream(), Stream.of(FIGURES)))
            .toList();

    /**
     * Reads a file.
     *
     * @param pathOrName a path, or the name of shipped figures
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static FigureFile read(String pathOrName) throws InvalidFileException {
        Problems problems = new Problems();
        Document document = Document.mustRead(pathOrName, Shipped.FIGURE_FILES, problems);
        return of(document.keys(), problems);
    }

    /** True for what is meant as figures, whether right or wrong. */
    public static boolean isFigures(Block keys) {
        return keys != null && keys.get(FIGURES) != null;
    }

    /**
     * The figures that a document holds.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static FigureFile of(Document document) throws InvalidFileException {
        return of(document.keys(), new Problems());
    }

    private static FigureFile of(Block keys, Problems problems) throws InvalidFileException {
        FigureReader reader = new FigureReader(problems);
        reader.binder().unknown(keys, "", KEYS);
        HeaderReader header = new HeaderReader(reader.binder(), problems);
        String name = header.name(keys);
        String title = header.title(keys, name);
        FigureStyle style = reader.style(keys, FigureStyle.USUAL);
        List<Figure> figures = figures(keys, reader, problems);
        problems.throwIfAny();
        return new FigureFile(name, title, style, figures);
    }

    private static List<Figure> figures(Block keys, FigureReader reader, Problems problems) {
        String expected = "figures by name, such as half_time: {kind: heat_map}";
        Node node = reader.binder().required(keys, FIGURES, "", expected);
        Block all = reader.binder().section(node, FIGURES, expected);
        List<Figure> figures = new ArrayList<>();
        if (all != null && all.entries().isEmpty()) {
            problems.add(all.place(), FIGURES, "names no figure", expected, "");
        }
        for (Map.Entry<String, Node> one :
                all == null ? Map.<String, Node>of().entrySet() : all.entries().entrySet()) {
            String path = FIGURES + "." + one.getKey();
            if (!one.getKey().matches(HeaderReader.NAME)) {
                problems.add(one.getValue().place(), path, "is not a name", HeaderReader.NAME_EXPECTED, "");
            }
            Block block = reader.binder().section(one.getValue(), path, "keys such as kind, x, y, value");
            if (block != null) {
                figures.add(reader.figure(one.getKey(), block, path));
            }
        }
        return List.copyOf(figures);
    }
}
