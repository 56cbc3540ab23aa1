package org.resorb.tissue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;

/** What should happen in one step to the cells of one kind. Who is not mentioned stays where and what they are. */
public final class CellChanges {
    private final Tissue tissue;
    private final Population cells;
    private double hours;
    private Crawling crawling;
    private double digestionRate;
    private double digestedPart;
    private int[] enteredAt = new int[64];
    private byte[] enteredAs = new byte[64];
    private int entered;
    private int[] destination = new int[0];
    private byte[] turned = new byte[0];
    private double[] load = new double[0];
    private boolean anyMoved;
    private boolean anyTurned;
    private boolean anyFed;

    CellChanges(Tissue tissue, Population cells, double hours) {
        this.tissue = tissue;
        this.cells = cells;
        this.hours = hours;
    }

    void lasting(double newHours) {
        hours = newHours;
        digestedPart = Decay.lostPart(digestionRate, newHours);
        if (crawling != null) {
            crawling.lasting(newHours);
        }
    }

    /** So many agents enter a voxel, in a state. */
    public void enter(int v, int agents, byte state) {
        for (int i = 0; i < agents; i++) {
            if (entered == enteredAt.length) {
                enteredAt = Arrays.copyOf(enteredAt, entered * 2);
                enteredAs = Arrays.copyOf(enteredAs, entered * 2);
            }
            enteredAt[entered] = v;
            enteredAs[entered++] = state;
        }
    }

    /**
     * All crawl.
     *
     * @param drift velocity of those in a voxel
     * @param motility random motility in um2/h
     * @param permeability part of tries to enter a voxel that succeed
     * @param strides a series of draws, one for each stride of an agent
     */
    public void crawl(Drift drift, double motility, IntToDoubleFunction permeability, Chance chance, Draw strides) {
        if (crawling == null) {
            crawling = new Crawling(tissue, cells, hours);
        }
        if (destination.length < cells.size()) {
            destination = new int[cells.size() * 2];
        }
        crawling.crawl(drift, motility, permeability, chance, strides, destination);
        anyMoved = true;
    }

    /** An agent turns into another state. */
    public void turn(int agent, byte state) {
        if (!anyTurned) {
            turned = turned.length < cells.size() ? new byte[cells.size() * 2] : turned;
            cells.states(turned);
            anyTurned = true;
        }
        turned[agent] = state;
    }

    /** An agent dies, leaves or stops being what it is. */
    public void die(int agent) {
        cells.kill(agent);
    }

    /** One cell of an agent eats {@code gain} mL of matrix an hour and digests a part of its load. */
    public void feed(int agent, double gain, double digestionPerHour) {
        if (!anyFed) {
            load = load.length < cells.size() ? new double[cells.size() * 2] : load;
            cells.loads(load);
            anyFed = true;
        }
        if (digestionPerHour != digestionRate) {
            digestionRate = digestionPerHour;
            digestedPart = Decay.lostPart(digestionPerHour, hours);
        }
        double settled = digestionPerHour > 0 ? gain / digestionPerHour : 0;
        load[agent] = digestionPerHour > 0
                ? load[agent] + (settled - load[agent]) * digestedPart
                : load[agent] + gain * hours;
    }

    /** Lets the cells be what they became, move, die and enter. */
    void commit() {
        if (anyMoved) {
            cells.moveAll(destination);
        }
        if (anyTurned) {
            cells.turnAll(turned);
        }
        if (anyFed) {
            cells.loadAll(load);
        }
        anyMoved = false;
        anyTurned = false;
        anyFed = false;
        cells.bury();
        for (int i = 0; i < entered; i++) {
            cells.add(enteredAt[i], enteredAs[i]);
        }
        entered = 0;
    }

    /** Cells that are anchored die where their matrix is gone. */
    void loseAnchorage() {
        if (cells.kind().isAnchored()) {
            for (int i = 0; i < cells.size(); i++) {
                if (!tissue.inFragment(cells.voxel(i))) {
                    cells.kill(i);
                }
            }
            cells.bury();
        }
    }
}
