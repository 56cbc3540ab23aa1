package org.resorb.measure;

import java.util.Arrays;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.Tnf;

/** Pain from inflammation before the root gets used to it: by the acute phase, by TNF at the root, or both. */
final class RootInflammation {
    private final Pain pain;
    private final int[] along;

    /** The root runs along the dura, as high as the fragment is at first. */
    RootInflammation(Tissue fresh, Pain pain) {
        this.pain = pain;
        Grid grid = fresh.grid();
        int lowest = grid.ny();
        int highest = -1;
        for (int v : fresh.fragment()) {
            lowest = Math.min(lowest, grid.row(v));
            highest = Math.max(highest, grid.row(v));
        }
        int[] found = new int[fresh.living().length];
        int count = 0;
        for (int v : fresh.living()) {
            if (grid.row(v) >= lowest && grid.row(v) <= highest && touchesDura(fresh, v)) {
                found[count++] = v;
            }
        }
        along = Arrays.copyOf(found, count);
    }

    private static boolean touchesDura(Tissue tissue, int v) {
        for (int axis = 0; axis < tissue.grid().axes(); axis++) {
            for (int side = -1; side <= 1; side += 2) {
                int to = tissue.grid().neighbour(v, axis, side);
                if (to >= 0 && tissue.place(to) == Region.DURA) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On the scale of pain. */
    double of(Tissue now) {
        double acute = pain.inflammatory() * now.acuteSignal();
        if (pain.nearRoot() == 0) {
            return acute;
        }
        double tnf = 0;
        for (int v : along) {
            tnf = Math.max(tnf, now.of(Tnf.TNF, v));
        }
        double local = pain.inflammatory() * tnf / (tnf + pain.rootTnfHalf());
        return (1 - pain.nearRoot()) * acute + pain.nearRoot() * local;
    }
}
