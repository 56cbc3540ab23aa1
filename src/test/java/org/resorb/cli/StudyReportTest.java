package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.patients.Cohorts;
import org.resorb.storage.ChecksumFile;
import org.resorb.study.Studies;
import org.resorb.trial.Trials;

class StudyReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
    private static final Set<String> VOID = Set.of("meta", "img");

    @TempDir
    Path folder;

    @Test
    void aSweepHasAReportWithMethodsFigureTablesAndWhereItComesFrom() throws IOException {
        String study = Studies.file(folder, Studies.SIX).toString();
        String page = report("sweep", study);
        assertThat(page)
                .contains("<h2 id=\"methods\">", "replicate", "drawn from seed", "<h2 id=\"data_files\">", "runs.csv")
                .contains("study.yaml</a></th><td class=\"hash\">");
        assertThat(Said.by("verify", folder.resolve("out").toString()).code()).isZero();
        assertThat(report("sweep", study, "--gather")).isEqualTo(page);
        isWholeWithoutReport("sweep", study, "--gather");
    }

    @Test
    void whatNoRunReachesIsSaidAndTimesAndVoxelsAreInTheWordsOfPeople() throws IOException {
        String late = Studies.SIX.replace("[resorption, ", "[fragment_volume_fraction_at_6_mo, resorption, ");
        String page = report(
                "sweep",
                Studies.file(folder, late).toString(),
                "--set",
                "duration=1 mo",
                "--set",
                "resolution.voxel=0.8 mm");
        assertThat(page)
                .contains("followed for 1 month in 2 dimensions on voxels of 0.8 mm")
                .containsPattern("fragment volume fraction at 6 mo</th><td[^>]*>0</td><td[^>]*>no run has it<");
    }

    /** No run gets far enough for a half-time, so courses are drawn, which seven doses in one band would hide. */
    @Test
    void aSweepOfSevenDosesIsDrawnDoseByDoseWhateverItsRunsReach() throws IOException {
        String study = """
                name: doses
                base: sequestration
                scenario:
                  duration: 8 d
                  resolution: {voxel: 0.8 mm, step: 24 h}
                  interventions: [{at: 1 d, drug: anti_tnf, dose: 5 mg/kg}]
                factors:
                  interventions.0.dose: {values: [0 mg/kg, 1 mg/kg, 2 mg/kg, 3 mg/kg, 5 mg/kg, 10 mg/kg, 20 mg/kg]}
                design: factorial
                outputs: {summary: [half_time_d], curves: [pain_vas], every: 2 d}
                """;
        String file = Studies.file(folder, study).toString();
        report("sweep", file);
        assertThat(Files.readAllLines(folder.resolve("out/figure.csv")))
                .hasSize(1 + 7 * 5)
                .anyMatch(line -> line.startsWith(",0,8,1,0,10"))
                .anyMatch(line -> line.startsWith(",20,8,1,0,9.9"));
        String more = Studies.file(
                        folder,
                        study.replace(
                                "[half_time_d], curves: [pain_vas], every: 2 d", "[half_time_d, peak_macrophages]"))
                .toString();
        assertThat(Said.by("sweep", more, "--out", folder.resolve("more").toString())
                        .code())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("more/figure.csv")).get(0))
                .as("what every run has, where none reaches half")
                .contains("interventions_0_dose");
    }

    @Test
    void aCohortHasAReportThatSaysWhoThePatientsAreAndHowTheyAreSeen() throws IOException {
        String cohort = Cohorts.file(folder, Cohorts.SMALL).toString();
        String page = report("cohort", cohort);
        assertThat(page)
                .contains("virtual patients, 12 runs, in 3 groups", "patient.timp", "How patients are seen")
                .contains("groups/bulge/study.yaml</a>", "aria-label=\"How many herniations regress: ");
        assertThat(report("cohort", cohort)).isEqualTo(page);
        isWholeWithoutReport("cohort", cohort);
    }

    @Test
    void aCohortOfOtherSizeSaysSoInItsTitleAndItsFindingsAreTables() throws IOException {
        String cohort = Cohorts.file(folder, Cohorts.SMALL).toString();
        Path facts = Files.writeString(folder.resolve("facts.csv"), """
                key,study,subgroup,observable,time,statistic,against,value,lower,upper,rule,source,status,note
                X1,small,group = bulge,loss,4 wk,mean,,0.1,-9,9,within,chiu2015,seen,lost something
                """);
        String page = report("cohort", cohort, "--patients", "3", "--facts", facts.toString());
        assertThat(page)
                .contains("<h1>small, here with 3 patients in each group</h1>")
                .contains("facts: 0 of 0 that are scored agree</p>", "<th scope=\"row\">X1</th><td>not evaluable</td>")
                .contains("Arms of the same patients, as pairs, at the end:</p>")
                .doesNotContain("<pre");
    }

    @Test
    void aTrialHasAReportWithItsContrastsAndWhatWasPublished() throws IOException {
        String trial = Trials.file(folder, Trials.SMALL).toString();
        String page = report("trial", trial, "--power");
        assertThat(page)
                .contains("40 taken in: 20 placebo, 20 blocker.", "primary end point", "Beside what was published")
                .contains("For a power of 80 %, at a bound of 5 %.", "drawn with replacement");
        assertThat(report("trial", trial, "--power")).isEqualTo(page);
        isWholeWithoutReport("trial", trial, "--power");
    }

    @Test
    void aCalibrationHasAReportWithWhatMayMoveAndItsTargets() throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), CalibrateCommandTest.COHORT.replace("0.5 mm", "0.8 mm"));
        Path targets = Files.writeString(folder.resolve("targets.csv"), CalibrateCommandTest.TARGETS);
        Path fit = Files.writeString(
                folder.resolve("fit.yaml"), CalibrateCommandTest.FILE.replace("patients: 10", "patients: 4"));
        String page = report("calibrate", fit.toString(), "--targets", targets.toString());
        assertThat(page)
                .contains("Distance of the best point", "What may move", "Whose patients are run", "History matching")
                .contains(
                        "<h1>small</h1>",
                        "<p>The model was asked at 14 points in 2 waves, and held against the targets X1.</p>",
                        "<th scope=\"row\">mechanisms.dehydration.free_load</th>")
                .doesNotContain("<pre");
        assertThat(report("calibrate", fit.toString(), "--targets", targets.toString()))
                .isEqualTo(page);
        isWholeWithoutReport("calibrate", fit.toString(), "--targets", targets.toString());
    }

    @Test
    void aReportSaysTheCitationAsTheFileOfCitationsDoes() throws IOException {
        String page = report("sweep", Studies.file(folder, Studies.SIX).toString());
        String file = Files.readString(Path.of("CITATION.cff"));
        for (String key : List.of("title: \"?", "  - name: ", "license: ")) {
            Matcher line = Pattern.compile("(?m)^" + key + "([^\"\n]+)").matcher(file);
            assertThat(line.find()).isTrue();
            assertThat(page).contains(line.group(1));
        }
    }

    /** Does a study and returns its report, which is listed and a page of HTML. */
    private String report(String... command) throws IOException {
        Path out = folder.resolve("out");
        Said said = Said.by(Stream.concat(Arrays.stream(command), Stream.of("--out", out.toString()))
                .toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(ChecksumFile.read(out).sums()).containsKey("report.html");
        String page = Files.readString(out.resolve("report.html"));
        isAPage(page, out);
        return page;
    }

    /** Where a page cannot be written the tables are as they are with one, and their checksums hold. */
    private void isWholeWithoutReport(String... command) throws IOException {
        Path out = folder.resolve("out");
        Set<String> listed = new TreeSet<>(ChecksumFile.read(out).sums().keySet());
        Path page = out.resolve("report.html");
        Files.delete(page);
        Files.writeString(Files.createDirectory(page).resolve("mine.txt"), "in the way");
        Said said = Said.by(Stream.concat(Arrays.stream(command), Stream.of("--out", out.toString()))
                .toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("no report: ");
        listed.remove("report.html");
        assertThat(ChecksumFile.read(out).sums().keySet()).isEqualTo(listed);
        Said verified = Said.by("verify", out.toString());
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    /** Every tag is closed, names come once, links lead somewhere, pictures have words, nothing is fetched. */
    private static void isAPage(String page, Path out) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(name);
            } else if (!VOID.contains(name) && !tag.group(3).endsWith("/")) {
                open.push(name);
            }
        }
        assertThat(open).isEmpty();
        List<String> names = all("\\sid=\"([^\"]*)\"", page);
        assertThat(names).doesNotHaveDuplicates();
        for (String link : all("<a href=\"([^\"]*)\"", page)) {
            assertThat(link.startsWith("#") ? names.contains(link.substring(1)) : Files.exists(out.resolve(link)))
                    .as(link)
                    .isTrue();
        }
        assertThat(all("role=\"img\" aria-label=\"([^\"]*)\"", page))
                .isNotEmpty()
                .noneMatch(String::isBlank);
        assertThat(page).doesNotContain("<script", "<link", "src=\"http", "href=\"http", "<metadata", "not known (");
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
