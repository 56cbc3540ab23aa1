package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.measure.Course;
import org.resorb.run.Outcome;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

class PicturesTest {
    private static final List<String> FILES = Stream.of("volume", "mechanisms", "panels", "courses", "compare")
            .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
            .toList();

    @TempDir
    Path folder;

    @Test
    void drawingTwiceGivesTheSameBytesInEveryLocale() throws IOException {
        RunFigures picture = Synthetic.figures(3, Annotations.CARE);
        drawAll(picture, folder.resolve("one"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            drawAll(picture, folder.resolve("two"));
        } finally {
            Locale.setDefault(before);
        }
        for (String file : FILES) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void drawingOverALongerPictureLeavesNothingOfIt() throws IOException {
        drawAll(Synthetic.figures(3, Annotations.CARE), folder.resolve("reused"));
        drawAll(Synthetic.figures(1, List.of()), folder.resolve("reused"));
        drawAll(Synthetic.figures(1, List.of()), folder.resolve("fresh"));
        for (String file : FILES) {
            assertThat(folder.resolve("reused").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("fresh").resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 20, 75, 200, 1461})
    void runsOfAnyLengthAreDrawn(int days) throws IOException {
        RunFigures picture = Synthetic.figures(
                "Short or long",
                Synthetic.courses(500, 2, days),
                Annotations.CARE,
                List.of(Synthetic.section(0, 24, 30)));
        drawAll(picture, folder);
        assertThat(ImageIO.read(folder.resolve("volume.png").toFile()).getWidth())
                .isEqualTo(2000);
    }

    @Test
    void aFragmentWithoutVolumeIsDrawn() throws IOException {
        drawAll(
                Synthetic.figures("Nothing there", Synthetic.courses(0, 2, 90), List.of(), Synthetic.sections()),
                folder);
        assertThat(folder.resolve("volume.png")).isNotEmptyFile();
    }

    @Test
    void manyMarksAndLongWordsAreDrawn() throws IOException {
        RunFigures few = Synthetic.figures(1, Annotations.weekly(100, 3));
        RunFigures many =
                Synthetic.figures("word ".repeat(80), few.replicates(), Annotations.weekly(100, 100), few.sections());
        drawAll(few, folder.resolve("few"));
        drawAll(many, folder.resolve("many"));
        assertThat(Files.readString(folder.resolve("few/volume.svg"))).contains("3\u00a0drug\u00a0number\u00a02");
    }

    @Test
    void aRunInThreeDimensionsIsShownInAllPlanesAndFromOutside() throws Exception {
        ScenarioFile file = ScenarioFile.read(
                "sequestration",
                Map.of(
                        "resolution.dimensions", "3",
                        "resolution.voxel", "0.8 mm",
                        "resolution.step", "24 h",
                        "resolution.macrophages_per_agent", "200",
                        "resolution.disc_cells_per_agent", "200",
                        "duration", "31 d"));
        Outcome outcome = Simulation.of(file.scenario()).run();
        RunFigures.of(file, List.of(outcome.course()), outcome.sections(), outcome.shapes())
                .write(folder);
        String svg = Files.readString(folder.resolve("panels.svg"));
        assertThat(svg.split("<image", -1)).hasSize(1 + 2 * 6);
        for (String word : List.of("A", "P", "H", "F", "R", "L", "5\u00a0mm")) {
            assertThat(svg).contains(">" + word + "<");
        }
        assertThat(svg).contains("200 macrophages", "200 disc cells");
        assertThat(SvgWords.of(folder.resolve("panels.svg")).misplaced()).isEmpty();
    }

    @Test
    void aPictureNeedsAReplicateAndPanelsNeedASection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synthetic.figures("Empty", List.of(), List.of(), List.of()));
        RunFigures blind = Synthetic.figures("Blind", Synthetic.courses(500, 1, 30), List.of(), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> blind.write(folder));
        assertThatIllegalArgumentException().isThrownBy(() -> ComparisonChart.write(Map.of(), List.of(), folder));
    }

    static void drawAll(RunFigures picture, Path folder) throws IOException {
        picture.write(folder);
        Map<String, List<Course>> runs = new LinkedHashMap<>();
        runs.put("sequestration", picture.replicates());
        runs.put("extrusion", Synthetic.courses(600, 5, 730));
        runs.put("no_macrophages", Synthetic.courses(600, 1, 300));
        ComparisonChart.write(runs, List.of(), folder);
    }
}
