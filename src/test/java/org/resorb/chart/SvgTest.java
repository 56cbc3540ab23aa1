package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chart.guide.Annotation;

class SvgTest {
    private static final Pattern TEXT = Pattern.compile("<text([^>]*)>([^<]*)</text");

    @TempDir
    Path folder;

    @Test
    void itHoldsRealTextAndNoScriptAndNothingFromElsewhere() throws IOException {
        String svg = draw(Synthetic.figures(3, Annotations.CARE));
        assertThat(svg)
                .contains("Fragment volume (mm\u00b3)", "Time since herniation (months)", "Per cent of volume at day 0")
                .contains("anti-TNF 5 mg/kg", "median of 3 replicates", "Free fragment at L5/S1")
                .doesNotContain("<script")
                .doesNotContain("<!DOCTYPE", "<image", "href=\"http", "Batik");
    }

    @Test
    void monthsRunFromZeroToTwentyFourByThree() throws IOException {
        assertThat(labels(draw(Synthetic.figures(1, List.of()))))
                .contains("0", "3", "6", "9", "12", "15", "18", "21", "24");
    }

    @Test
    void labelsStayOnThePaperAndApart() throws IOException {
        for (int count : new int[] {1, 6, 12, 30, 100}) {
            draw(Synthetic.figures(2, Annotations.weekly(count, count)));
            for (String name : List.of("volume", "mechanisms", "courses", "panels")) {
                assertThat(SvgWords.of(folder.resolve(name + ".svg")).misplaced())
                        .as("%d annotations of %s", count, name)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatWasChangedStandsInTheCaptionAndInTheFileAndNotInTheTitle() throws IOException {
        String svg = draw(Synthetic.figures(1, List.of()));
        assertThat(svg)
                .contains("<title>Free fragment at L5/S1, conservative care</title>")
                .contains(
                        ">Changed: mechanisms.autophagy = off</dc:description>",
                        ">scenario made_up, seed 1</dc:source>");
        assertThat(labels(svg)).contains("Changed: mechanisms.autophagy = off");
    }

    @Test
    void aPngSaysTheSame() throws IOException {
        Synthetic.figures(1, List.of()).write(folder);
        String png = Files.readString(folder.resolve("volume.png"), StandardCharsets.ISO_8859_1);
        assertThat(png)
                .contains("tEXtTitle\0Free fragment at L5/S1, conservative care")
                .contains("tEXtDescription\0Fragment volume from 900 cubic", "tEXtComment\0Changed: ")
                .contains("tEXtSource\0scenario made_up, seed 1", "tEXtSoftware\0Resorb ");
    }

    @Test
    void whatStartsOnOneDaySharesALabel() throws IOException {
        List<Annotation> care = List.of(
                new Annotation(30, "later"),
                new Annotation(0, "NSAID"),
                new Annotation(0, "heat"),
                new Annotation(0, "NSAID"));
        assertThat(labels(draw(Synthetic.figures(1, care)))).contains("NSAID, heat", "later");
    }

    private String draw(RunFigures run) throws IOException {
        run.write(folder);
        return Files.readString(folder.resolve("volume.svg")).replaceAll("\\s*(/?>)", "$1");
    }

    private static List<String> labels(String svg) {
        return TEXT.matcher(svg).results().map(match -> match.group(2)).toList();
    }
}
