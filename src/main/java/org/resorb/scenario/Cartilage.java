package org.resorb.scenario;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;

/** Where cartilage lies in the fragment: lumps in coordinates relative to the outline, the same on every grid. */
final class Cartilage {
    private static final double LUMP_RADIUS = 0.22;

    private Cartilage() {}

    /** 1 in the wanted fraction of fragment voxels, those deepest inside lumps, else 0. */
    static Field in(Grid grid, byte[] place, Outline outline, Scenario scenario) {
        Field field = new Field(grid);
        double wanted = scenario.herniation().composition().endplateCartilage();
        double[][] lumps = lumps(scenario);
        double[] depth = new double[grid.size()];
        double[] inside = new double[grid.size()];
        int count = 0;
        for (int v = 0; v < grid.size(); v++) {
            if (place[v] == Region.FRAGMENT) {
                depth[v] = depth(grid, v, outline, lumps);
                inside[count++] = depth[v];
            }
        }
        Arrays.sort(inside, 0, count);
        int number = (int) Math.floor(wanted * count + 0.5);
        double threshold = number > 0 ? inside[count - number] : Double.MAX_VALUE;
        for (int v = 0; v < grid.size(); v++) {
            field.set(v, place[v] == Region.FRAGMENT && depth[v] >= threshold ? 1 : 0);
        }
        return field;
    }

    private static double[][] lumps(Scenario scenario) {
        Chance chance = Chance.of(scenario.seed(), "cartilage", 0, 1);
        double[][] lumps = new double[scenario.anatomy().cartilageLumps()][3];
        for (int i = 0; i < lumps.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                lumps[i][axis] = 2 * chance.uniform(i, axis) - 1;
            }
            boolean flat = scenario.resolution().dimensions() == 2;
            lumps[i][2] = flat ? 0.3 * lumps[i][2] : lumps[i][2];
        }
        return lumps;
    }

    private static double depth(Grid grid, int v, Outline outline, double[][] lumps) {
        double x = (grid.x(v) - outline.centreX()) / outline.x();
        double y = (grid.y(v) - outline.centreY()) / outline.y();
        double z = grid.z(v) / outline.z();
        double sum = 0;
        for (double[] lump : lumps) {
            double dx = x - lump[0];
            double dy = y - lump[1];
            double dz = z - lump[2];
            sum += FastMath.exp(-(dx * dx + dy * dy + dz * dz) / (2 * LUMP_RADIUS * LUMP_RADIUS));
        }
        return sum;
    }
}
