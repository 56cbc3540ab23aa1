package org.resorb.patients;

import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.document.YamlWriter;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Time;
import org.resorb.quantity.Ucum;
import org.resorb.study.Factor;
import org.resorb.study.FactorReader;
import org.resorb.study.StudySchema;

/** Reads when the first image is: on the same day for all, or as long after herniation as patients have had pain. */
final class FirstImageReader {
    static final String KEY = "baseline";
    private static final String TIMES =
            "a time such as 2 wk, or {distribution: lognormal, median: 9 wk, gsd: 1.6, between: [3 wk, 28 wk]}";

    /** The first image, if it is on the same day for all. */
    public record Fixed(
            @In("h") @Between(low = "0 d", high = "1 a") double baseline) {}

    private final Binder binder;
    private final Problems problems;

    FirstImageReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** Its schema. */
    static Schema schema() {
        return Schema.anyOf(Schema.withUnit().described(TIMES), StudySchema.factor());
    }

    /** The distribution of the first image; null if there is none or it is wrong, which is reported. */
    SymptomDuration duration(Block observation) {
        Node node = observation.get(KEY);
        if (!(node instanceof Block)) {
            return null;
        }
        int before = problems.count();
        Factor factor = new FactorReader(binder, problems, new Ucum())
                .read(new Block(node.place(), Map.of(KEY, node)), ObservationReader.PATH)
                .get(KEY);
        if (factor == null || problems.count() > before) {
            return null;
        }
        String path = ObservationReader.PATH + "." + KEY;
        Declaration declared = Declaration.of(Fixed.class, KEY);
        for (double end : new double[] {0, 1}) {
            if (binder.real(declared, new Word(node.place(), factor.text(end)), path) == null) {
                return null;
            }
        }
        return new SymptomDuration(factor, YamlWriter.line(node));
    }

    /** The day on which it is for all; 0 for a distribution, or if it is wrong, which is reported. */
    double day(Block observation) {
        Fixed fixed = observation.get(KEY) instanceof Block
                ? null
                : binder.part(Fixed.class, observation, ObservationReader.PATH);
        return fixed == null ? 0 : fixed.baseline() / Time.HOURS_PER_DAY;
    }
}
