package org.resorb.chart.figure;

import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.quantity.NineDigits;

/** Which numbers charts can draw: axes and statistics multiply them, which leaves the range of a double near its ends. */
final class DrawableNumbers {
    private static final double LARGEST = 1e100;
    private static final double SMALLEST = 1e-100;

    private DrawableNumbers() {}

    /** Reports a column whose largest number is too large, or so small that no axis can tell it from zero. */
    static void check(FigureColumn column, String file, Problems problems) {
        if (!column.isNumber()) {
            return;
        }
        double most = column.finite().map(Math::abs).max().orElse(0);
        if (most > LARGEST) {
            report(column, file, "has a number too large to be drawn: ", value(column, most), problems);
        } else if (most > 0 && most < SMALLEST) {
            report(column, file, "has only numbers too small to be drawn, up to ", most, problems);
        }
    }

    private static double value(FigureColumn column, double size) {
        return column.finite()
                .filter(number -> Math.abs(number) == size)
                .findFirst()
                .orElse(size);
    }

    private static void report(FigureColumn column, String file, String wrong, double number, Problems problems) {
        problems.add(
                new Place(file, 0),
                column.name(),
                wrong + NineDigits.text(number),
                "a size between " + NineDigits.text(SMALLEST) + " and " + NineDigits.text(LARGEST),
                "");
    }
}
