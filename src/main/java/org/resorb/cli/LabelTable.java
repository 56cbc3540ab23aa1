package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.image.LabelImage;
import org.resorb.scenario.LabelPreset;
import org.resorb.scenario.LabelRow;
import org.resorb.scenario.Segmentation;
import org.resorb.table.Columns;
import org.resorb.table.ConsoleTable;

/** What labels an image has and what each may mean. */
final class LabelTable {
    private LabelTable() {}

    private static Columns<LabelRow> columns(boolean named) {
        Columns<LabelRow> columns = Columns.of(LabelRow.class)
                .whole("label", "Number in the image", LabelRow::label)
                .whole("voxels", "How many have it", LabelRow::voxels)
                .text("mm3", "Volume", row -> String.format(Locale.ROOT, "%.1f", row.volume()));
        if (named) {
            columns = columns.text("taken as", "What the scenario takes it for", LabelRow::named);
        }
        for (LabelPreset preset : LabelPreset.values()) {
            columns = columns.text(preset.word(), "What it would mean there", row -> row.meaning(preset));
        }
        return columns;
    }

    /** An image without a scenario. */
    static List<String> lines(LabelImage image) {
        List<String> lines = new ArrayList<>();
        double[] spacing = {
            image.affine().spacing(0), image.affine().spacing(1), image.affine().spacing(2)
        };
        lines.add(head(
                image.format(),
                image.size(),
                spacing,
                image.orientation().code(),
                image.affine().isRightHanded()));
        lines.addAll(image.remarks());
        lines.addAll(ConsoleTable.of(columns(false), LabelRow.of(image)));
        return lines;
    }

    /** An image as a scenario takes it. */
    static List<String> lines(Segmentation segmentation) {
        Segmentation.File file = segmentation.file();
        List<String> lines = new ArrayList<>();
        double[] spacing = {
            file.affine().spacing(0), file.affine().spacing(1), file.affine().spacing(2)
        };
        lines.add(head(
                file.format(),
                file.size(),
                spacing,
                file.orientation().code(),
                file.affine().isRightHanded()));
        lines.addAll(ConsoleTable.of(columns(true), segmentation.labels()));
        return lines;
    }

    private static String head(String format, int[] size, double[] spacing, String code, boolean rightHanded) {
        return String.format(
                Locale.ROOT,
                "%s, %d x %d x %d voxels of %.4g x %.4g x %.4g mm, indices towards %s (%s-handed)",
                format,
                size[0],
                size[1],
                size[2],
                spacing[0],
                spacing[1],
                spacing[2],
                code,
                rightHanded ? "right" : "left");
    }
}
