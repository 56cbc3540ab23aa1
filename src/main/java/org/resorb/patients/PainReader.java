package org.resorb.patients;

import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.quantity.Time;

/** Reads how pain is told. */
final class PainReader {
    static final String KEY = "pain";
    private static final String PATH = ObservationReader.PATH + "." + KEY;

    /** How pain is told, and how it comes again. */
    public record Told(
            @In("1") @Between(low = "0", high = "5") @Means("Standard deviation of one answer, on the scale of 0 to 10")
            double error,

            @In("1")
            @Between(low = "0 %", high = "99 %")
            @Means("Part whose pain comes again within a year of resolving")
            double relapseInAYear,

            @In("1") @Between(low = "0", high = "10") @Means("Pain at or below which it counts as resolved")
            double resolvedAt,

            @In("1") @Between(low = "0", high = "10") @Means("Pain that a relapse adds at its start")
            double relapseTo,

            @In("h") @Between(low = "1 d", high = "1 a") @Means("Time in which a relapse falls to 1/e")
            double relapseLasts,

            @In("1") @Between(low = "0", high = "10") @Means("Mean pain of a quarter below which it is mild")
            double mildBelow,

            @In("1") @Between(low = "0", high = "10") @Means("Mean pain of a quarter from which it is severe")
            double severeFrom) {}

    private final Binder binder;
    private final Problems problems;

    PainReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** Its schema. */
    static Schema schema() {
        return ObservationReader.orOff(Schema.of(Told.class).requiredBut());
    }

    /** How pain is told; null if the file does not say or anything is wrong, which is reported. */
    PainReporting read(Block observation) {
        Node node = observation.get(KEY);
        Told told = ObservationReader.isOff(node) ? null : binder.record(Told.class, node, PATH);
        if (told == null) {
            return null;
        }
        if (told.mildBelow() > told.severeFrom()) {
            problems.add(node.place(), PATH + ".mild_below", "is above severe_from", "at most severe_from", "");
        }
        return new PainReporting(
                told.error(),
                told.relapseInAYear(),
                told.resolvedAt(),
                told.relapseTo(),
                told.relapseLasts() / Time.HOURS_PER_DAY,
                told.mildBelow(),
                told.severeFrom());
    }
}
