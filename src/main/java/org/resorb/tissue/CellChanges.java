package org.resorb.tissue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;

/** What should happen to cells in one step. */
final class CellChanges {
    private final Tissue tissue;
    private final double hours;
    private final Crawling crawling;
    private double digestionRate;
    private double digestedPart;
    private int[] recruitedAt = new int[64];
    private int recruited;
    private int[] destination = new int[256];
    private byte[] turned = new byte[256];
    private double[] load = new double[256];
    private byte[] discState = new byte[0];

    CellChanges(Tissue tissue, double hours) {
        this.tissue = tissue;
        this.hours = hours;
        crawling = new Crawling(tissue, hours);
        begin();
    }

    /** Everybody stays where and what they are unless asked otherwise. */
    private void begin() {
        Population macrophages = tissue.macrophages;
        int size = macrophages.size();
        if (size > destination.length) {
            destination = new int[size * 2];
            turned = new byte[size * 2];
            load = new double[size * 2];
        }
        for (int i = 0; i < size; i++) {
            destination[i] = macrophages.voxel(i);
            turned[i] = macrophages.state(i);
            load[i] = macrophages.load(i);
        }
        if (discState.length < tissue.discCells.size()) {
            discState = new byte[tissue.discCells.size()];
        }
        for (int i = 0; i < tissue.discCells.size(); i++) {
            discState[i] = tissue.discCells.state(i);
        }
        recruited = 0;
    }

    void recruit(int v, int agents) {
        for (int i = 0; i < agents; i++) {
            if (recruited == recruitedAt.length) {
                recruitedAt = Arrays.copyOf(recruitedAt, recruited * 2);
            }
            recruitedAt[recruited++] = v;
        }
    }

    void crawl(Drift drift, double motility, IntToDoubleFunction permeability, Chance chance) {
        crawling.crawl(drift, motility, permeability, chance, destination);
    }

    void polarize(int agent, byte state) {
        turned[agent] = state;
    }

    void feed(int agent, double gain, double digestion) {
        if (digestion != digestionRate) {
            digestionRate = digestion;
            digestedPart = Decay.lostPart(digestion, hours);
        }
        double settled = digestion > 0 ? gain / digestion : 0;
        load[agent] = digestion > 0 ? load[agent] + (settled - load[agent]) * digestedPart : load[agent] + gain * hours;
    }

    void turnDiscCell(int agent, byte state) {
        discState[agent] = state;
    }

    /** Lets the cells be what they became, move, enter and die. */
    void commit() {
        Population macrophages = tissue.macrophages;
        for (int i = 0; i < macrophages.size(); i++) {
            macrophages.move(i, destination[i]);
            macrophages.turn(i, turned[i]);
            macrophages.load(i, load[i]);
        }
        macrophages.bury();
        for (int i = 0; i < recruited; i++) {
            macrophages.add(recruitedAt[i], Macrophage.M1);
        }
        for (int i = 0; i < tissue.discCells.size(); i++) {
            tissue.discCells.turn(i, discState[i]);
        }
        tissue.discCells.bury();
        begin();
    }

    /** Disc cells die where their matrix is gone. */
    void loseAnchorage() {
        for (int i = 0; i < tissue.discCells.size(); i++) {
            if (!tissue.inFragment(tissue.discCells.voxel(i))) {
                tissue.discCells.kill(i);
            }
        }
        tissue.discCells.bury();
        begin();
    }
}
