package org.resorb.run;

import org.resorb.space.Archive;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Tissue;

/** What there is of a fragment as a whole, to tell how much happens to it. */
final class Inventory {
    private double volume;
    private double proteoglycan;
    private double collagen;
    private double cover;
    private final double[] cells = new double[Declared.CELL_KINDS.size()];

    /** Of nothing yet. */
    Inventory() {}

    /** Of a tissue as it is now. */
    static Inventory of(Tissue tissue) {
        Inventory now = new Inventory();
        for (int v : tissue.fragment()) {
            now.volume += tissue.fraction(v);
            now.proteoglycan += tissue.proteoglycan(v);
            now.collagen += tissue.collagen(v);
        }
        now.cover = tissue.coveredPart();
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            now.cells[kind.index()] =
                    (double) tissue.cells(kind).size() * tissue.cells(kind).cellsPerAgent();
        }
        return now;
    }

    /** Largest change of volume, proteoglycan, whole collagen and cover since then, each as part of the first. */
    double change(Inventory then, Inventory first) {
        double matrix = Math.max(
                part(proteoglycan - then.proteoglycan, first.proteoglycan),
                part(collagen - then.collagen, first.collagen));
        return Math.max(Math.max(part(volume - then.volume, first.volume), matrix), Math.abs(cover - then.cover));
    }

    /** Largest change of a kind of cells since then, as part of them and the first disc cells. */
    double cellChange(Inventory then, Inventory first) {
        double most = 0;
        for (int kind = 0; kind < cells.length; kind++) {
            double whole = then.cells[kind] + first.cells[DiscCell.DISC_CELL.index()];
            most = Math.max(most, part(cells[kind] - then.cells[kind], whole));
        }
        return most;
    }

    private static double part(double change, double whole) {
        return whole > 0 ? Math.abs(change) / whole : 0;
    }

    void archive(Archive archive) {
        volume = archive.number("volume", volume);
        proteoglycan = archive.number("proteoglycan", proteoglycan);
        collagen = archive.number("collagen", collagen);
        cover = archive.number("cover", cover);
        archive.numbers("cells", cells, cells.length);
    }
}
