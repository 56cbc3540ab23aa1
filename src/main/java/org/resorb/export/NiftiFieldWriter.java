package org.resorb.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import org.resorb.image.NiftiHeader;
import org.resorb.image.NiftiWriter;
import org.resorb.image.VoxelType;
import org.resorb.measure.VoxelField;

/** NIfTI-1: a file for each field and day, numbers with seven digits. It has no place for cells. */
final class NiftiFieldWriter implements FormatWriter {
    private final Path folder;
    private final CoordinateFrame frame;

    NiftiFieldWriter(Path folder, CoordinateFrame frame) {
        this.folder = folder;
        this.frame = frame;
    }

    @Override
    public void field(int day, VoxelField field, IntToDoubleFunction values) throws IOException {
        int[] size = {frame.count(0), frame.count(1), frame.count(2)};
        VoxelType type = field.isWhole() ? VoxelType.UINT8 : VoxelType.FLOAT32;
        NiftiHeader header = new NiftiHeader(size, type, frame.affine());
        NiftiWriter.write(folder.resolve(FormatWriter.name(field.name(), day, ".nii.gz")), header, values);
    }
}
