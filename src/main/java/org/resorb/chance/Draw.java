package org.resorb.chance;

/**
 * What is drawn, declared once by whoever draws it. Two draws of one purpose never meet if their slots differ, or if one is
 * for agents that {@link #ofOtherIds} and the other is not.
 *
 * @param name in words, unique within its purpose
 * @param slot number of the draw; of a series, of its first
 * @param otherIds true if ids are mirrored to −1 − id, so that they never meet those of other agents or of voxels
 */
public record Draw(String name, int slot, boolean otherIds) {

    /** One draw for each agent or voxel and step. */
    public static Draw of(String name, int slot) {
        return new Draw(name, slot, false);
    }

    /** The same for agents whose ids would meet those of the voxels or agents that draw in the same slots. */
    public static Draw ofOtherIds(String name, int slot) {
        return new Draw(name, slot, true);
    }

    int key(int id) {
        return otherIds ? -1 - id : id;
    }
}
