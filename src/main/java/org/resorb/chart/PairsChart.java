package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.quantity.NineDigits;

/**
 * Parameter sets that were tried and those that were accepted, two parameters at a time, with the spread of each
 * parameter on the diagonal: where accepted ones fill the whole range, the targets say nothing about it.
 */
public final class PairsChart {
    private static final int MOST = 8;
    private static final int BINS = 12;
    private static final double LEFT = 84;
    private static final double WIDEST = 130;
    private static final double GAP = 4;
    private static final double UNDER = 34;
    private static final double KEYS = 16;

    private PairsChart() {}

    /**
     * One parameter.
     *
     * @param label a few words, with the unit in brackets
     * @param lower end of the range that was tried
     * @param upper end of the range that was tried
     * @param logarithmic whether it was tried by ratios; then both ends are above 0
     */
    public record Parameter(String label, double lower, double upper, boolean logarithmic) {
        /** Place within the range, from 0 to 1. */
        double part(double value) {
            return logarithmic ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
        }
    }

    /**
     * Writes {@code pairs.png} and {@code .svg}.
     *
     * @param points {@code [set][parameter]}
     * @param accepted whether a set agrees with the targets, one a set
     * @throws IllegalArgumentException if there are no parameters or more than 8, or not one verdict a set
     */
    public static void write(
            String title, List<Parameter> parameters, double[][] points, boolean[] accepted, Path folder)
            throws IOException {
        if (parameters.isEmpty() || parameters.size() > MOST || points.length != accepted.length) {
            throw new IllegalArgumentException("pairs need 1 to 8 parameters and one verdict a set");
        }
        ParameterSets sets = new ParameterSets(parameters, points, accepted);
        String note = note(sets);
        double top = CohortSheet.top(note) + KEYS;
        double side = Math.min(WIDEST, Math.floor((CohortSheet.WIDTH - LEFT - CohortSheet.EDGE) / parameters.size()));
        double height = top + parameters.size() * side + UNDER + CohortSheet.FOOT;
        String words = parameters.stream().map(Parameter::label).collect(Collectors.joining("; ", note + " ", "."));
        new CohortSheet(Math.ceil(height), title, note)
                .write(folder, "pairs", words, pen -> new Matrix(pen, sets, top, side).draw());
    }

    private static String note(ParameterSets sets) {
        return "n = " + sets.points().length + " parameter sets, " + sets.rows(true).length + " accepted"
                + (sets.areTooMany() ? " (not all are drawn)" : "")
                + ". Diagonal: share of sets along the range tried; above it: rank correlation of the accepted.";
    }

    /** All cells, with the pen that draws them. */
    private record Matrix(Graphics2D pen, ParameterSets sets, double top, double side) {
        void draw() {
            int n = sets.parameters().size();
            List<Legend.Key> keys = List.of(
                    new Legend.Key("tried", Look.tint(Look.GREY, 0.45), null),
                    new Legend.Key("accepted", Look.VERMILION, null));
            new Legend(keys, CohortSheet.WIDTH, Look.TEXT).draw(pen, CohortSheet.EDGE, top - KEYS);
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    cell(row, column);
                }
                name(row);
            }
        }

        private Rectangle2D box(int row, int column) {
            return new Rectangle2D.Double(LEFT + column * side, top + row * side, side - GAP, side - GAP);
        }

        private void cell(int row, int column) {
            Rectangle2D box = box(row, column);
            if (row > column) {
                scatter(box, row, column);
            } else if (row == column) {
                histogram(box, row);
            } else {
                correlation(box, row, column);
                return;
            }
            pen.setColor(Look.GREY);
            pen.setStroke(Look.solid(0.4));
            pen.draw(box);
        }

        private void scatter(Rectangle2D box, int row, int column) {
            for (boolean accepted : new boolean[] {false, true}) {
                Path2D dots = new Path2D.Double();
                for (int set : sets.drawn(accepted)) {
                    double x = box.getX() + sets.part(set, column) * box.getWidth();
                    double y = box.getMaxY() - sets.part(set, row) * box.getHeight();
                    Strip.point(dots, x, y);
                }
                Strip.points(pen, dots, accepted ? Look.VERMILION : Look.tint(Look.GREY, 0.45), accepted ? 1.7 : 1.1);
            }
        }

        private void histogram(Rectangle2D box, int parameter) {
            double[] tried = shares(false, parameter);
            double[] accepted = shares(true, parameter);
            double most = DoubleStream.concat(Arrays.stream(tried), Arrays.stream(accepted))
                    .max()
                    .orElse(1);
            // Where nothing was tried all heights are 0.
            double unit = most > 0 ? 0.92 * box.getHeight() / most : 0;
            pen.setColor(Look.tint(Look.GREY, 0.3));
            pen.fill(outline(box, tried, unit));
            pen.setColor(Look.VERMILION);
            pen.setStroke(Look.solid(1));
            pen.draw(outline(box, accepted, unit));
        }

        private static Path2D outline(Rectangle2D box, double[] shares, double unit) {
            double width = box.getWidth() / BINS;
            Path2D outline = new Path2D.Double();
            outline.moveTo(box.getX(), box.getMaxY());
            for (int bin = 0; bin < BINS; bin++) {
                double y = box.getMaxY() - shares[bin] * unit;
                outline.lineTo(box.getX() + bin * width, y);
                outline.lineTo(box.getX() + (bin + 1) * width, y);
            }
            outline.lineTo(box.getMaxX(), box.getMaxY());
            return outline;
        }

        private double[] shares(boolean onlyAccepted, int parameter) {
            double[] shares = new double[BINS];
            int[] rows = sets.rows(onlyAccepted);
            for (int set : rows) {
                int bin = (int) Math.floor(sets.part(set, parameter) * BINS);
                shares[Math.min(BINS - 1, bin)] += 1.0 / rows.length;
            }
            return shares;
        }

        private void correlation(Rectangle2D box, int row, int column) {
            double r = sets.correlation(row, column);
            if (!Double.isNaN(r)) {
                String text = Axes.numbers().format(Math.round(r * 100) / 100.0);
                double size = Look.SMALL + 4 * Math.abs(r);
                Words.centre(pen, text, box.getCenterX(), box.getCenterY() + size * 0.35, Look.font(size), Look.INK);
            }
        }

        /** Names on the left and numbers below. */
        private void name(int i) {
            Parameter parameter = sets.parameters().get(i);
            Rectangle2D box = box(i, 0);
            List<String> lines = Words.wrap(parameter.label(), Look.font(Look.SMALL), LEFT - CohortSheet.EDGE - 6, 4);
            double y = box.getCenterY() - (lines.size() - 1) * 4.5 + 2.5;
            for (String line : lines) {
                Words.right(pen, line, LEFT - 6, y, Look.font(Look.SMALL), Look.INK);
                y += 9;
            }
            Rectangle2D lowest = box(sets.parameters().size() - 1, i);
            ends(parameter, lowest);
        }

        private void ends(Parameter parameter, Rectangle2D box) {
            AffineTransform straight = pen.getTransform();
            for (double end : new double[] {parameter.lower(), parameter.upper()}) {
                double x = end == parameter.lower() ? box.getX() + 6 : box.getMaxX();
                double y = box.getMaxY() + 4;
                pen.rotate(-Math.PI / 2, x, y);
                Words.right(pen, NineDigits.text(end).replace('-', '\u2212'), x, y, Look.font(Look.SMALL), Look.INK);
                pen.setTransform(straight);
            }
        }
    }
}
