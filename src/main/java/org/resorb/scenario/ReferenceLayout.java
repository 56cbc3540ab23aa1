package org.resorb.scenario;

import org.resorb.space.Distance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;

/** The reference anatomy around a fragment: a straight margin of disc and bones in front, the dura behind. */
record ReferenceLayout(Outline outline, Anatomy anatomy) implements Layout {
    @Override
    public double left() {
        return -anatomy.discDepth();
    }

    @Override
    public byte[] places(Grid grid) {
        boolean[] fragment = new boolean[grid.size()];
        for (int v = 0; v < grid.size(); v++) {
            fragment[v] = outline.holds(grid.x(v), grid.y(v), grid.z(v));
        }
        return around(fragment, distance(fragment, grid), grid);
    }

    @Override
    public int fragmentVoxels(Grid grid, int most) {
        int inside = 0;
        for (int v = 0; v < grid.size() && inside < most; v++) {
            inside += outline.holds(grid.x(v), grid.y(v), grid.z(v)) ? 1 : 0;
        }
        return inside;
    }

    @Override
    public boolean isFree(double x, double y, double z, double exposedFraction) {
        return outline.aroundFromBack(x, y) < exposedFraction;
    }

    static Field distance(boolean[] fragment, Grid grid) {
        Field distance = new Field(grid);
        new Distance(grid).measure(fragment, distance);
        return distance;
    }

    /** The places around a fragment of any shape. */
    byte[] around(boolean[] fragment, Field distance, Grid grid) {
        byte[] places = new byte[grid.size()];
        for (int v = 0; v < grid.size(); v++) {
            places[v] = placeOf(v, fragment[v], distance.at(v), grid);
        }
        return places;
    }

    private byte placeOf(int v, boolean fragment, double distance, Grid grid) {
        if (fragment) {
            return Region.FRAGMENT;
        }
        if (grid.x(v) < 0) {
            return Math.abs(grid.y(v)) < anatomy.discHeight() / 2 ? Region.DISC : Region.BONE;
        }
        boolean beyondDura = grid.x(v) > outline.centreX() + outline.x() + anatomy.duraDistance()
                || distance > anatomy.duraDistance() && grid.x(v) > canalDepth();
        return beyondDura ? Region.DURA : Region.EPIDURAL;
    }

    /** Above and below the fragment the dura lies this far behind the vertebrae. */
    private double canalDepth() {
        return 2 * anatomy.duraDistance();
    }
}
