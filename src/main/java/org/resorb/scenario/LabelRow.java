package org.resorb.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.image.LabelImage;

/**
 * A label of an image.
 *
 * @param label its number
 * @param voxels how many have it
 * @param volume of them in mm3
 * @param named what the scenario takes it for, empty if nothing
 */
public record LabelRow(int label, int voxels, double volume, String named) {

    /** The labels of an image. */
    public static List<LabelRow> of(LabelImage image) {
        return of(image, Map.of());
    }

    static List<LabelRow> of(LabelImage image, Map<Structure, List<Integer>> labels) {
        List<LabelRow> rows = new ArrayList<>();
        image.counts().forEach((label, voxels) -> {
            List<String> named = labels.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(label))
                    .map(entry -> entry.getKey().word())
                    .toList();
            rows.add(new LabelRow(label, voxels, voxels * image.voxelVolume(), String.join(", ", named)));
        });
        return rows;
    }

    /** What it would mean by a preset. */
    public String meaning(LabelPreset preset) {
        return preset.meaning(label);
    }
}
