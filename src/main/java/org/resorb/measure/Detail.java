package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;

/** What is measured only where somebody asks for it. */
public enum Detail {
    /** Cells and substances by region. */
    REGIONS(RegionMeasures.columns()),
    /** What a pathologist counts in a section. */
    HISTOLOGY(HistologicalSection.columns()),
    /** The volume as slices of an image add up to it. */
    SLICES(SlicedVolume.columns()),
    /** How far the outline reaches. */
    EXTENT(OutlinedExtent.columns());

    private final List<Variable> columns;

    Detail(List<Variable> columns) {
        this.columns = columns;
    }

    /** The measured quantities, in the order of a row. */
    public List<Variable> columns() {
        return columns;
    }

    /** Those that a list of columns needs, each once. */
    public static List<Detail> of(List<Variable> asked) {
        List<Detail> needed = new ArrayList<>();
        for (Detail detail : values()) {
            if (asked.stream().anyMatch(detail.columns::contains)) {
                needed.add(detail);
            }
        }
        return List.copyOf(needed);
    }

    /** These and those, each once. */
    public static List<Detail> both(List<Detail> some, List<Detail> others) {
        List<Detail> all = new ArrayList<>();
        for (Detail detail : values()) {
            if (some.contains(detail) || others.contains(detail)) {
                all.add(detail);
            }
        }
        return List.copyOf(all);
    }
}
