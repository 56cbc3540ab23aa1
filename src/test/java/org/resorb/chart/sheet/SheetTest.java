package org.resorb.chart.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.chart.SvgWords;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;

class SheetTest {
    private static final double[] ENDS = {0, 10};
    private static final Metadata ABOUT = new Metadata("A title that is long enough to be broken", "", "A caption", "");

    @TempDir
    Path folder;

    @Test
    void aLegendShowsTheMarkThatItNames() throws IOException {
        Color rare = new Color(0x12CD34);
        new Sheet(
                        ABOUT,
                        Theme.STANDARD,
                        plot().add("rare", new PointMark(new double[0], new double[0], Symbol.SQUARE, 3, rare)))
                .write(folder, "legend");
        BufferedImage image = ImageIO.read(folder.resolve("legend.png").toFile());
        assertThat(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .contains(rare.getRGB());
        assertThat(folder.resolve("legend.svg")).content().contains(">rare<");
    }

    @ParameterizedTest
    @CsvSource({"480, 8", "241, 7", "241, 6", "510, 12"})
    void wordsStayOnThePaperAndApartAtTheWidthAndSizeOfAnyJournal(double width, double size) throws IOException {
        Theme theme = new Theme(width, size, Palette.GREYS, 300);
        new Sheet(ABOUT, theme, List.of(plot(), plot(), plot()))
                .columns(2, 8)
                .facets()
                .note("A note")
                .write(folder, "f");
        assertThat(SvgWords.of(folder.resolve("f.svg")).misplaced()).isEmpty();
        assertThat(ImageIO.read(folder.resolve("f.png").toFile()).getWidth()).isEqualTo((int) (width * 300 / 72 + 0.5));
    }

    @Test
    void aRangeThatGoesOnBeyondTheAxisEndsInAnArrow() {
        long within = ink(new Estimate(5, 2, 8));
        assertThat(ink(new Estimate(5, 2, Double.POSITIVE_INFINITY))).isGreaterThan(within);
        assertThat(ink(new Estimate(5, -3, 8))).isGreaterThan(within);
        assertThat(ink(new Estimate(5, 2, Double.NaN)))
                .as("an end that is not known")
                .isEqualTo(within);
    }

    private static long ink(Estimate range) {
        Rows.Series series = new Rows.Series("range", Rows.Geometry.RANGE, Symbol.CENSORED, Color.CYAN);
        Plot plot = new Rows(Theme.STANDARD, 9)
                .row("row", "", List.of(new Rows.Entry(series, range, "")))
                .plot(Scale.upTo("Value", 10), Double.NaN, 40);
        BufferedImage image = new Sheet(ABOUT, Theme.STANDARD, plot).image(2);
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(dots).filter(dot -> dot == Theme.INK.getRGB()).count();
    }

    private static Plot plot() {
        return new Plot(Scale.time(730), Scale.upTo("Fragment volume (mm\u00b3)", 10))
                .heading("Heading")
                .add("line", new LineMark(ENDS, ENDS, Color.BLACK, Theme.solid(1)));
    }
}
