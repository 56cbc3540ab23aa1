package org.resorb.export;

import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.VoxelField;
import org.resorb.tissue.Population;

/** Writes a run in one format: for each day its fields, one after the other, then its cells. */
interface FormatWriter {
    /** A day begins; days come in order. */
    default void beginDay(int day) throws IOException {}

    /** A field of this day, by voxel. */
    void field(int day, VoxelField field, IntToDoubleFunction values) throws IOException;

    /** The cells of a kind on this day. */
    default void cells(int day, CellTable table, Population cells) throws IOException {}

    /** The day is over. */
    default void endDay(int day) throws IOException {}

    /** All days that come are over. */
    default void finish(List<Integer> days) throws IOException {}

    /** The run failed, and what was written is about to be removed. */
    default void abandon() throws IOException {}

    /** {@code mmp3_day_0030.npy}. */
    static String name(String what, int day, String ending) {
        String digits = String.valueOf(day);
        return what + "_day_" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ending;
    }

    /** Type of the values of a field. */
    static NumberType type(VoxelField field) {
        return field.isWhole() ? NumberType.UINT8 : NumberType.FLOAT64;
    }
}
