package org.resorb.measure;

import java.util.List;
import java.util.stream.Stream;
import org.resorb.tissue.CellColumn;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.TissueMeasure;

/** What is in a tissue, added up over where the fragment was, voxel after voxel. Its three parts may be added up at a time. */
final class Amounts {
    /** What is reported of kinds of cells, and by plug-ins. */
    static final List<CellColumn> CELLS = Stream.concat(
                    Declared.CELL_KINDS.all().stream().flatMap(kind -> kind.columns().stream()),
                    Declared.MEASURES.all().stream().map(TissueMeasure::column))
            .toList();

    private final double[] cells = new double[CELLS.size()];
    private final double[] substances = new double[Declared.SUBSTANCES.size()];
    private double tissue;
    private double water;
    private double t2;
    private double proteoglycan;
    private double collagen;

    private interface Quantity {
        double at(Tissue tissue, int v);
    }

    private static double sum(Tissue tissue, Quantity quantity) {
        double sum = 0;
        for (int v : tissue.fragment()) {
            sum += quantity.at(tissue, v);
        }
        return sum;
    }

    void addUpMatrix(Tissue now) {
        tissue = sum(now, Tissue::fraction);
        water = sum(now, Tissue::water);
        t2 = sum(now, MriSignal::t2OfFragment);
        proteoglycan = sum(now, Tissue::proteoglycan);
        collagen = sum(now, Tissue::collagen) + sum(now, Tissue::degradedCollagen);
    }

    /** @param perFragment takes a count in the simulated slab to the whole fragment */
    void countCells(Tissue now, double perFragment) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CELLS.get(i).reading().of(now, perFragment);
        }
    }

    void averageSubstances(Tissue now) {
        for (Substance substance : Declared.SUBSTANCES.all()) {
            double sum = sum(now, (there, v) -> there.of(substance, v));
            substances[substance.index()] = sum / now.fragment().length;
        }
    }

    /** Tissue, in voxel volumes. */
    double tissue() {
        return tissue;
    }

    /** Part of the tissue that is water. */
    double waterPart() {
        return tissue > 0 ? water / tissue : 0;
    }

    /** Mean T2 signal of the tissue. */
    double t2() {
        return tissue > 0 ? t2 / tissue : 0;
    }

    /** Proteoglycan, in voxels of adult nucleus. */
    double proteoglycan() {
        return proteoglycan;
    }

    /** Collagen, whole or cut, in voxels of adult annulus. */
    double collagen() {
        return collagen;
    }

    /** The number of {@link #CELLS} at this place. */
    double cells(int i) {
        return cells[i];
    }

    /** Mean of a substance. */
    double mean(Substance substance) {
        return substances[substance.index()];
    }
}
