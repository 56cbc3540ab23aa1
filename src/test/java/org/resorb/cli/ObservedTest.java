package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;

/** Measured volumes held against made-up results whose volumes decay at known rates. */
class ObservedTest {
    private static final String SPROUTING = "mechanisms.neovascularization.sprouting";
    private static final String HEAD = "time_d,volume_mm3,error_mm3\n";

    @TempDir
    Path folder;

    @BeforeEach
    void makeResults() throws IOException {
        result("fast", 0.010, 0.011, 0.012, 0.013, 0.014, 0.015);
        result("slow", 0.001, 0.002, 0.001, 0.002, 0.001, 0.002);
        result("ensemble", 0.002, 0.006, 0.010, 0.0025, 0.0065, 0.0105);
        Files.writeString(
                folder.resolve("ensemble/members.csv"),
                "# in turn\n" + SPROUTING + "\n0.5 /mm3/d\n1 /mm3/d\n1.5 /mm3/d\n");
    }

    @Test
    void theResultThatMadeTheCourseAndTheMemberThatDidWeighMost() throws IOException {
        observed(HEAD + course(0.0063, 10, 90, 180));
        Said said = compare("--observed", file());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("log likelihood", "Percentile of each measurement", "day 90", "Likely means", "Weight: ")
                .contains("Members of ensemble with the highest weights, each of 3 with 0.333 before: 2 (")
                .contains("never for clinical decisions")
                .doesNotContain("None of the results fits");
        List<String> likelihood = Files.readAllLines(folder.resolve("c/likelihood.csv"));
        assertThat(likelihood.get(0))
                .isEqualTo("result,replicates,carriers,log_likelihood,weight,closest_chi2,degrees_of_freedom,p");
        assertThat(weight(likelihood.get(3), 4)).isGreaterThan(0.9);
        List<String> members = Files.readAllLines(folder.resolve("c/member_weights.csv"));
        assertThat(members.get(0)).isEqualTo("result,member,log_likelihood,weight," + SPROUTING);
        assertThat(weight(members.get(2), 3)).isGreaterThan(0.9);
        assertThat(members.get(2)).endsWith(",1 /mm3/d");
        assertThat(Files.readAllLines(folder.resolve("c/observed.csv"))).hasSize(1 + 3 * 3);
    }

    @Test
    void theChartHasTheMeasurementsAndItsOwnUnit() throws IOException {
        observed(HEAD + course(0.0063, 10, 90, 180));
        compare("--observed", file());
        assertThat(folder.resolve("c/compare.svg")).content().contains("measured", "MRI volume (mm\u00b3)");
        compare("--observed", file(), "--relative");
        assertThat(folder.resolve("c/compare.svg")).content().contains("% of the first measurement");
    }

    @Test
    void whatNoResultIsLikeIsToldAsFittingNone() throws IOException {
        observed(HEAD + "10,900,40\n90,2000,40\n180,2500,40\n");
        assertThat(compare("--observed", file()).out()).contains("None of the results fits", " no\n");
    }

    @Test
    void aTracingThatIsTwiceAsLargeFitsWhereVolumesAreRelative() throws IOException {
        observed(HEAD + "10,1880,60\n90,1135,60\n180,644,60\n");
        assertThat(compare("--observed", file()).out()).contains("None of the results fits");
        Said relative = compare("--observed", file(), "--relative");
        assertThat(relative.out()).doesNotContain("None of the results fits").doesNotContain("day 10 ");
        assertThat(weight(Files.readAllLines(folder.resolve("c/likelihood.csv")).get(3), 4))
                .isGreaterThan(0.9);
        assertThat(Files.readAllLines(folder.resolve("c/observed.csv")).get(0))
                .startsWith("result,time_d,volume_fraction,error_fraction,");
    }

    @Test
    void aMeasurementBehindTheEndOfARunIsAMistakeInItsLine() throws IOException {
        observed("# of nobody\n" + HEAD + "10,900,40\n400,100,40\n");
        Said said = compare("--observed", file());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains(
                        "volumes.csv:4: time: is after the end of ", "expected a time up to day 200, or a longer run");
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void aWrongFileIsToldWithItsLinesAndNothingIsCompared() throws IOException {
        observed(HEAD + "10,900 mm3,40\n90,-3,40\n");
        Said said = compare("--observed", file());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("volumes.csv:2: volume: ", "volumes.csv:3: volume: ")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void relativeNeedsSomethingToBeRelative() {
        Said said = compare("--relative");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--relative says how to take --observed, which is missing");
    }

    @Test
    void aLikelihoodThatHangsOnOneReplicateIsToldAsWeak() throws IOException {
        observed(HEAD + course(0.010, 10, 90, 180).replace(",40", ",1"));
        assertThat(compare("--observed", file()).err())
                .contains("the likelihood of fast hangs on 1.0 of its 6 replicates");
    }

    @Test
    void manyPatientsAreHeldAgainstTheResultsAtOnce() throws IOException {
        observed("patient,time_d,volume_mm3,error_mm3,age\n" + patient("P1", 0.012, 10, 90, 180)
                + patient("P2", 0.014, 7, 100) + "P2,150,,,\n" + patient("P3", 0.0015, 30, 60, 90, 120)
                + "P4,10,900,40,\nP4,90,2000,40,\n");
        Said said = compare("--observed", file());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("11 measured volumes of 4 patients held against the results; lines without a volume: 1")
                .containsPattern("P1 +3 +fast ")
                .containsPattern("P3 +4 +slow ")
                .containsPattern("P4 +2 +none fits ")
                .contains("None of the results fits P4: ", "never for clinical decisions");
        List<String> likelihood = Files.readAllLines(folder.resolve("c/likelihood.csv"));
        assertThat(likelihood).hasSize(1 + 4 * 3);
        assertThat(likelihood.get(0)).startsWith("patient,result,replicates,carriers,");
        assertThat(Files.readAllLines(folder.resolve("c/observed.csv"))).hasSize(1 + 3 * 11);
        assertThat(Files.readAllLines(folder.resolve("c/patients.csv")))
                .contains("patient,volumes,likeliest,weight,fits,age")
                .anyMatch(line -> line.startsWith("P1,3,fast,") && line.endsWith(",yes,45"));
        assertThat(Files.readAllLines(folder.resolve("c/population.csv"))).hasSize(1 + 3);
        assertThat(folder.resolve("c/compare.svg")).content().contains("measured");
        assertThat(compare("--observed", file(), "--relative").code()).isZero();
    }

    @Test
    void aComparisonWithoutMeasurementsHasNothingOfThem() throws IOException {
        Said said = compare();
        assertThat(said.out()).doesNotContain("ikelihood", "ercentile");
        assertThat(folder.resolve("c/compare.svg"))
                .content()
                .contains("% of day 0")
                .doesNotContain("measured");
        try (Stream<Path> files = Files.list(folder.resolve("c"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("compare.png", "compare.svg", "comparison.csv", "run.json");
        }
    }

    @Test
    void theHelpSaysHowAFileOfMeasurementsLooks() {
        assertThat(Said.by("compare", "--help").out())
                .contains(
                        "--observed volumes.csv",
                        "patient,time_wk,volume_mm3,error_percent",
                        "never for clinical decisions");
        assertThat(Said.by("run", "--help").out()).contains("--ensemble calibrated --replicates");
    }

    private Said compare(String... options) {
        List<String> arguments = new ArrayList<>(List.of("compare"));
        for (String name : List.of("fast", "slow", "ensemble")) {
            arguments.add(folder.resolve(name).toString());
        }
        arguments.addAll(List.of("--out", folder.resolve("c").toString()));
        arguments.addAll(List.of(options));
        return Said.by(arguments.toArray(String[]::new));
    }

    private void observed(String text) throws IOException {
        Files.writeString(folder.resolve("volumes.csv"), text);
    }

    private String file() {
        return folder.resolve("volumes.csv").toString();
    }

    private static String course(double rate, int... days) {
        StringBuilder lines = new StringBuilder();
        for (int day : days) {
            lines.append(String.format(Locale.ROOT, "%d,%.3f,40%n", day, 1000 * Math.exp(-rate * day)));
        }
        return lines.toString();
    }

    private static String patient(String name, double rate, int... days) {
        return course(rate, days).replaceAll("(?m)^(.+)$", name + ",$1,45");
    }

    private static double weight(String line, int field) {
        return Double.parseDouble(line.split(",")[field]);
    }

    /** A result of 200 days with one replicate a rate. */
    private void result(String name, double... rates) throws IOException {
        Path result = Files.createDirectory(folder.resolve(name));
        Files.writeString(result.resolve("run.json"), "{}\n");
        List<String> columns = Measures.columns().stream().map(Variable::name).toList();
        StringBuilder csv = new StringBuilder("replicate," + String.join(",", columns) + "\n");
        for (int i = 0; i < rates.length; i++) {
            for (int day = 0; day <= 200; day++) {
                double left = Math.exp(-rates[i] * day);
                csv.append(i + 1);
                for (String column : columns) {
                    boolean fraction = column.endsWith("volume_fraction");
                    boolean volume = column.endsWith("volume_mm3");
                    csv.append(',').append(column.equals("time_d") ? day : volume ? 1000 * left : fraction ? left : 0);
                }
                csv.append('\n');
            }
        }
        Files.writeString(result.resolve("timeseries.csv"), csv);
    }
}
