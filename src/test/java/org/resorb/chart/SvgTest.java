package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvgTest {
    private static final Pattern TEXT = Pattern.compile("<text([^>]*)>([^<]*)</text");

    private static final String UPRIGHT = "<text[^>]*>(Fragment volume \\(|Per cent)[^<]*</text";

    @TempDir
    Path folder;

    @Test
    void itHoldsRealTextAndNoScriptAndNothingFromElsewhere() throws IOException {
        String svg = draw(Synthetic.picture(3, Marks.CARE));
        assertThat(svg)
                .contains("Fragment volume (mm\u00b3)", "Time since herniation (months)", "Per cent of volume at day 0")
                .contains("anti-TNF 5 mg/kg", "median of 3 replicates", "Free fragment at L5/S1")
                .doesNotContainIgnoringCase("script")
                .doesNotContain("<!DOCTYPE", "<image", "href=\"http", "Batik");
    }

    @Test
    void monthsRunFromZeroToTwentyFourByThree() throws IOException {
        assertThat(labels(draw(Synthetic.picture(1, List.of()))))
                .contains("0", "3", "6", "9", "12", "15", "18", "21", "24");
    }

    @Test
    void labelsOfMarksStayOnThePaperAndApart() throws IOException {
        for (int count : new int[] {1, 6, 12, 30, 100}) {
            String svg = draw(Synthetic.picture(1, Marks.weekly(count, count))).replaceAll(UPRIGHT, "");
            List<Rectangle2D> boxes = boxes(svg);
            for (int i = 0; i < boxes.size(); i++) {
                assertThat(new Rectangle2D.Double(0, 0, 480, 300).contains(boxes.get(i)))
                        .isTrue();
                for (int j = 0; j < i; j++) {
                    assertThat(boxes.get(i).intersects(boxes.get(j)))
                            .as(
                                    "%d marks: %s meets %s",
                                    count, labels(svg).get(i), labels(svg).get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whatStartsOnOneDaySharesALabel() throws IOException {
        List<Mark> care =
                List.of(new Mark(30, "later"), new Mark(0, "NSAID"), new Mark(0, "heat"), new Mark(0, "NSAID"));
        assertThat(labels(draw(Synthetic.picture(1, care)))).contains("NSAID, heat", "later");
    }

    private String draw(Picture picture) throws IOException {
        VolumeChart.write(picture, folder);
        return Files.readString(folder.resolve("volume.svg")).replaceAll("\\s*(/?>)", "$1");
    }

    private static List<String> labels(String svg) {
        return TEXT.matcher(svg).results().map(match -> match.group(2)).toList();
    }

    /** Where texts are. Upright ones are told by their place before they are turned, so they are left out. */
    private static List<Rectangle2D> boxes(String svg) {
        List<Rectangle2D> boxes = new ArrayList<>();
        Matcher text = TEXT.matcher(svg);
        while (text.find()) {
            double x = number(text.group(1), "x");
            double y = number(text.group(1), "y");
            double width = number(text.group(1), "textLength");
            boxes.add(new Rectangle2D.Double(x, y - 5, width, 5));
        }
        return boxes;
    }

    private static double number(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        assertThat(value.find()).as(attributes).isTrue();
        return Double.parseDouble(value.group(1));
    }
}
