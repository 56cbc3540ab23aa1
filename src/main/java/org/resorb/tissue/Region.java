package org.resorb.tissue;

/** What kind of place a voxel is. Codes are those of {@link org.resorb.measure.Section}. */
public final class Region {
    /** Vertebral bone: holds and passes nothing. */
    public static final byte BONE = 0;

    /** The disc in front of its posterior margin. */
    public static final byte DISC = 1;

    /** Epidural fat and veins, and the granulation tissue that replaces the fragment. */
    public static final byte EPIDURAL = 2;

    /** Herniated tissue. */
    public static final byte FRAGMENT = 3;

    /** Dura and beyond: holds and passes nothing. */
    public static final byte DURA = 4;

    private Region() {}
}
