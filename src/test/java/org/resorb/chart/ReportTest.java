package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.measure.Course;

class ReportTest {
    private static final List<String[]> SUMMARY =
            List.of(new String[] {"Measure", "Median"}, new String[] {"Volume at 6 months (mm\u00b3)", "560"});

    @TempDir
    Path folder;

    @Test
    void itHoldsEverythingAndFetchesNothing() throws IOException {
        PicturesTest.drawAll(Synthetic.figures(2, Annotations.CARE), folder);
        String page = write("name: a_name\n", List.of("one replicate had no fragment left at day 600"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("For research and teaching, never for clinical decisions.")
                .contains("<svg", "data:image/png;base64,", "name: a_name", "<td class=\"number\">560</td>")
                .contains("one replicate had no fragment left", "<p>Changed: mechanisms.autophagy = off</p>")
                .doesNotContain("<script", "<link", "src=\"http", "href=\"http", "url(http", "<?xml");
        assertThat(page.split("<figure>")).hasSize(5);
        assertThat(page.split("<img alt=\"[A-Z]")).hasSize(2);
    }

    @Test
    void noTwoPartsOfThePageHaveTheSameName() throws IOException {
        PicturesTest.drawAll(Synthetic.figures(2, Annotations.CARE), folder);
        List<String> names = Pattern.compile("\\sid=\"([^\"]*)\"")
                .matcher(write("name: a_name\n", List.of()))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void onlySeveralReplicatesHaveABand() throws IOException {
        PicturesTest.drawAll(Synthetic.figures(2, Annotations.CARE), folder);
        String band = "The band holds 5 to 95 % of the replicates";
        assertThat(write(2, "name: a_name\n", List.of())).contains(band);
        assertThat(write(1, "name: a_name\n", List.of())).doesNotContain(band);
    }

    @Test
    void textCannotBecomeMarkup() throws IOException {
        String page = write("title: <script>alert(1)</script> & \"more\"\n", List.of("<b>"));
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;", "<li>&lt;b&gt;</li>")
                .doesNotContain("<script");
    }

    @Test
    void pictureThatCouldNotBeDrawnIsLeftOut() throws IOException {
        assertThat(write("name: a_name\n", List.of())).doesNotContain("<figure>", "Warnings");
    }

    private String write(String scenario, List<String> warnings) throws IOException {
        return write(1, scenario, warnings);
    }

    private String write(int replicates, String scenario, List<String> warnings) throws IOException {
        List<Course> courses = Synthetic.courses(900, replicates, 30);
        RunFigures run = Synthetic.figures("Free fragment < 1 mL", courses, List.of(), List.of());
        Report.write(folder, run, SUMMARY, warnings, List.of(), scenario);
        return Files.readString(folder.resolve("report.html"));
    }
}
