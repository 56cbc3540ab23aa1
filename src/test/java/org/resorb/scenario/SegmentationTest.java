package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resorb.document.InvalidFileException;
import org.resorb.image.NiftiHeader;
import org.resorb.image.NiftiWriter;
import org.resorb.image.Orientation;
import org.resorb.image.VoxelType;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

/** A fragment starts as it is labelled, whichever way the image is stored, and what cannot be simulated is refused in words. */
class SegmentationTest {
    private static final String OWN = "{fragment: 1, disc: 4, canal: 5, vertebrae: [6, 7]}";

    @TempDir
    Path folder;

    private Path image(String name, MadeUpSegmentation made, NiftiHeader header) throws IOException {
        Path file = folder.resolve(name);
        NiftiWriter.write(file, header, voxel -> made.value(header, voxel));
        return file;
    }

    private static NiftiHeader header(String code, double... spacing) {
        return MadeUpSegmentation.header(VoxelType.UINT8, Orientation.of(code), spacing, null, 0);
    }

    private static MadeUpSegmentation bean() {
        return new MadeUpSegmentation(MadeUpSegmentation.Shape.BEAN, 700, 5, null);
    }

    private ScenarioFile scenario(String image, String labels, String more) throws IOException, InvalidFileException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                "name: s\nextends: sequestration\nherniation:\n  segmentation: " + image + "\n  " + labels + "\n"
                        + more);
        return ScenarioFile.read(file.toString(), Map.of("resolution.dimensions", "3", "resolution.voxel", "0.4 mm"));
    }

    private List<String> refused(String image, String labels, String more) {
        List<String> words = new ArrayList<>();
        assertThatThrownBy(() -> scenario(image, labels, more))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        wrong -> wrong.problems().forEach(problem -> words.add(problem.toString())));
        return words;
    }

    private static byte[] places(Tissue tissue) {
        byte[] places = new byte[tissue.grid().size()];
        for (int v = 0; v < places.length; v++) {
            places[v] = tissue.place(v);
        }
        return places;
    }

    static List<String> orientations() {
        List<String> codes = new ArrayList<>();
        for (String order : List.of("RAS", "RSA", "ARS", "ASR", "SRA", "SAR")) {
            for (int mirrored = 0; mirrored < 8; mirrored++) {
                StringBuilder code = new StringBuilder();
                for (int i = 0; i < 3; i++) {
                    char letter = order.charAt(i);
                    boolean back = (mirrored >> i & 1) == 1;
                    code.append(back ? "LPI".charAt("RAS".indexOf(letter)) : letter);
                }
                codes.add(code.toString());
            }
        }
        return codes;
    }

    @Test
    void allOrientationsGiveTheSameTissueWithItsFragmentBehindTheDisc() throws Exception {
        assertThat(orientations()).hasSize(48).doesNotHaveDuplicates();
        byte[] first = null;
        for (String code : orientations()) {
            image("p.nii", bean(), header(code, 3.3, 0.7, 0.6));
            Tissue tissue =
                    TissueBuilder.build(scenario("p.nii", "labels: " + OWN, "").scenario());
            byte[] places = places(tissue);
            first = first == null ? places : first;
            assertThat(Arrays.equals(places, first)).as(code).isTrue();
        }
    }

    @Test
    void tiltedSlicesGiveTheSameTissueInEveryOrientationWithItsVolumeKept() throws Exception {
        byte[] first = null;
        for (String code : List.of("RAS", "LPI", "PSR", "SAL", "IRA")) {
            NiftiHeader header = MadeUpSegmentation.header(
                    VoxelType.FLOAT32, Orientation.of(code), new double[] {0.8, 0.7, 4}, null, 20);
            image("p.nii", bean(), header);
            Scenario scenario = scenario("p.nii", "labels: " + OWN, "").scenario();
            Tissue tissue = TissueBuilder.build(scenario);
            double labelled = scenario.segmentation().fragment().volume();
            double simulated = tissue.fragment().length * tissue.grid().volume() * 1000;
            assertThat(simulated).as(code).isCloseTo(labelled, within(0.01 * labelled));
            byte[] places = places(tissue);
            first = first == null ? places : first;
            assertThat(Arrays.equals(places, first)).as(code).isTrue();
        }
    }

    @Test
    void whatIsBehindRightAndBelowIsBehindAtLowZAndBelow() throws Exception {
        // The lower lobe of the bean lies to the right.
        image("p.nii", bean(), header("LPS", 0.5, 0.5, 0.5));
        Scenario scenario = scenario("p.nii", "labels: " + OWN, "").scenario();
        Tissue tissue = TissueBuilder.build(scenario);
        Grid grid = tissue.grid();
        double[] low = new double[2];
        double[] high = new double[2];
        for (int v : tissue.fragment()) {
            assertThat(grid.x(v)).isPositive();
            double[] half = grid.y(v) < -5000 ? low : high;
            half[0] += grid.z(v);
            half[1]++;
        }
        assertThat(low[0] / low[1]).isLessThan(high[0] / high[1]);
        assertThat(tissue.place(grid.at(-500, 0, 0))).isEqualTo(Region.DISC);
        assertThat(tissue.place(grid.at(-1000, -10000, 0))).isEqualTo(Region.BONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0.4, 0.4",
        "3, 0.75, 0.75",
        "4.5, 0.3, 0.3",
        "0.5, 0.5, 7.5",
        "0.3, 4.5, 0.3",
        "1, 1, 1",
        "10, 0.7, 0.7"
    })
    void theVolumeIsKeptToOnePercentWhateverTheSlicesAndTheVoxels(double r, double a, double s) throws Exception {
        image("p.nii", bean(), header("RAS", r, a, s));
        for (String voxel : List.of("0.8 mm", "0.4 mm", "0.25 mm")) {
            ScenarioFile file = scenario("p.nii", "labels: " + OWN, "").with(Map.of("resolution.voxel", voxel));
            double labelled = file.scenario().segmentation().fragment().volume();
            Tissue tissue = TissueBuilder.build(file.scenario());
            double simulated = tissue.fragment().length * tissue.grid().volume() * 1000;
            assertThat(simulated).as(voxel).isCloseTo(labelled, within(0.01 * labelled));
            assertThat(file.scenario().herniation().volume() * 1000).isCloseTo(labelled, offset(1e-9));
        }
    }

    @Test
    void betweenSlicesFifteenTimesAsFarApartAsPixelsTheShapeIsNearerThanSteps() throws Exception {
        MadeUpSegmentation made = new MadeUpSegmentation(MadeUpSegmentation.Shape.ELLIPSOID, 2500, 0, null);
        image("p.nii", made, header("RAS", 0.3, 0.3, 4.5));
        Scenario scenario = scenario("p.nii", "labels: " + OWN, "").scenario();
        Tissue tissue = TissueBuilder.build(scenario);
        Grid grid = tissue.grid();
        SegmentedLayout layout = (SegmentedLayout) Layout.of(scenario);
        NiftiHeader fine = header("RAS", 0.3, 0.3, 0.3);
        int both = 0;
        int steps = 0;
        int truth = 0;
        for (int v = 0; v < grid.size(); v++) {
            // The image's first voxel lies where its header says; the layout counts from it.
            double[] first = scenario.segmentation().file().affine().place(0, 0, 0);
            double right = layout.right(grid.z(v)) + first[0];
            double anterior = layout.anterior(grid.x(v)) + first[1];
            double superior = layout.superior(grid.y(v)) + first[2];
            boolean is = made.label(right, anterior, superior) == 1;
            double slice = first[2] + 4.5 * Math.rint((superior - first[2]) / 4.5);
            truth += is ? 1 : 0;
            both += is && tissue.place(v) == Region.FRAGMENT ? 1 : 0;
            steps += is && made.label(right, anterior, slice) == 1 ? 1 : 0;
        }
        assertThat(fine.voxels()).isPositive();
        assertThat((double) both / truth).isGreaterThan(0.93).isGreaterThan((double) steps / truth);
    }

    @ParameterizedTest
    @EnumSource(LabelPreset.class)
    void withoutAFragmentTheDiscBehindTheCornersIsAssumedWhereThereIsACanal(LabelPreset preset) throws Exception {
        MadeUpSegmentation made = new MadeUpSegmentation(MadeUpSegmentation.Shape.MUSHROOM, 500, 0, preset);
        image("p.nii", made, header("PSR", 1, 0.5, 0.5));
        if (preset == LabelPreset.MRSPINESEG) {
            assertThat(refused("p.nii", "preset: " + preset.word(), ""))
                    .singleElement()
                    .asString()
                    .contains("has no label of a fragment, and not both disc and canal");
            return;
        }
        ScenarioFile file = scenario("p.nii", "preset: " + preset.word(), "");
        Segmentation segmentation = file.scenario().segmentation();
        assertThat(segmentation.fragment().assumed()).isTrue();
        assertThat(segmentation.fragment().volume()).isCloseTo(500, within(100.0));
        assertThat(file.warnings()).anyMatch(words -> words.contains("assumed: no label of a fragment"));
    }

    @Test
    void aSlabOfTwoDimensionsIsTheLargestSagittalSection() throws Exception {
        image("p.nii", bean(), header("RAS", 1, 0.5, 0.5));
        ScenarioFile file = scenario("p.nii", "labels: " + OWN, "").with(Map.of("resolution.dimensions", "2"));
        Scenario scenario = file.scenario();
        Tissue slab = TissueBuilder.build(scenario);
        double section =
                slab.fragment().length * slab.grid().voxel() * slab.grid().voxel();
        ScenarioFile whole = file.with(Map.of("resolution.dimensions", "3"));
        Tissue tissue = TissueBuilder.build(whole.scenario());
        int[] layers = new int[tissue.grid().nz()];
        for (int v : tissue.fragment()) {
            layers[tissue.grid().layerOf(v)]++;
        }
        double largest = Arrays.stream(layers).max().orElseThrow()
                * tissue.grid().voxel()
                * tissue.grid().voxel();
        assertThat(section).isCloseTo(largest, within(0.06 * largest));
    }

    @Test
    void theResolvedFileGivesTheSameScenarioFromAnywhere() throws Exception {
        image("p.nii.gz", bean(), header("LIP", 2, 0.6, 0.6));
        ScenarioFile file = scenario("p.nii.gz", "labels: " + OWN, "");
        Path other = Files.createDirectories(folder.resolve("other"));
        for (String text : List.of(file.toYaml(), file.toJson())) {
            Path saved = Files.writeString(other.resolve("saved.yaml"), text);
            Scenario again = ScenarioFile.read(saved.toString(), Map.of()).scenario();
            assertThat(again).isEqualTo(file.scenario());
            assertThat(places(TissueBuilder.build(again))).isEqualTo(places(TissueBuilder.build(file.scenario())));
        }
    }

    @Test
    void whatIsWrongWithLabelsIsToldWithWhatIsThere() throws Exception {
        image("p.nii", bean(), header("RAS", 3, 0.75, 0.75));
        assertThat(refused("p.nii", "labels: {fragment: 3}", ""))
                .singleElement()
                .asString()
                .contains(
                        "s.yaml:5: herniation.labels.fragment: 3 is no label of the image; expected one of 1, 4, 5, 6, 7");
        assertThat(refused("p.nii", "labels: {fragment: 1, disk: 4}", ""))
                .anyMatch(w -> w.contains("did you mean disc?"));
        assertThat(refused("p.nii", "labels: {fragment: 1, disc: 1}", ""))
                .anyMatch(words -> words.contains("1 is fragment too"));
        assertThat(refused("p.nii", "labels: {fragment: one}", "")).anyMatch(w -> w.contains("is not a label: one"));
        assertThat(refused("p.nii", "labels: {fragment: 0}", "")).anyMatch(w -> w.contains("is not a label: 0"));
        assertThat(refused("p.nii", "preset: spyder", "")).anyMatch(w -> w.contains("did you mean spider?"));
        assertThat(refused("p.nii", "level: L4/L5", ""))
                .anyMatch(words -> words.contains("does not say what its labels are"));
        assertThat(refused("gone.nii", "labels: " + OWN, "")).anyMatch(w -> w.contains("gone.nii: does not exist"));
        assertThat(refused("p.nii", "labels: {disc: 4}", ""))
                .anyMatch(words -> words.contains("has no label of a fragment"));
        assertThat(refused("p.nii", "labels: {disc: 5, canal: 4}", ""))
                .anyMatch(words -> words.contains("has the canal in front of the disc"));
        assertThat(refused("p.nii", "labels: {fragment: 6}", ""))
                .anyMatch(words -> words.contains("has a fragment of") && words.contains("20 to 5000 mm3"));
        assertThat(refused("p.nii", "labels: " + OWN + "\n  volume: 900 mm3", ""))
                .anyMatch(words -> words.contains("herniation.volume: is 900 mm3, and the segmentation has"));
    }

    @Test
    void fragmentsThatCannotBeAreRefusedAndThoseThatMayLackAPartAreRemarked() throws Exception {
        NiftiHeader header = header("RAS", 1, 1, 1);
        int[] size = header.size();
        Path file = folder.resolve("p.nii");
        NiftiWriter.write(file, header, v -> v / size[0] % size[1] == 20 && v % size[0] == 18 ? 1 : 0);
        NiftiHeader tall = MadeUpSegmentation.header(
                VoxelType.INT16, Orientation.of("RAS"), new double[] {1, 1, 1}, new int[] {20, 20, 110}, 0);
        NiftiWriter.write(
                folder.resolve("long.nii"),
                tall,
                v -> v % 20 == 9 && v / 20 % 20 == 9 && v / 400 >= 5 && v / 400 < 105 ? 1 : 0);
        assertThat(refused("long.nii", "labels: {fragment: 1}", ""))
                .anyMatch(words -> words.contains("reaches over 100 mm from inferior to superior, in 1 pieces"));
        assertThat(scenario("p.nii", "labels: {fragment: 1}", "").warnings())
                .anyMatch(words -> words.contains("the fragment reaches the inferior edge of the image"));
        NiftiWriter.write(folder.resolve("none.nii"), header, v -> 0);
        assertThat(refused("none.nii", "labels: {fragment: 1}", ""))
                .anyMatch(words -> words.contains("none, the image is empty"));
        image("few.nii", bean(), header("RAS", 10, 0.7, 0.7));
        assertThat(scenario("few.nii", "labels: " + OWN, "").warnings())
                .anyMatch(words -> words.contains("so that its shape is guessed"));
    }

    @Test
    void doubtfulNumbersAreWarnedOf() throws Exception {
        NiftiHeader header = header("RAS", 1, 1, 1);
        MadeUpSegmentation made = bean();
        NiftiWriter.write(folder.resolve("p.nii"), header, v -> made.value(header, v) == 5 ? 2 : made.value(header, v));
        assertThat(scenario("p.nii", "labels: {fragment: 1, canal: 2}", "").warnings())
                .anyMatch(
                        words -> words.contains(
                                "2 is L4 in SPIDER, canal in TotalSpineSeg 2026, L5 in MRSpineSeg; see whether it is what you mean"));
    }

    @Test
    void whatIsNotLabelledIsTheReferenceLaidAgainstTheFragment() throws Exception {
        image("p.nii", bean(), header("RAS", 1, 0.5, 0.5));
        Scenario scenario = scenario("p.nii", "labels: {fragment: 1}\n  migration: 5 mm", "")
                .scenario();
        Tissue tissue = TissueBuilder.build(scenario);
        Grid grid = tissue.grid();
        double front = Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int v : tissue.fragment()) {
            front = Math.min(front, grid.x(v));
            low = Math.min(low, grid.y(v));
            high = Math.max(high, grid.y(v));
        }
        assertThat(front).isBetween(200.0, 1000.0);
        assertThat(0.5 * (low + high)).isCloseTo(5000, offset(500.0));
        assertThat(tissue.place(grid.at(-1000, 0, 0))).isEqualTo(Region.DISC);
        assertThat(tissue.place(grid.at(-1000, 7000, 0))).isEqualTo(Region.BONE);
    }

    /** What lies around the fragment, neither disc nor bone, gets another label where a place is so. */
    private void around(String name, int label, Predicate<double[]> here) throws IOException {
        MadeUpSegmentation made = bean();
        NiftiHeader header = header("RAS", 1, 0.5, 0.5);
        int[] size = header.size();
        NiftiWriter.write(folder.resolve(name), header, v -> {
            double[] place = header.affine().place(v % size[0], v / size[0] % size[1], v / size[0] / size[1]);
            double value = made.value(header, v);
            return (value == 0 || value == 5) && here.test(place) ? label : value;
        });
    }

    /** The fragment's voxel that lies farthest behind, or in front. */
    private static int pole(Tissue tissue, boolean behind) {
        int pole = tissue.fragment()[0];
        for (int v : tissue.fragment()) {
            double further = tissue.grid().x(v) - tissue.grid().x(pole);
            pole = behind ? further > 0 ? v : pole : further < 0 ? v : pole;
        }
        return pole;
    }

    @Test
    void aFaceIsFreeOfTheLigamentWhereThatIsNotLabelledBesideIt() throws Exception {
        around("l.nii", 8, place -> place[1] > -1.5 && place[1] < 1);
        Scenario scenario = scenario("l.nii", "labels: " + OWN.replace("}", ", ligament: 8}"), "")
                .scenario();
        Tissue tissue = TissueBuilder.build(scenario);
        Grid grid = tissue.grid();
        Layout layout = Layout.of(scenario);
        for (double exposed : new double[] {0, 1}) {
            int front = pole(tissue, false);
            int back = pole(tissue, true);
            assertThat(layout.isFree(grid.x(front), grid.y(front), grid.z(front), exposed))
                    .isFalse();
            assertThat(layout.isFree(grid.x(back), grid.y(back), grid.z(back), exposed))
                    .isTrue();
        }
        assertThat(tissue.place(grid.at(grid.x(pole(tissue, false)) - 600, grid.y(pole(tissue, false)), 0)))
                .isEqualTo(Region.EPIDURAL);
        assertThat(SegmentationComparison.sentences(scenario).get(1)).contains("ligament as labelled");
    }

    @Test
    void epiduralTissueIsAsWideAsItIsLabelledAndTheCanalBesideItIsTheSac() throws Exception {
        around("e.nii", 9, place -> place[2] > -5 && place[1] > -14);
        Tissue tissue = TissueBuilder.build(scenario("e.nii", "labels: " + OWN.replace("}", ", epidural: 9}"), "")
                .scenario());
        Tissue without =
                TissueBuilder.build(scenario("e.nii", "labels: " + OWN, "").scenario());
        Grid grid = tissue.grid();
        double behind = grid.x(pole(tissue, true));
        assertThat(tissue.place(grid.at(behind + 3600, -4000, 0))).isEqualTo(Region.EPIDURAL);
        assertThat(without.place(grid.at(behind + 3600, -4000, 0))).isEqualTo(Region.DURA);
        assertThat(tissue.place(grid.at(behind + 800, -7000, 0))).isEqualTo(Region.DURA);
    }
}
