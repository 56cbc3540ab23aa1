package org.resorb.measure;

import java.util.List;

public final class Measures {
    private Measures() {}

    public static List<Column> columns() {
        return List.of(
                new Column("time_d", "d", "Time since herniation"),
                new Column("fragment_volume_mm3", "mm3", "Fragment volume"),
                new Column("fragment_volume_fraction", "1", "Fragment volume, part of that at the start"),
                new Column("mri_volume_fraction", "1", "MRI volume, part of that at the start"),
                new Column("macrophages_m1", "1", "M1 macrophages"),
                new Column("macrophages_m2", "1", "M2 macrophages"),
                new Column("rim_class", "1", "Rim enhancement, 0 none, 1 partial, 2 complete"),
                new Column("rim_thickness_mm", "mm", "Thickness of the enhancing rim"),
                new Column("pain_vas", "1", "Leg pain, 0 to 10"));
    }
}
