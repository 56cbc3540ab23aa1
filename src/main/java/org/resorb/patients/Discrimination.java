package org.resorb.patients;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/** How well a number tells a yes from a no. */
final class Discrimination {
    private Discrimination() {}

    /** Area under the ROC curve from the sum of ranks; NaN unless there are both answers. */
    static double area(double[] answers, double[] scores) {
        double[] ranks = new NaturalRanking().rank(scores);
        int[] yes = IntStream.range(0, answers.length)
                .filter(place -> answers[place] == 1)
                .toArray();
        double sum = IntStream.of(yes).mapToDouble(place -> ranks[place]).sum();
        double least = yes.length * (yes.length + 1.0) / 2;
        return (sum - least) / ((double) yes.length * (answers.length - yes.length));
    }
}
