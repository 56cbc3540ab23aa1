package org.resorb.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.OpenFiles;
import org.resorb.laws.Coarse;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;

/** What cannot be written ends the run at once, with the name of the file. */
class UnwritableTest {
    @TempDir
    Path folder;

    private static Scenario scenario(String format) {
        return Coarse.scenario(
                "sequestration", 2, "output.fields", "{days: [0], substances: [tnf], format: [" + format + "]}");
    }

    @ParameterizedTest
    @CsvSource({
        "npy, npy/tnf_day_0000.npy",
        "hdf5, hdf5/tnf_day_0000.h5",
        "zarr, fields.zarr/tnf/0.0.0",
        "vti, vtk/fields_day_0000.vti",
        "nifti, nifti/tnf_day_0000.nii.gz"
    })
    void aPlaceThatIsTaken(String format, String taken) throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve(taken));
        Scenario scenario = scenario(format);
        FieldFiles fields = new FieldFiles(folder, scenario);
        Replicates replicates = new Replicates(scenario, 2, 1).watchedBy(replicate -> fields);
        assertThatThrownBy(() -> replicates.run((replicate, part) -> {}, (replicate, outcome) -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(inTheWay.toString());
    }

    /** The first day is written, the place of the second is taken. */
    @ParameterizedTest
    @CsvSource({
        "npy, npy/tnf_day_0002.npy",
        "hdf5, hdf5/tnf_day_0002.h5",
        "zarr, fields.zarr/tnf/1.0.0.0",
        "vti, vtk/fields_day_0002.vti",
        "nifti, nifti/tnf_day_0002.nii.gz"
    })
    void aPlaceThatIsTakenInTheMiddleOfARunInThreeDimensions(String format, String taken) throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve(taken));
        Scenario scenario = Coarse.scenario(
                "sequestration",
                4,
                "resolution.dimensions",
                "3",
                "resolution.voxel",
                "0.8 mm",
                "output.fields",
                "{days: [0, 2], substances: [tnf], format: [" + format + "]}");
        FieldFiles fields = new FieldFiles(folder, scenario);
        Replicates replicates = new Replicates(scenario, 1, 2).watchedBy(replicate -> fields);
        assertThatThrownBy(() -> replicates.run((replicate, part) -> {}, (replicate, outcome) -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(inTheWay.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRunThatFailedInTheMiddleOfADayLeavesNoFileOpen() throws Exception {
        Files.createDirectories(folder.resolve("fields/npy/tnf_day_0000.npy"));
        FieldFiles fields = new FieldFiles(folder.resolve("fields"), scenario("vti, npy"));
        Simulation simulation = Simulation.of(scenario("vti, npy")).watchedBy(fields);
        assertThatThrownBy(simulation::run).hasRootCauseInstanceOf(FileSystemException.class);
        assertThat(OpenFiles.below(folder)).hasSize(1);
        fields.discard();
        assertThat(OpenFiles.below(folder)).isEmpty();
    }

    @Test
    void aRunThatFailedLeavesNothingOfItsFields() throws Exception {
        Scenario scenario = scenario("npy");
        FieldFiles fields = new FieldFiles(folder.resolve("fields"), scenario);
        Simulation.of(scenario).watchedBy(fields).run();
        assertThat(folder.resolve("fields/npy")).exists();
        fields.discard();
        assertThat(folder.resolve("fields")).doesNotExist();
    }
}
