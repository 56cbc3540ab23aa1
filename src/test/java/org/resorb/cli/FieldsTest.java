package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields and regions as what {@code run} writes: options, folder, checksums, replacing. */
class FieldsTest {
    @TempDir
    Path folder;

    private Said run(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "sequestration", "--profile", "minimal"));
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        arguments.addAll(List.of("--set", "resolution.voxel=0.8 mm", "--set", "resolution.step=24 h"));
        if (!List.of(more).contains("--until")) {
            arguments.addAll(List.of("--until", "9 d"));
        }
        arguments.addAll(List.of(more));
        return Said.by(arguments.toArray(String[]::new));
    }

    /** Contents of all files of a result but the record of its making, by their paths. */
    private Map<String, byte[]> files(String out) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path top = folder.resolve(out);
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        files.remove("run.json");
        return files;
    }

    @Test
    void onlyWhatIsNamedIsWritten() throws IOException {
        Said said = run("a", "--fields", "npy,vti", "--days", "0,3", "--substances", "mmp3", "--cells");
        assertThat(said.err()).doesNotContain("SLF4J");
        assertThat(said.code()).isZero();
        assertThat(files("a").keySet().stream().filter(name -> name.contains("/")))
                .contains("fields/fields.json", "fields/npy/mmp3_day_0000.npy", "fields/npy/mmp3_day_0003.npy")
                .contains("fields/npy/mmp3_day_0009.npy", "fields/npy/macrophages_day_0009.npy")
                .contains("fields/vtk/fields_day_0009.vti", "fields/vtk/fields.pvd", "fields/vtk/vessel_tips.pvd")
                .noneMatch(name -> name.contains("tnf") || name.contains("water"))
                .hasSize(1 + 3 * 4 + 3 * 4 + 4);
    }

    @Test
    void theFilesAreTheSameBytesEachTimeAndFromTheResolvedScenario() throws IOException {
        String[] all = {"--fields", "npy,hdf5,zarr,vti,nifti", "--days", "0,5", "--regions"};
        assertThat(run("a", all).code()).isZero();
        assertThat(run(
                                "b",
                                Stream.concat(Stream.of(all), Stream.of("--replicates", "3", "--threads", "2"))
                                        .toArray(String[]::new))
                        .code())
                .isZero();
        String scenario = folder.resolve("a/scenario.yaml").toString();
        String again = folder.resolve("c").toString();
        assertThat(Said.by("run", scenario, "--profile", "minimal", "--out", again)
                        .code())
                .isZero();
        Map<String, byte[]> first = files("a");
        assertThat(files("c")).containsExactlyEntriesOf(first);
        Map<String, byte[]> replicates = files("b");
        first.keySet().removeIf(name -> !name.contains("/"));
        replicates.keySet().removeIf(name -> !name.contains("/"));
        assertThat(replicates).containsExactlyEntriesOf(first);
        assertThat(first).hasSizeGreaterThan(200);
    }

    @Test
    void theTablesAreTheSameBytesWithFieldsOrWithout() throws IOException {
        run("a", "--fields", "npy");
        run("b");
        for (String table : List.of("timeseries.csv", "columns.csv", "summary.json")) {
            assertThat(folder.resolve("a").resolve(table))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(table));
        }
    }

    @Test
    void regionsAreColumnsThatTheDictionaryExplains() throws IOException {
        assertThat(run("a", "--regions").code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("a/timeseries.csv")).get(0))
                .contains(",rim_m2,", ",inside_mmp3_ng_per_ml,", ",at_cover_volume_mm3,");
        assertThat(folder.resolve("a/columns.csv"))
                .content()
                .contains("rim_m2,1,\"Cells of state macrophage M2 in epidural and granulation tissue within 3 mm");
        assertThat(Said.by("verify", folder.resolve("a").toString(), "--rerun", "1")
                        .code())
                .isZero();
    }

    @Test
    void verifyLooksAtEachOfTheFiles() throws IOException {
        run("a", "--fields", "zarr", "--substances", "tnf");
        String result = folder.resolve("a").toString();
        assertThat(Said.by("verify", result).code()).isZero();
        Files.write(folder.resolve("a/fields/fields.zarr/tnf/0.0.0"), new byte[] {1});
        Files.delete(folder.resolve("a/fields/fields.zarr/tnf/.zarray"));
        Files.writeString(folder.resolve("a/fields/mine.txt"), "mine");
        Said said = Said.by("verify", result);
        assertThat(said.code()).isOne();
        assertThat(said.out())
                .contains("fields/fields.zarr/tnf/0.0.0 was changed since it was written")
                .contains("fields/fields.zarr/tnf/.zarray is missing")
                .contains("fields/mine.txt was not written by Resorb");
        assertThat(run("a").code()).isEqualTo(2);
        assertThat(folder.resolve("a/fields/mine.txt")).exists();
    }

    @Test
    void aResultWithFieldsIsReplacedAsAWhole() throws IOException {
        assertThat(run("a", "--fields", "npy").code()).isZero();
        assertThat(run("a").code()).isZero();
        assertThat(folder.resolve("a/fields")).doesNotExist();
        assertThat(run("a", "--fields", "vti").code()).isZero();
        assertThat(folder.resolve("a/fields/npy")).doesNotExist();
        assertThat(Said.by("verify", folder.resolve("a").toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --fields     | vtk        | --fields: is unknown: vtk; expected one of npy, hdf5, zarr, vti, nifti, openvt; did you mean vti?
            --days       | 0,400      | --days: is not within the run: 400; expected a day from 0 to 9
            --days       | 3,3        | --days: is day 3 a second time
            --substances | mmp33      | did you mean mmp3?
            --matrix     | wood       | --matrix: is unknown: wood; expected one of kind, tissue_fraction
            --images     | t2_signl   | --images: is unknown: t2_signl; expected one of t2_signal, enhanced_t1_signal, fragment_mask; did you mean t2_signal?
            """)
    void whatIsWrongIsToldByTheNameOfTheOption(String option, String value, String says) {
        Said said = run("a", option, value);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(says).doesNotContain("--set output");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void anOptionAndASettingForTheSameAreOneTooMany() {
        assertThat(run("a", "--days", "3", "--set", "output.fields.days=[4]").err())
                .contains("--days: is given, and --set output.fields.days=[4] too; expected one of the two");
    }
}
