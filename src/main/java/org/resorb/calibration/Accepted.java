package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.ChiSquared;

/**
 * Parameter sets that agree with the targets about as well as the best does. Members are drawn by the emulators'
 * likelihood and kept if the model's own answer is near enough; where too few are, points of the waves fill up. The best point
 * is a member always, the first, so that what is shipped as the best is one of the ensemble.
 *
 * @param best the asked point that is nearest to the targets
 * @param tolerance largest distance of a member
 * @param members that all count alike: the best, then in the order in which they were drawn
 * @param warnings in plain words
 */
public record Accepted(EvaluatedPoint best, double tolerance, List<EvaluatedPoint> members, List<String> warnings) {
    /** Were the best point the truth, the truth would be left out once in a hundred times. */
    private static final double SURE = 0.99;

    static Accepted of(List<EvaluatedPoint> asked, Implausibility implausibility, int dimensions, int count) {
        Comparator<EvaluatedPoint> nearer =
                Comparator.comparingDouble(point -> implausibility.distance(point.output()));
        EvaluatedPoint best = asked.stream().min(nearer).orElseThrow();
        double room = ChiSquared.quantile(SURE, dimensions);
        double nearest = implausibility.distance(best.output());
        double tolerance = FastMath.sqrt(
                nearest * nearest + room / implausibility.targets().size());
        List<EvaluatedPoint> near = asked.stream()
                .filter(point -> implausibility.distance(point.output()) <= tolerance)
                .toList();
        List<EvaluatedPoint> drawn = near.stream()
                .filter(point -> point != best && point.origin() == EvaluatedPoint.Origin.DRAWN)
                .toList();
        List<EvaluatedPoint> others = near.stream()
                .filter(point -> point != best && point.origin() != EvaluatedPoint.Origin.DRAWN)
                .sorted(nearer)
                .toList();
        List<EvaluatedPoint> members = Stream.of(Stream.of(best), drawn.stream(), others.stream())
                .flatMap(points -> points)
                .limit(count)
                .toList();
        return new Accepted(best, tolerance, members, warnings(best, implausibility, members.size(), count));
    }

    private static List<String> warnings(EvaluatedPoint best, Implausibility implausibility, int members, int count) {
        List<String> warnings = new ArrayList<>();
        if (members < count) {
            warnings.add("the ensemble has " + members + " members, not " + count
                    + ": no more points came as near to the targets as the best lets expect");
        }
        for (int i = 0; i < implausibility.targets().size(); i++) {
            if (!(implausibility.implausibility(i, best.output().values()[i], 0) <= EmulatorBank.IMPLAUSIBLE)) {
                warnings.add(implausibility.targets().get(i).key() + ": not even the best point comes near it");
            }
        }
        return warnings;
    }
}
