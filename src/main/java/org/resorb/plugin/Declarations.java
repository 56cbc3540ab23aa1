package org.resorb.plugin;

import java.util.ArrayList;
import java.util.List;
import org.resorb.mechanism.Mechanism;
import org.resorb.tissue.Cause;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.TissueMeasure;

/** What a plug-in adds, in the order in which it says it. Drugs need no code: they stand in its {@code defaults.yaml}. */
public final class Declarations {
    private final List<Substance> substances = new ArrayList<>();
    private final List<CellKind> cellKinds = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private final List<TissueMeasure> measures = new ArrayList<>();
    private final List<Class<? extends Mechanism>> mechanisms = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    /** A substance of the model that something new releases too. */
    record Release(Substance substance, Source by) {}

    /** For the plug-in that is being asked. */
    Declarations() {}

    /** A substance, whose transport stands in {@code defaults.yaml}. */
    public Declarations substance(Substance substance) {
        substances.add(substance);
        return this;
    }

    /** A kind of cell. */
    public Declarations cellKind(CellKind kind) {
        cellKinds.add(kind);
        return this;
    }

    /** What changes of the fragment's volume are booked to. */
    public Declarations cause(Cause cause) {
        causes.add(cause);
        return this;
    }

    /** A number to measure. */
    public Declarations measure(TissueMeasure measure) {
        measures.add(measure);
        return this;
    }

    /** A mechanism: a public record with a claim, whose numbers stand in {@code defaults.yaml}. */
    public Declarations mechanism(Class<? extends Mechanism> type) {
        mechanisms.add(type);
        return this;
    }

    /** A substance of the model that a new kind of cell releases, too. */
    public Declarations releases(Source by, Substance ofModel) {
        releases.add(new Release(ofModel, by));
        return this;
    }

    List<Substance> substances() {
        return substances;
    }

    List<CellKind> cellKinds() {
        return cellKinds;
    }

    List<Cause> causes() {
        return causes;
    }

    List<TissueMeasure> measures() {
        return measures;
    }

    List<Class<? extends Mechanism>> mechanisms() {
        return mechanisms;
    }

    List<Release> releases() {
        return releases;
    }
}
