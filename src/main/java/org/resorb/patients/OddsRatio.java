package org.resorb.patients;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;

/** Odds ratio of a table of two by two, with half a patient added to each cell (Haldane 1956, Anscombe 1956). */
final class OddsRatio {
    private OddsRatio() {}

    static double of(double[] exposed, double[] others) {
        return odds(exposed) / odds(others);
    }

    private static double odds(double[] answers) {
        double yes = DoubleStream.of(answers).sum();
        return (yes + 0.5) / (answers.length - yes + 0.5);
    }

    /** Standard error of its logarithm (Woolf 1955). */
    static double error(double[] exposed, double[] others) {
        return FastMath.sqrt(variance(exposed) + variance(others));
    }

    private static double variance(double[] answers) {
        double yes = DoubleStream.of(answers).sum();
        return 1 / (yes + 0.5) + 1 / (answers.length - yes + 0.5);
    }
}
