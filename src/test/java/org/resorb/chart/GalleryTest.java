package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.storage.Folders;

/** Draws every picture into {@code target/gallery}, to be looked at. */
class GalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");

    private static final List<String> FILES = List.of(
            "compare.png",
            "compare.svg",
            "courses.png",
            "courses.svg",
            "mechanisms.png",
            "mechanisms.svg",
            "panels.png",
            "panels.svg",
            "report.html",
            "volume.png",
            "volume.svg");

    @Test
    void everyPictureOfOneAndOfManyReplicatesIsDrawn() throws Exception {
        Folders.delete(GALLERY);
        draw(Synthetic.figures(20, Annotations.CARE), GALLERY.resolve("many"));
        draw(Synthetic.figures(1, List.of()), GALLERY.resolve("one"));
        draw(Synthetic.figures(5, Annotations.FROM_THE_START), GALLERY.resolve("case"));
        draw(Synthetic.figures(5, Annotations.weekly(30, 12)), GALLERY.resolve("marked"));
    }

    private static void draw(RunFigures run, Path folder) throws Exception {
        run.write(folder);
        Map<String, List<Course>> runs = new LinkedHashMap<>();
        runs.put("sequestration", run.replicates());
        runs.put("extrusion", Synthetic.courses(600, run.replicates().size() + 2, 730));
        runs.put("no_macrophages_at_all_and_a_long_name", Synthetic.courses(600, 1, 300));
        ComparisonChart.write(runs, List.of(), folder);
        List<String[]> summary = List.of(
                new String[] {"Measure", "Median", "5\u201395 %"},
                new String[] {"Volume at 6 months (mm3)", "560", "340\u2013740"},
                new String[] {"Class", "complete", "partial\u2013complete"});
        String scenario = "name: made_up\nherniation: {volume: 900 mm3}\n";
        Report.write(folder, run, summary, List.of(), List.of(), scenario);
        assertThat(Folders.contents(folder)).containsExactlyInAnyOrderElementsOf(FILES);
        for (String name : FILES) {
            if (name.endsWith(".png")) {
                BufferedImage picture = ImageIO.read(folder.resolve(name).toFile());
                assertThat(picture).as(name).isNotNull();
                assertThat(picture.getWidth()).as(name).isGreaterThan(100);
            }
        }
    }
}
