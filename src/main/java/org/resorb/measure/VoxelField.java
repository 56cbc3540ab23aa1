package org.resorb.measure;

import java.util.function.IntToDoubleFunction;
import org.resorb.tissue.Tissue;

/** Something that has a value in every voxel of the tissue. */
public final class VoxelField {
    private final Variable about;
    private final boolean whole;
    private final Reading reading;

    /** How the values are read off the tissue as it is now, given a scanner for the grid. */
    @FunctionalInterface
    interface Reading {
        IntToDoubleFunction of(Tissue now, Scanner scanner);
    }

    VoxelField(String name, String unit, String meaning, boolean whole, Reading reading) {
        about = new Variable(name, unit, meaning);
        this.whole = whole;
        this.reading = reading;
    }

    /** As in files, snake_case. */
    public String name() {
        return about.name();
    }

    /** UCUM code, {@code 1} for a plain number. */
    public String unit() {
        return about.unit();
    }

    /** One sentence without a full stop. */
    public String meaning() {
        return about.meaning();
    }

    /** True if all values are whole numbers from 0 to 255. */
    public boolean isWhole() {
        return whole;
    }

    Reading reading() {
        return reading;
    }

    @Override
    public String toString() {
        return name();
    }
}
