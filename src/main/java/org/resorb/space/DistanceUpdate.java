package org.resorb.space;

/** Brings distances up to date after voxels have joined the set, in the box around those that ever may. */
public final class DistanceUpdate {
    private final Grid grid;
    private final Grid box;
    private final int column;
    private final int row;
    private final int layer;
    private final Distance distance;
    private final boolean[] joined;
    private final Field nearest;
    private boolean any;

    /** @param mayJoin voxels that may join the set */
    public DistanceUpdate(Grid grid, int[] mayJoin) {
        this.grid = grid;
        int[] first = {grid.nx() - 2, grid.ny() - 1, grid.nz() - 1};
        int[] last = {0, 0, 0};
        for (int v : mayJoin) {
            int[] at = {grid.column(v), grid.row(v), grid.layerOf(v)};
            for (int axis = 0; axis < at.length; axis++) {
                first[axis] = Math.min(first[axis], at[axis]);
                last[axis] = Math.max(last[axis], at[axis]);
            }
        }
        // A grid has an even number of columns, so there is one more to the left of an odd number from an odd column
        // on.
        column = first[0] - first[0] % 2;
        row = first[1];
        layer = first[2];
        int columns = Math.max(2, last[0] + 1 - column);
        box = new Grid(
                columns + columns % 2,
                Math.max(1, last[1] + 1 - row),
                Math.max(1, last[2] + 1 - layer),
                grid.voxel(),
                grid.layer(),
                0,
                0);
        distance = new Distance(box);
        joined = new boolean[box.size()];
        nearest = new Field(box);
    }

    /** A voxel joins the set. */
    public void join(int v) {
        joined[box.index(grid.column(v) - column, grid.row(v) - row, grid.layerOf(v) - layer)] = true;
        any = true;
    }

    /** Brings the distances within the box up to date, as {@link Distance#measure} would have them, and those alone. */
    public void apply(Field out) {
        if (any) {
            distance.measure(joined, nearest);
            for (int v = 0; v < joined.length; v++) {
                int to = grid.index(box.column(v) + column, box.row(v) + row, box.layerOf(v) + layer);
                out.set(to, Math.min(out.at(to), nearest.at(v)));
                joined[v] = false;
            }
            any = false;
        }
    }
}
