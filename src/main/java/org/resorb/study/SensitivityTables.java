package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Prcc;
import org.resorb.table.Columns;

/** Sensitivities as tidy tables: an index a line, empty where nothing is known. */
public final class SensitivityTables {
    private static final Columns<Estimate> INTERVAL = Columns.of(Estimate.class)
            .number("lower", "1", "Lower end of its 95 % interval", Estimate::lower)
            .number("upper", "1", "Upper end of its 95 % interval", Estimate::upper);

    /** What a measure says about an output and a factor. */
    public static final Columns<SensitivityIndex> INDICES = Columns.of(SensitivityIndex.class)
            .text("output", "Name of the output", SensitivityIndex::output)
            .text("factor", "Name of the factor; empty for what concerns all", SensitivityIndex::factor)
            .text("measure", "What is measured", index -> index.measure().key())
            .number("estimate", "1", "Its value", index -> index.estimate().value())
            .with(INTERVAL, SensitivityIndex::estimate)
            .number("p_value", "1", "Probability of so much by chance alone", SensitivityIndex::probability)
            .whole("n", "Rows, steps or blocks that count", SensitivityIndex::used)
            .whole("dropped", "Those that do not, as something was missing", SensitivityIndex::dropped)
            .whole(
                    "censored",
                    "Runs that ended before the event whose time the output is; they count as later than all others",
                    SensitivityIndex::censored)
            .text("note", "Why there is no value, or what to think of it", SensitivityIndex::note);

    /** What two factors do to an output together. */
    static final Columns<PairIndex> PAIRS = Columns.of(PairIndex.class)
            .text("output", "Name of the output", PairIndex::output)
            .text("factor", "Name of a factor", PairIndex::first)
            .text("with", "Name of another", PairIndex::second)
            .number(
                    "S2",
                    "1",
                    "Part of the variance that is due to both together",
                    index -> index.estimate().value())
            .with(INTERVAL, PairIndex::estimate)
            .whole("n", "Blocks that count", PairIndex::used)
            .whole("dropped", "Those that do not, as something was missing", PairIndex::dropped)
            .whole("censored", "Runs that ended before the event whose time the output is", PairIndex::censored)
            .text("note", "Why there is no value, or what to think of it", PairIndex::note);

    private static final Columns<Cell> CELLS = Columns.of(Cell.class)
            .text("output", "Name of the output", cell -> cell.of.output())
            .text("factor", "Name of a factor", cell -> cell.of.first())
            .text("with", "Name of another", cell -> cell.of.second())
            .number(
                    "factor_from",
                    "1",
                    "Where the cell begins",
                    cell -> cell.of.map().x()[cell.i])
            .number("factor_to", "1", "Where it ends", cell -> cell.of.map().x()[cell.i + 1])
            .number(
                    "with_from",
                    "1",
                    "Where it begins by the other factor",
                    cell -> cell.of.map().y()[cell.j])
            .number("with_to", "1", "Where it ends", cell -> cell.of.map().y()[cell.j + 1])
            .whole("n", "Rows", cell -> cell.of.map().counts()[cell.i][cell.j])
            .number("mean", "1", "Mean of the output", cell -> cell.of.map().means()[cell.i][cell.j])
            .number(
                    "together",
                    "1",
                    "What is left of it when the effects of both factors alone are taken off",
                    cell -> cell.of.map().together()[cell.i][cell.j]);

    /** A cell of a map by its places. */
    private record Cell(PairMap of, int i, int j) {}

    private static final Columns<Point> COURSES = Columns.of(Point.class)
            .text("output", "Name of the output", point -> point.course.output())
            .number(
                    "time_d",
                    "d",
                    "Days since herniation",
                    point -> point.course.days()[point.time])
            .text(
                    "factor",
                    "Name of the factor",
                    point -> point.course.factors().get(point.factor))
            .number(
                    "prcc",
                    "1",
                    "Partial rank correlation",
                    point -> point.estimate().value())
            .with(INTERVAL, Point::estimate)
            .number(
                    "p_value",
                    "1",
                    "Probability of so much by chance alone",
                    point -> point.coefficient().probability())
            .whole("n", "Rows that count", point -> point.prcc().used())
            .whole(
                    "dropped",
                    "Those that do not, as something was missing",
                    point -> point.prcc().dropped());

    /** A factor at a time of a course, by their places. */
    private record Point(PrccCourse course, int time, int factor) {
        Prcc prcc() {
            return course.correlations().get(time);
        }

        Prcc.Coefficient coefficient() {
            return prcc().coefficients().get(factor);
        }

        Estimate estimate() {
            return coefficient().correlation();
        }
    }

    private SensitivityTables() {}

    /** The file of two-way maps. */
    static String maps(List<PairMap> maps) {
        List<Cell> cells = new ArrayList<>();
        for (PairMap map : maps) {
            for (int i = 0; i < map.map().means().length; i++) {
                for (int j = 0; j < map.map().means()[i].length; j++) {
                    cells.add(new Cell(map, i, j));
                }
            }
        }
        return CELLS.csv(cells);
    }

    /** The file of partial rank correlations over time. */
    public static String overTime(List<PrccCourse> courses) {
        List<Point> points = new ArrayList<>();
        for (PrccCourse course : courses) {
            for (int time = 0; time < course.days().length; time++) {
                for (int factor = 0; factor < course.factors().size(); factor++) {
                    points.add(new Point(course, time, factor));
                }
            }
        }
        return COURSES.csv(points);
    }
}
