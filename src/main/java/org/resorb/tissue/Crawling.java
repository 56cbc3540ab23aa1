package org.resorb.tissue;

import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.space.Adjacency;
import org.resorb.space.Grid;

/**
 * How cells get from voxel to voxel: by jumps between neighbours with the mean speed and spread of their walk, so that
 * neither the voxel nor the direction matters. Whoever is in the same voxel shares what draws and hinders them, so that is
 * asked for once.
 */
final class Crawling {
    /** Largest expected number of jumps per stride, so that a cell looks where it is before it goes on. */
    private static final double JUMPS_PER_STRIDE = 0.5;

    private final Tissue tissue;
    private final Population cells;
    private final Adjacency adjacency;
    private double hours;
    private final double perVoxel;
    private final int ways;
    private final double[] drift = new double[Grid.AXES];

    /** Rates of the jumps out of a voxel, laid end to end: where each direction ends, per hour. */
    private final double[] upTo;

    private final double[] passage;
    private final int[] ratesKnown;
    private final int[] passageKnown;
    private int round;

    Crawling(Tissue tissue, Population cells, double hours) {
        this.tissue = tissue;
        this.cells = cells;
        this.hours = hours;
        adjacency = tissue.adjacency;
        ways = adjacency.ways();
        perVoxel = 1 / tissue.grid.voxel();
        upTo = new double[tissue.grid.size() * ways];
        passage = new double[tissue.grid.size()];
        ratesKnown = new int[tissue.grid.size()];
        passageKnown = new int[tissue.grid.size()];
    }

    void lasting(double newHours) {
        hours = newHours;
    }

    /**
     * Lets all crawl.
     *
     * @param motility random motility in um2/h
     * @param permeability part of jumps into a voxel that succeed
     * @param series of draws, one for each stride
     * @param destination where each ends up
     */
    void crawl(
            Drift towards,
            double motility,
            IntToDoubleFunction permeability,
            Chance chance,
            Draw series,
            int[] destination) {
        round++;
        for (int agent = 0; agent < cells.size(); agent++) {
            int v = cells.voxel(agent);
            rates(v, towards, motility);
            double expected = upTo[v * ways + ways - 1] * hours;
            int strides = (int) Math.ceil(expected / JUMPS_PER_STRIDE);
            int base = v * ways;
            int id = cells.id(agent);
            for (int stride = 0; stride < strides; stride++) {
                double draw = chance.uniform(series, id, stride) * strides;
                if (draw < expected) {
                    v = jump(v, base, draw / hours, permeability);
                }
            }
            destination[agent] = v;
        }
    }

    private void rates(int v, Drift towards, double motility) {
        if (ratesKnown[v] == round) {
            return;
        }
        ratesKnown[v] = round;
        towards.in(v, drift);
        double total = 0;
        for (int way = 0; way < ways; way++) {
            double along = way % 2 == 0 ? -drift[way / 2] : drift[way / 2];
            total += randomRate(motility, along) + Math.max(along, 0) * perVoxel;
            upTo[v * ways + way] = total;
        }
    }

    /** Jumps up the gradient spread the cells by themselves; random jumps add only what is missing to the motility. */
    private double randomRate(double motility, double along) {
        return Math.max(0, (motility * perVoxel - 0.5 * Math.abs(along)) * perVoxel);
    }

    /**
     * Tries one step into a neighbouring voxel, in the direction that the draw falls on.
     *
     * @param base where the rates of the voxel in which the step began stand
     * @param draw uniform on the rates of all directions laid end to end
     */
    private int jump(int v, int base, double draw, IntToDoubleFunction permeability) {
        int way = 0;
        for (int last = 0; last < ways - 1; last++) {
            way += draw >= upTo[base + last] ? 1 : 0;
        }
        int to = adjacency.next(v, way);
        if (to < 0 || tissue.place[to] == Region.DISC) {
            return v;
        }
        double before = way == 0 ? 0 : upTo[base + way - 1];
        double tries = upTo[base + way] - before;
        double part = passage(to, permeability);
        int face = adjacency.face(v, way);
        if (face >= 0) {
            part *= crossing(face, tries);
        }
        return draw - before < part * tries ? to : v;
    }

    private double passage(int to, IntToDoubleFunction permeability) {
        if (passageKnown[to] != round) {
            passageKnown[to] = round;
            passage[to] = permeability.applyAsDouble(to);
        }
        return passage[to];
    }

    /**
     * Cells pile up at a closed cover in a layer thinner than a voxel, so each crosses it, or goes through a hole as long
     * as the cover is thick, at a rate of its own, however often it runs against it.
     *
     * @param tries how often the cell runs against it, per hour
     */
    private double crossing(int face, double tries) {
        double open = tissue.cover.open(face);
        double throughHole = tries * tissue.grid.voxel() / tissue.cover.thickness();
        double through = tissue.matrix.coverCrossing() + open * throughHole;
        return through / (through + tries * (1 - open));
    }
}
