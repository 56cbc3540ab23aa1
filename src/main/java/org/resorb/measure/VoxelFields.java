package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.space.Grid;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** All that has a value in every voxel: the declared substances, the matrix, and images as MRI would show them. */
public final class VoxelFields {
    /** All of them. */
    public static final VoxelFields DECLARED = new VoxelFields();

    private final List<VoxelField> substances =
            Declared.SUBSTANCES.all().stream().map(VoxelFields::of).toList();

    private final List<VoxelField> matrix = List.of(
            new VoxelField(
                    "kind",
                    "1",
                    "What fills the voxel: 0 bone, 1 disc, 2 epidural, 3 fragment, 4 dura",
                    true,
                    (now, scanner) -> now::place),
            matrix(
                    "tissue_fraction",
                    "Volume fraction of fragment tissue, above 1 when swollen",
                    (now, v) -> now.inFragment(v) ? now.fraction(v) : 0),
            matrix("water", "Water, part of the volume at herniation", Tissue::water),
            matrix("proteoglycan", "Proteoglycan, 1 in adult nucleus", Tissue::proteoglycan),
            matrix("collagen", "Collagen, 1 in adult annulus", Tissue::collagen),
            matrix("degraded_collagen", "Collagen cut by enzymes and not yet eaten", Tissue::degradedCollagen),
            matrix("cartilage", "Cartilage of the end plate, part of the fragment tissue", Tissue::cartilage),
            matrix("vessel_density", "Vessel density, 1 in normal epidural tissue", Tissue::vessels));

    private final List<VoxelField> images = List.of(
            new VoxelField(
                    "t2_signal",
                    "1",
                    "Signal of T2-weighted MRI, 0 dark to 1 bright",
                    false,
                    (now, scanner) -> scanner.image(now, (tissue, v, radiology) -> MriSignal.t2(tissue, v))::at),
            new VoxelField(
                    "enhanced_t1_signal",
                    "1",
                    "Signal of T1-weighted MRI with contrast, 0 dark to 1 bright",
                    false,
                    (now, scanner) -> scanner.image(
                                    now,
                                    (tissue, v, radiology) -> MriSignal.enhancedT1(tissue, v, radiology.contrastAt(v)))
                            ::at),
            new VoxelField(
                    "fragment_mask",
                    "1",
                    "1 where a reader outlines the fragment on MRI, else 0",
                    true,
                    (now, scanner) -> {
                        Radiology taken = scanner.taken(now);
                        return v -> taken.isOutlined(v) ? 1 : 0;
                    }));

    private VoxelFields() {}

    private interface Voxel {
        double at(Tissue now, int v);
    }

    private static VoxelField of(Substance substance) {
        return new VoxelField(
                substance.name(),
                substance.unit(),
                substance.meaning(),
                false,
                (now, scanner) -> now.of(substance)::at);
    }

    private static VoxelField matrix(String name, String meaning, Voxel value) {
        return new VoxelField(name, "1", meaning, false, (now, scanner) -> v -> value.at(now, v));
    }

    /** The concentration of each substance, by its name. */
    public List<VoxelField> substances() {
        return substances;
    }

    /** What the tissue is made of. */
    public List<VoxelField> matrix() {
        return matrix;
    }

    /** What MRI shows. */
    public List<VoxelField> images() {
        return images;
    }

    /** All, in this order. */
    public List<VoxelField> all() {
        List<VoxelField> all = new ArrayList<>(substances);
        all.addAll(matrix);
        all.addAll(images);
        return List.copyOf(all);
    }

    /** Reads the fields of one run. */
    public static final class Reader {
        private final Scanner scanner;

        /** For a grid, as this scanner sees it. */
        public Reader(Grid grid, Imaging imaging) {
            scanner = new Scanner(grid, imaging);
        }

        /** The value of a field by voxel; true until the tissue changes or the next field is asked for. */
        public IntToDoubleFunction values(VoxelField field, Tissue now) {
            return field.reading().of(now, scanner);
        }
    }
}
