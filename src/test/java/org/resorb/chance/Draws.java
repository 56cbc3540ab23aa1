package org.resorb.chance;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** Long rows of draws whose keys differ in one word only. */
final class Draws {
    static final int MANY = 100_000;

    private Draws() {}

    /** Rows along every word of the key; neighbours in a row have neighbouring keys. */
    static Stream<Arguments> rows() {
        return Stream.concat(rowsOneByOne(), rowsForAll());
    }

    private static Stream<Arguments> rowsOneByOne() {
        Chance chance = Chance.of(1, "infiltration", 5, 12);
        return Stream.of(
                row("ids", i -> chance.uniform(i, 0)),
                row("negative ids", i -> chance.uniform(-1 - i, 0)),
                row("ids of another slot", i -> chance.uniform(i, -2)),
                row("ids every 72", i -> chance.uniform(72 * i, 0)),
                row("slots", i -> chance.uniform(7, i)),
                row("negative slots", i -> chance.uniform(7, -1 - i)),
                row("slots every 20011", i -> chance.uniform(7, 20011 * i)),
                row("steps", i -> Chance.of(1, "infiltration", i, 12).uniform(7, 0)),
                row("seeds", i -> Chance.of(i, "infiltration", 5, 12).uniform(7, 0)),
                row("purposes", i -> Chance.of(1, "purpose" + i, 5, 12).uniform(7, 0)),
                row(
                        "replicates",
                        i -> Chance.of(Chance.seed(1, i), "infiltration", 5, 12).uniform(7, 0)));
    }

    private static Stream<Arguments> rowsForAll() {
        Uniforms all = Chance.of(1, "infiltration", 5, 12).uniforms(Draw.of("draw", 0));
        Uniforms others = Chance.of(1, "infiltration", 5, 12).uniforms(Draw.ofOtherIds("draw", 0));
        return Stream.of(
                row("ids of agents in a row", i -> whole(all.bits(i))),
                row("ids of other agents in a row", i -> whole(others.bits(i))),
                row("ids every 72 in a row", i -> whole(all.bits(72 * i))),
                row("draws for one id", i -> forAll(1, "infiltration", 5, i, 7)),
                row("steps for one id", i -> forAll(1, "infiltration", i, 0, 7)),
                row("seeds for one id", i -> forAll(i, "infiltration", 5, 0, 7)),
                row("purposes for one id", i -> forAll(1, "purpose" + i, 5, 0, 7)),
                row("ids and steps at once", i -> forAll(1, "infiltration", i, 0, i)));
    }

    private static double forAll(long seed, String purpose, long step, int nth, int id) {
        return whole(Chance.of(seed, purpose, step, 12)
                .uniforms(Draw.of("draw", -2), nth)
                .bits(id));
    }

    /** As many bits as a number below 1 has. */
    private static double whole(long bits) {
        return Uniforms.uniform(bits & ~0x3FFL);
    }

    private static Arguments row(String name, IntToDoubleFunction draw) {
        return Arguments.of(Named.of(name, draw));
    }

    static double[] take(IntToDoubleFunction draw, int count) {
        double[] draws = new double[count];
        Arrays.setAll(draws, draw);
        return draws;
    }

    /** Probability of a chi-square at least as large if counts were drawn with these probabilities. */
    static double chiSquare(long[] counts, double[] probability) {
        double total = Arrays.stream(counts).sum();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = total * probability[i];
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(null, counts.length - 1).cumulativeProbability(sum);
    }

    static double chiSquare(long[] counts) {
        double[] equal = new double[counts.length];
        Arrays.fill(equal, 1.0 / counts.length);
        return chiSquare(counts, equal);
    }
}
