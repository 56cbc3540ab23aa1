package org.resorb.run;

import java.util.function.LongPredicate;
import org.resorb.scenario.Resolution;
import org.resorb.space.Archive;
import org.resorb.tissue.Tissue;

/**
 * How long the next step is: short, or the longest if less than a stated change befell the tissue in the time of a longest
 * step before it. That reads the tissue alone, so the answer is the same on every machine. Longest steps begin at multiples
 * of themselves, so that whole days are never passed.
 */
final class StepLength {
    private final Tissue tissue;
    private final Resolution resolution;
    private final int longest;
    private final Inventory first;
    private Inventory last;
    private long lastAt;

    StepLength(Tissue fresh, Resolution resolution) {
        tissue = fresh;
        this.resolution = resolution;
        longest = resolution.stepsInLongest();
        first = Inventory.of(fresh);
    }

    /** What happened so far tells nothing of what comes, since somebody intervened. */
    void forget() {
        last = null;
    }

    /**
     * Short steps that the next step takes the place of.
     *
     * @param elapsed short steps since herniation
     * @param end short steps in the whole run
     * @param mayPass whether a step may lead over this moment, counted in short steps
     */
    int next(long elapsed, long end, LongPredicate mayPass) {
        if (longest == 1 || elapsed % longest != 0) {
            return 1;
        }
        Inventory now = Inventory.of(tissue);
        boolean quiet = last != null && elapsed - lastAt == longest && little(now);
        last = now;
        lastAt = elapsed;
        return quiet && elapsed + longest <= end && clear(elapsed, mayPass) ? longest : 1;
    }

    private boolean little(Inventory now) {
        return !tissue.medication().acts()
                && now.change(last, first) <= resolution.quietChange()
                && now.cellChange(last, first) <= resolution.quietCellChange();
    }

    private boolean clear(long elapsed, LongPredicate mayPass) {
        for (long step = elapsed + 1; step < elapsed + longest; step++) {
            if (!mayPass.test(step)) {
                return false;
            }
        }
        return true;
    }

    void archive(Archive archive) {
        lastAt = archive.whole("quiet since", lastAt);
        boolean known = archive.whole("inventory known", last == null ? 0 : 1) == 1;
        if (known) {
            last = last == null ? new Inventory() : last;
            last.archive(archive);
        } else {
            last = null;
        }
    }
}
