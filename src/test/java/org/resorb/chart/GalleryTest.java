package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;

/** Draws every picture into {@code target/gallery}, to be looked at. */
class GalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");

    @Test
    void everyPictureOfOneAndOfManyReplicatesIsDrawn() throws Exception {
        draw(Synthetic.picture(20, Marks.CARE), GALLERY.resolve("many"));
        draw(Synthetic.picture(1, List.of()), GALLERY.resolve("one"));
        draw(Synthetic.picture(5, Marks.FROM_THE_START), GALLERY.resolve("case"));
        draw(Synthetic.picture(5, Marks.weekly(30, 12)), GALLERY.resolve("marked"));
    }

    private static void draw(Picture picture, Path folder) throws Exception {
        VolumeChart.write(picture, folder);
        MechanismChart.write(picture, folder);
        CourseChart.write(picture, folder);
        Panels.write(picture, folder);
        Map<String, List<Course>> runs = new LinkedHashMap<>();
        runs.put("sequestration", picture.replicates());
        runs.put("extrusion", Synthetic.courses(600, picture.replicates().size() + 2, 730));
        runs.put("no_macrophages_at_all_and_a_long_name", Synthetic.courses(600, 1, 300));
        ComparisonChart.write(runs, folder);
        List<String[]> summary = List.of(
                new String[] {"Measure", "Median", "5\u201395 %"},
                new String[] {"Volume at 6 months (mm3)", "560", "340\u2013740"},
                new String[] {"Class", "complete", "partial\u2013complete"});
        String scenario = "name: made_up\nherniation: {volume: 900 mm3}\n";
        int count = picture.replicates().size();
        Report.write(folder, new Page(picture.title(), List.of(), count, scenario, summary, List.of()));
        assertThat(Files.size(folder.resolve("volume.png"))).isPositive();
    }
}
