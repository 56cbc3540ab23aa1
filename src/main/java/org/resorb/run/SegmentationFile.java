package org.resorb.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.image.Affine;
import org.resorb.image.LabelImage;
import org.resorb.image.NiftiHeader;
import org.resorb.image.NiftiWriter;
import org.resorb.image.VoxelType;
import org.resorb.scenario.LabelRow;
import org.resorb.scenario.Segmentation;

/**
 * What a result keeps of the segmentation that it started from: the labels that were used, without anything else that the
 * file says, and its checksum and geometry.
 */
public final class SegmentationFile {
    /** The labels, so that the run can be done again. */
    public static final String LABELS = "segmentation.nii.gz";

    private SegmentationFile() {}

    /** Writes the labels. */
    public static void write(Path folder, LabelImage image, Segmentation segmentation) throws IOException {
        boolean[] used = new boolean[LabelImage.MOST + 1];
        int most = 0;
        for (LabelRow row : segmentation.labels()) {
            used[row.label()] = !row.named().isEmpty();
            most = used[row.label()] ? Math.max(most, row.label()) : most;
        }
        VoxelType type = most <= 0xFF ? VoxelType.UINT8 : VoxelType.UINT16;
        NiftiWriter.write(folder.resolve(LABELS), new NiftiHeader(image.size(), type, image.affine()), v -> {
            int label = image.inFile(v);
            return used[label] ? label : 0;
        });
    }

    /** Its checksum and geometry, for {@code run.json}; no name, as that may be a person's. */
    public static Map<String, Object> record(Segmentation segmentation) {
        Segmentation.File file = segmentation.file();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("sha256", file.sha256());
        record.put("format", file.format());
        record.put("voxels", Arrays.stream(file.size()).boxed().toList());
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            Affine affine = file.affine();
            rows.add(List.of(affine.at(row, 0), affine.at(row, 1), affine.at(row, 2), affine.at(row, 3)));
        }
        record.put("i_j_k_to_right_anterior_superior_mm", rows);
        record.put("orientation", file.orientation().code());
        record.put("right_handed", file.affine().isRightHanded());
        record.put("fragment_voxels", segmentation.fragment().voxels());
        record.put("fragment_volume_mm3", segmentation.fragment().volume());
        record.put("fragment_assumed", segmentation.fragment().assumed());
        Map<String, Object> labels = new LinkedHashMap<>();
        for (LabelRow row : segmentation.labels()) {
            if (!row.named().isEmpty()) {
                labels.put(String.valueOf(row.label()), row.named());
            }
        }
        record.put("labels", labels);
        return record;
    }
}
