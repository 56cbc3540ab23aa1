package org.resorb.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.resorb.patients.EvaluatedFact;

/** Targets that fewer virtual patients were asked of, at some points, than a verdict on a fact needs. */
final class FewPatients {
    private FewPatients() {}

    /** A sentence for each of them. A point without a value is infinitely far already, so it is not counted. */
    static List<String> words(List<Target> targets, List<EvaluatedPoint> asked) {
        return IntStream.range(0, targets.size())
                .filter(target -> few(asked, target).length > 0)
                .mapToObj(target -> targets.get(target).key() + words(few(asked, target), asked.size()))
                .toList();
    }

    private static long[] few(List<EvaluatedPoint> asked, int target) {
        return asked.stream()
                .map(EvaluatedPoint::output)
                .filter(output -> Double.isFinite(output.values()[target]))
                .mapToDouble(output -> output.patients()[target])
                .filter(patients -> patients < EvaluatedFact.FEWEST)
                .mapToLong(Math::round)
                .toArray();
    }

    private static String words(long[] few, int points) {
        long least = Arrays.stream(few).min().orElseThrow();
        long most = Arrays.stream(few).max().orElseThrow();
        String patients =
                least == most ? least + (least == 1 ? " patient" : " patients") : least + " to " + most + " patients";
        return ": only " + patients + " to ask at " + few.length + " of " + points
                + " points; a verdict on a fact needs at least " + EvaluatedFact.FEWEST;
    }
}
