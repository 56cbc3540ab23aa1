package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Fonts;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.quantity.Disclaimer;
import org.resorb.storage.FileAccess;
import org.resorb.storage.WrongFolderException;

/** Figures of a result, found and ready to be drawn. */
public final class FigureSet {
    private static final double GAP = 8;
    private static final double NARROWEST_FACET = 120;

    private final ResultTables result;
    private final String command;
    private final List<ResolvedFigure> figures;

    private FigureSet(ResultTables result, String command, List<ResolvedFigure> figures) {
        this.result = result;
        this.command = command;
        this.figures = figures;
    }

    /**
     * Finds the tables and columns of figures.
     *
     * @param asked none for that which shows the result best
     * @param command that asks for them, for the files
     * @throws InvalidFileException with all that does not go together
     * @throws WrongFolderException if nothing can be drawn of the result
     */
    public static FigureSet of(ResultTables result, List<Figure> asked, FigureStyle style, String command)
            throws IOException, InvalidFileException {
        List<ResolvedFigure> found = new ArrayList<>();
        for (Figure figure : asked) {
            found.add(
                    figure.kind() != null
                            ? FigureResolver.of(result, figure, style)
                            : FigureResolver.of(
                                    result,
                                    figure.as(best(result, style).figure().kind()),
                                    style));
        }
        if (asked.isEmpty()) {
            found.add(best(result, style));
        }
        return checked(result, command, found);
    }

    private static FigureSet checked(ResultTables result, String command, List<ResolvedFigure> figures)
            throws InvalidFileException {
        Problems problems = new Problems();
        figures.stream()
                .flatMap(figure -> Stream.concat(figure.columns().values().stream(), figure.several().stream()))
                .forEach(column -> DrawableNumbers.check(column, result.folder().toString(), problems));
        problems.throwIfAny();
        return new FigureSet(result, command, List.copyOf(figures));
    }

    private static ResolvedFigure best(ResultTables result, FigureStyle style) throws IOException {
        ResolvedFigure first = FigureSuggestions.first(result, style);
        if (first == null) {
            throw new WrongFolderException(result.folder()
                    + " holds nothing of which a figure follows by itself; name a kind and columns, see --list");
        }
        return first;
    }

    /**
     * Draws the figure that shows a result best, as {@code figure.png}, {@code .svg} and {@code .csv}.
     *
     * @param command that asks for it, for the files
     * @throws InvalidFileException if its numbers are too large or too small to be drawn
     * @throws WrongFolderException if nothing can be drawn of the result
     */
    public static void writeFirst(Path folder, String command) throws IOException, InvalidFileException {
        ResultTables result = ResultTables.open(folder);
        ResolvedFigure first = best(result, FigureStyle.USUAL);
        checked(result, command, List.of(first.named("figure"))).write(folder);
    }

    /** What can be drawn of a result: kind, what it shows, and the options that ask for it. */
    public static Map<FigureKind, String> possible(ResultTables result) throws IOException {
        Map<FigureKind, String> possible = new LinkedHashMap<>();
        FigureSuggestions.of(result, FigureStyle.USUAL)
                .forEach(figure -> possible.put(figure.figure().kind(), FigureSuggestions.options(figure)));
        return possible;
    }

    /** Names of the figures. */
    public List<String> names() {
        return figures.stream().map(figure -> figure.figure().name()).toList();
    }

    /**
     * Draws all of them, each in the formats of its style, and their numbers as {@code NAME.csv}.
     *
     * @return a sentence to each, which serves as its caption
     */
    public List<String> write(Path folder) throws IOException {
        Fonts.prepare();
        List<String> captions = new ArrayList<>();
        for (ResolvedFigure figure : figures) {
            captions.add(write(figure, folder));
        }
        return captions;
    }

    private String write(ResolvedFigure figure, Path folder) throws IOException {
        Map<String, int[]> facets =
                Series.of(figure.get("facet"), figure.table().all());
        Drawing drawing = drawing(figure, List.copyOf(facets.values()));
        List<Plot> plots = new ArrayList<>();
        facets.forEach((level, rows) -> {
            List<Plot> own = drawing.plots(level, rows);
            if (!level.isEmpty()) {
                own.forEach(plot -> plot.heading(Series.label(figure.get("facet"), level)));
            }
            plots.addAll(own);
        });
        plots.addAll(drawing.guides());
        String unfinished = String.join(" ", result.notes());
        String note = (drawing.note() + " " + unfinished).strip();
        Sheet sheet = new Sheet(about(figure, drawing, note), figure.theme(), plots)
                .columns(columns(figure, drawing, facets.size()), GAP)
                .note(figure.style().preset().isTitled() ? note : unfinished);
        if (!figure.style().preset().isTitled()) {
            sheet.untitled();
        }
        sheet.write(folder, figure.figure().name(), figure.style().formats());
        FileAccess.write(
                folder.resolve(figure.figure().name() + ".csv"),
                drawing.numbers().csv());
        return caption(figure, note);
    }

    private static int columns(ResolvedFigure figure, Drawing drawing, int facets) {
        int most = Math.max(1, (int) (figure.theme().width() / NARROWEST_FACET));
        return drawing.columns() > 0
                ? drawing.columns()
                : Math.min(Math.min(facets, most), facets == 4 ? 2 : facets > 4 ? 3 : facets);
    }

    private static Drawing drawing(ResolvedFigure figure, List<int[]> parts) {
        return switch (figure.figure().kind()) {
            case HEAT_MAP -> new HeatMap(figure, parts);
            case SURFACE -> new Surface(figure, parts);
            case LINE -> new Lines(figure, parts);
            case SURVIVAL -> new Survival(figure);
            case SCATTER_MATRIX -> new ScatterMatrix(figure);
            case FOREST -> new Forest(figure);
            case VIOLIN -> new Violins(figure);
            case SPAGHETTI -> new Spaghetti(figure);
        };
    }

    private static String title(ResolvedFigure figure) {
        if (!figure.figure().title().isEmpty()) {
            return figure.figure().title();
        }
        FigureColumn value = figure.value();
        String x = figure.get("x") == null ? "" : " over " + figure.get("x").label();
        String y = figure.get("y") == null ? "" : " and " + figure.get("y").label();
        String group = figure.group() == null ? "" : " by " + figure.group().label();
        return value == null
                ? "How " + figure.several().size() + " numbers go together"
                : ValueScale.capital(value.label()) + x + y + group;
    }

    private static String caption(ResolvedFigure figure, String note) {
        return Stream.of(title(figure) + ".", figure.figure().caption(), note)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private Metadata about(ResolvedFigure figure, Drawing drawing, String note) {
        List<String> units = Stream.concat(figure.columns().values().stream(), figure.several().stream())
                .distinct()
                .map(FigureSet::meaning)
                .toList();
        String description = drawing.words() + " " + note + " Columns: " + String.join("; ", units) + ".";
        String printed = figure.figure().caption().isEmpty()
                ? Disclaimer.PURPOSE
                : figure.figure().caption() + " " + Disclaimer.PURPOSE;
        return new Metadata(title(figure), description, printed, result.provenance() + "; " + command);
    }

    private static String meaning(FigureColumn column) {
        String unit = column.variable().unit();
        String meaning = column.variable().meaning();
        return column.name()
                + (unit.isEmpty() || unit.equals("1") ? "" : " in " + unit)
                + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
}
