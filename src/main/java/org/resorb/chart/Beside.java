package org.resorb.chart;

import java.awt.Color;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.sheet.Rows.Geometry;
import org.resorb.chart.sheet.Rows.Series;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;

/** Series of virtual patients beside real ones, told apart by shape and not only by colour. */
record Beside(Series model, Series missed, Series published, Series target) {
    static Beside of(Theme theme) {
        Color pale = Palette.tint(theme.color(Palette.ORANGE), 0.45);
        return new Beside(
                new Series("Virtual patients", Geometry.POINT, Symbol.CIRCLE, theme.color(Palette.BLUE)),
                new Series(
                        "Virtual patients, off target", Geometry.POINT, Symbol.SQUARE, theme.color(Palette.VERMILION)),
                new Series("Published of real patients", Geometry.POINT, Symbol.OPEN_DIAMOND, Theme.INK),
                new Series("Target", Geometry.RANGE, Symbol.CENSORED, pale));
    }
}
