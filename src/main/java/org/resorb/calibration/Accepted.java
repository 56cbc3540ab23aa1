package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.ChiSquared;

/**
 * Parameter sets that agree with the targets about as well as the best does. Members are drawn by the emulators'
 * likelihood and kept if the model's own answer is near enough; where too few are, points of the waves fill up.
 *
 * @param best the asked point that is nearest to the targets
 * @param tolerance largest distance of a member
 * @param members that all count alike, in the order in which they were drawn
 * @param warnings in plain words
 */
public record Accepted(Asked best, double tolerance, List<Asked> members, List<String> warnings) {
    /** Were the best point the truth, the truth would be left out once in a hundred times. */
    private static final double SURE = 0.99;

    static Accepted of(List<Asked> asked, Yardstick yardstick, int dimensions, int count) {
        Comparator<Asked> nearer = Comparator.comparingDouble(point -> yardstick.distance(point.answer()));
        Asked best = asked.stream().min(nearer).orElseThrow();
        double room = ChiSquared.quantile(SURE, dimensions);
        double nearest = yardstick.distance(best.answer());
        double tolerance =
                FastMath.sqrt(nearest * nearest + room / yardstick.targets().size());
        List<Asked> near = asked.stream()
                .filter(point -> yardstick.distance(point.answer()) <= tolerance)
                .toList();
        List<Asked> drawn = near.stream()
                .filter(point -> point.origin() == Asked.Origin.DRAWN)
                .toList();
        List<Asked> others = near.stream()
                .filter(point -> point.origin() != Asked.Origin.DRAWN)
                .sorted(nearer)
                .toList();
        List<Asked> members =
                Stream.concat(drawn.stream(), others.stream()).limit(count).toList();
        return new Accepted(best, tolerance, members, warnings(best, yardstick, members.size(), count));
    }

    private static List<String> warnings(Asked best, Yardstick yardstick, int members, int count) {
        List<String> warnings = new ArrayList<>();
        if (members < count) {
            warnings.add("the ensemble has " + members + " members, not " + count
                    + ": no more points came as near to the targets as the best lets expect");
        }
        for (int i = 0; i < yardstick.targets().size(); i++) {
            if (!(yardstick.implausibility(i, best.answer().values()[i], 0) <= Surface.IMPLAUSIBLE)) {
                warnings.add(yardstick.targets().get(i).key() + ": not even the best point comes near it");
            }
        }
        return warnings;
    }
}
