package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.Python;
import org.resorb.image.LabelImage;
import org.resorb.image.LabelReader;

/** A run from a segmentation shows what it starts with, and gives masks that lie on the image. */
class SegmentationRunTest {
    private static final String NIBABEL = """
            import sys
            import nibabel, numpy
            label = nibabel.load(sys.argv[1])
            mask = nibabel.load(sys.argv[2])
            a = numpy.asanyarray(label.dataobj) == 1
            b = numpy.asanyarray(mask.dataobj) == 1
            print(abs(label.affine - mask.affine).max(), a.sum(), b.sum(), 2 * (a & b).sum() / (a.sum() + b.sum()))
            """;

    @TempDir
    Path folder;

    private Said run(String scenario, String out, String... more) {
        List<String> command = Stream.concat(
                        Stream.of(
                                "run",
                                folder.resolve(scenario).toString(),
                                "--until",
                                "32 d",
                                "--set",
                                "resolution.voxel=0.8 mm",
                                "--set",
                                "resolution.step=24 h",
                                "--out",
                                folder.resolve(out).toString()),
                        Stream.of(more))
                .toList();
        return Said.by(command.toArray(String[]::new));
    }

    private void made(String name) throws Exception {
        Said said = Said.by("mask", folder.resolve(name).toString(), "--orientation", "LIP", "--spacing", "4,0.8,0.8");
        assertThat(said.code()).as(said.err()).isZero();
        Files.writeString(
                folder.resolve("s.yaml"),
                "name: s\nextends: sequestration\nresolution: {dimensions: 3}\nherniation:\n  segmentation: " + name
                        + "\n  labels: {fragment: 1, disc: 4, canal: 5, vertebrae: [6, 7]}\n");
    }

    @Test
    void theMasksLieOnTheImageAndTheResultGivesTheSameRunAgain() throws Exception {
        made("p.nii");
        byte[] bytes = Files.readAllBytes(folder.resolve("p.nii"));
        byte[] name = "Jane Doe 1970".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, bytes, 148, name.length);
        Files.write(folder.resolve("p.nii"), bytes);
        Said said = run("s.yaml", "a");
        assertThat(said.code()).as(said.err()).isZero();
        Path result = folder.resolve("a");
        LabelImage image = LabelReader.read(folder.resolve("p.nii"));
        for (String day : List.of("0000", "0031")) {
            LabelImage mask = LabelReader.read(result.resolve("predicted_mask_day_" + day + ".nii.gz"));
            assertThat(mask.size()).isEqualTo(image.size());
            assertThat(mask.orientation().code()).isEqualTo("LIP");
        }
        assertThat(result.resolve("segmentation.png")).exists();
        assertThat(result.resolve("report.html")).content().contains("The segmentation");
        assertThat(result.resolve("run.json")).content().contains("\"orientation\": \"LIP\"", "\"sha256\"");
        for (String file : List.of("run.json", "scenario.yaml", "report.html", "segmentation.nii.gz")) {
            String text = new String(Files.readAllBytes(result.resolve(file)), StandardCharsets.ISO_8859_1);
            assertThat(text).as(file).doesNotContain("Jane");
        }
        Files.delete(folder.resolve("p.nii"));
        assertThat(run("a/scenario.yaml", "b", "--profile", "minimal").code()).isZero();
        for (String file : List.of("timeseries.csv", "predicted_masks.csv", "segmentation.nii.gz", "scenario.yaml")) {
            assertThat(folder.resolve("b").resolve(file)).hasSameBinaryContentAs(result.resolve(file));
        }
        assertThat(Said.by("verify", result.toString(), "--rerun", "1").code()).isZero();
        overlap(result);
    }

    private static void overlap(Path result) throws Exception {
        Python.needs("nibabel");
        double[] first = Python.numbers(Python.run(
                NIBABEL, result.resolve("segmentation.nii.gz"), result.resolve("predicted_mask_day_0000.nii.gz")));
        assertThat(first[0]).isZero();
        assertThat(first[2]).isEqualTo(first[1]);
        assertThat(first[3]).isGreaterThan(0.9);
    }

    @Test
    void aSlabIsToldAndHasNoMask() throws Exception {
        made("p.nii.gz");
        Said said = run("s.yaml", "flat", "--set", "resolution.dimensions=2", "--profile", "minimal");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("the slab is the largest sagittal section of the fragment");
        assertThat(folder.resolve("flat/predicted_masks.csv")).doesNotExist();
        assertThat(folder.resolve("flat/segmentation.nii.gz")).exists();
    }

    @Test
    void maskTellsTheLabelsOfAFileAndRefusesWhatCannotBeMade() throws Exception {
        made("p.nii");
        Said told = Said.by("mask", "--labels", folder.resolve("p.nii").toString());
        assertThat(told.out()).contains("indices towards LIP (right-handed)", "totalspineseg_2026", "spinal cord");
        String file = folder.resolve("q.nii").toString();
        assertThat(Said.by("mask", file, "--orientation", "LRP").err()).contains("has not one letter each");
        assertThat(Said.by("mask", file, "--size", "4,4,4", "--migration", "25").err())
                .contains("the fragment lies outside an image");
        assertThat(Said.by("mask", file, "--volume", "9000").err()).contains("--volume must be 20 to 5000");
        assertThat(Said.by("mask", file, "--type", "rgb").err()).contains("expected one of");
        assertThat(Said.by("mask", folder.resolve("q.mha").toString()).err()).contains("does not end with .nii");
        assertThat(Said.by("mask").err()).contains("a file to write, or --labels FILE");
        assertThat(folder.resolve("q.nii")).doesNotExist();
    }

    @Test
    void theShippedImageIsWhatItsScenarioSaysItIs() throws Exception {
        String text = Files.readString(Path.of("scenarios/from_segmentation.yaml"));
        String command = text.lines()
                .filter(line -> line.contains("resorb mask made_up"))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(command.replace("#", "").strip().split(" "));
        String file = folder.resolve("made_up_fragment.nii.gz").toString();
        Stream<String> options =
                Stream.concat(Stream.of("mask", file), words.stream().skip(3));
        assertThat(Said.by(options.toArray(String[]::new)).code()).isZero();
        LabelImage made = LabelReader.read(Path.of(file));
        LabelImage shipped = LabelReader.read(Path.of("scenarios/made_up_fragment.nii.gz"));
        assertThat(made.labels()).isEqualTo(shipped.labels());
        assertThat(Files.size(Path.of("scenarios/made_up_fragment.nii.gz"))).isLessThan(100_000);
    }
}
