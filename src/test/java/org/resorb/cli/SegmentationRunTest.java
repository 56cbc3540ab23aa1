package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Middles of all voxels of the fragment in the scanner's frame, of the image and of a field, and their volumes. */
    private static final String IN_THE_SCANNER = """
            import sys
            import nibabel, numpy
            for file in sys.argv[1:]:
                image = nibabel.load(file)
                voxels = numpy.argwhere(numpy.asanyarray(image.dataobj) == 1)
                places = nibabel.affines.apply_affine(image.affine, voxels)
                print(*places.mean(axis=0), *places.min(axis=0), *places.max(axis=0),
                      len(voxels) * abs(numpy.linalg.det(image.affine[:3, :3])))
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
        made(name, "4,0.8,0.8");
    }

    private void made(String name, String spacing, String... more) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("mask", folder.resolve(name).toString()));
        words.addAll(List.of("--orientation", "LIP", "--spacing", spacing));
        words.addAll(List.of(more));
        Said said = Said.by(words.toArray(String[]::new));
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
        assertThat(result.resolve("report.html"))
                .content()
                .contains(
                        "Beside the reference anatomy", "% of the places within 5 mm are others than in the reference");
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
    void fieldsLieInTheFrameOfTheImage() throws Exception {
        Python.needs("nibabel");
        made("p.nii", "1,0.8,0.8", "--migration", "6", "--tilt", "12");
        Said said = run("s.yaml", "a", "--profile", "minimal", "--fields", "nifti", "--days", "0");
        assertThat(said.code()).as(said.err()).isZero();
        String[] lines = Python.run(
                        IN_THE_SCANNER,
                        folder.resolve("a/segmentation.nii.gz"),
                        folder.resolve("a/fields/nifti/fragment_mask_day_0000.nii.gz"))
                .split("\n");
        double[] image = Python.numbers(lines[0]);
        double[] field = Python.numbers(lines[1]);
        for (int i = 0; i < 9; i++) {
            assertThat(field[i]).as("number " + i).isCloseTo(image[i], within(i < 3 ? 0.15 : 0.9));
        }
        assertThat(field[9]).isCloseTo(image[9], within(0.01 * image[9]));
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
    void aFileThatIsThereAlreadyIsReplacedOnlyIfThatIsAskedFor() throws Exception {
        Path patient = Files.writeString(folder.resolve("patient.nii.gz"), "of a patient");
        Said refused = Said.by("mask", patient.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(patient + " is there already; give another FILE, or --overwrite");
        assertThat(patient).hasContent("of a patient");
        assertThat(Said.by("mask", patient.toString(), "--overwrite").code()).isZero();
        assertThat(LabelReader.read(patient).labels()).isNotEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
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
