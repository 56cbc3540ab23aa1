package org.resorb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.figure.Figure;
import org.resorb.chart.figure.FigureFile;
import org.resorb.chart.figure.FigureReader;
import org.resorb.chart.figure.FigureSet;
import org.resorb.chart.figure.FigureStyle;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import picocli.CommandLine.Option;

/** Which figures to draw, by a file or by options that say the same as its keys. */
final class FigureOptions {
    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "A file of figures, or the name of shipped ones, in place of the options that describe one.")
    private String file;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "heat_map, surface, line, survival, scatter_matrix, forest, violin or spaghetti;"
                    + " default: what shows the result best.")
    private String kind;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "A table of the result; default: which has the columns.")
    private String table;

    @Option(names = "--x", paramLabel = "COLUMN", description = "What runs along the horizontal axis.")
    private String x;

    @Option(names = "--y", paramLabel = "COLUMN", description = "What runs along the vertical axis of a plane.")
    private String y;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "What is shown; COLUMN=WORD for the share of runs with a word.")
    private String value;

    @Option(names = "--group", paramLabel = "COLUMN", description = "What colours or rows tell apart.")
    private String group;

    @Option(names = "--facet", paramLabel = "COLUMN", description = "A plot for each of its cells.")
    private String facet;

    @Option(
            names = "--columns",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of a scatter matrix, or that name the rows of a forest.")
    private List<String> columns = List.of();

    @Option(names = "--where", paramLabel = "COLUMN=CELL", description = "Only rows with this cell. Repeatable.")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(
            names = "--statistic",
            paramLabel = "WORD",
            description =
                    "What stands for the replicates: median (default) with a band, or mean with its 95 %% interval.")
    private String statistic;

    @Option(names = "--band", paramLabel = "PART", description = "Part of the runs within a band; default: 90 %%.")
    private String band;

    @Option(
            names = "--smooth",
            paramLabel = "WORD",
            description = "Whether a surface is smoothed: auto (default), off or on.")
    private String smooth;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title in the file, and on the picture of a screen.")
    private String title;

    @Option(
            names = "--caption",
            paramLabel = "TEXT",
            description = "Words for the file, and below the picture of a screen.")
    private String caption;

    @Option(names = "--label", paramLabel = "COLUMN=TEXT", description = "What axes call a column. Repeatable.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Option(
            names = "--preset",
            paramLabel = "PAGE",
            description =
                    "screen (default), one_column (85 mm), one_and_a_half (120 mm), two_columns (175 mm) or slide.")
    private String preset;

    @Option(names = "--width", paramLabel = "LENGTH", description = "Width of the picture, such as 90 mm.")
    private String width;

    @Option(names = "--font", paramLabel = "POINTS", description = "Size of most text in points.")
    private String font;

    @Option(names = "--palette", paramLabel = "WORD", description = "color (default) or grey.")
    private String palette;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "png, svg, pdf or several with commas; default: png,svg.")
    private List<String> formats = List.of();

    @Option(names = "--dpi", paramLabel = "N", description = "Dots an inch of PNG; default: 300.")
    private String dpi;

    /**
     * What is asked for.
     *
     * @param named of the file of figures, empty without one
     * @param figures none if the result is to decide
     */
    record Asked(String named, List<Figure> figures, FigureStyle style) {
        /** What to call the folder of these figures. */
        String name(FigureSet set) {
            return named.isEmpty() ? set.names().get(0) : named;
        }
    }

    /**
     * Reads the file or the options.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    Asked read(CommandContext context) throws InvalidFileException {
        Map<String, Node> described = described();
        if (file != null && !described.isEmpty()) {
            throw context.wrong(
                    "--figures and --" + described.keySet().iterator().next()
                            + ": a figure is described by a file or by options, not by both");
        }
        FigureFile read = file == null ? null : FigureFile.read(file);
        Problems problems = new Problems();
        FigureReader reader = new FigureReader(problems);
        FigureStyle style = reader.style(block(look()), read == null ? FigureStyle.USUAL : read.style());
        List<Figure> figures = read == null ? List.of() : read.figures();
        if (!described.isEmpty()) {
            figures = List.of(reader.figure(kind == null ? "figure" : kind, block(described), ""));
        }
        problems.throwIfAny();
        return new Asked(read == null ? "" : read.name(), figures, style);
    }

    /** The keys of a figure that options give. */
    private Map<String, Node> described() {
        Map<String, Node> keys = new LinkedHashMap<>();
        word(keys, "kind", kind);
        word(keys, "table", table);
        word(keys, "x", x);
        word(keys, "y", y);
        word(keys, "value", value);
        word(keys, "group", group);
        word(keys, "facet", facet);
        list(keys, "columns", columns);
        section(keys, "where", where);
        word(keys, "statistic", statistic);
        word(keys, "band", band);
        word(keys, "smooth", smooth);
        word(keys, "title", title);
        word(keys, "caption", caption);
        section(keys, "labels", labels);
        return keys;
    }

    /** The keys of how figures look. */
    private Map<String, Node> look() {
        Map<String, Node> keys = new LinkedHashMap<>();
        word(keys, "preset", preset);
        word(keys, "width", width);
        word(keys, "font", font);
        word(keys, "palette", palette);
        list(keys, "format", formats);
        word(keys, "dpi", dpi);
        return keys;
    }

    private static Place place(String key) {
        return new Place("--" + (key.equals("labels") ? "label" : key), 0);
    }

    private static Block block(Map<String, Node> keys) {
        return new Block(new Place("", 0), keys);
    }

    private static void word(Map<String, Node> keys, String key, String text) {
        if (text != null) {
            keys.put(key, new Word(place(key), text));
        }
    }

    private static void list(Map<String, Node> keys, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            List<Node> words = new ArrayList<>();
            texts.forEach(text -> words.add(new Word(place(key), text)));
            keys.put(key, new Items(place(key), words));
        }
    }

    private static void section(Map<String, Node> keys, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            Map<String, Node> words = new LinkedHashMap<>();
            texts.forEach((name, text) -> words.put(name, new Word(place(key), text)));
            keys.put(key, new Block(place(key), words));
        }
    }

    /** Options are known by their own names, not by paths of keys. */
    static InvalidFileException asGiven(InvalidFileException invalid) {
        return new InvalidFileException(invalid.problems().stream()
                .map(problem -> problem.file().startsWith("--")
                        ? new Problem(
                                problem.file(), 0, "", problem.message(), problem.expected(), problem.suggestion())
                        : problem)
                .toList());
    }
}
