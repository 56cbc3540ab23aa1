package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Keyword;

/** The distributions that a factor may have, with the names of their parameters. */
enum Shape implements Keyword {
    /** Every value between its ends alike. */
    UNIFORM("low", "high"),
    /** Cut at {@code between}. */
    NORMAL("mean", "sd"),
    /** By its median and its geometric standard deviation, a plain number above 1; cut at {@code between}. */
    LOGNORMAL("median", "gsd"),
    /** From low to high, most likely at the mode. */
    TRIANGULAR("low", "mode", "high");

    private final List<String> parameters;

    Shape(String... parameters) {
        this.parameters = List.of(parameters);
    }

    List<String> parameters() {
        return parameters;
    }

    boolean hasTails() {
        return this == NORMAL || this == LOGNORMAL;
    }

    /** A value as {@link #of} knows it. */
    double inner(double value) {
        return this == LOGNORMAL ? FastMath.log(value) : value;
    }

    /** The other way round. */
    double outer(double value) {
        return this == LOGNORMAL ? FastMath.exp(value) : value;
    }

    /** True for the one parameter without the factor's unit. */
    boolean isPlain(String parameter) {
        return parameter.equals("gsd");
    }

    /** All keys of a factor of this shape. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("distribution"));
        keys.addAll(parameters);
        keys.add("levels");
        keys.add("present");
        if (hasTails()) {
            keys.add("between");
        }
        return keys;
    }

    /**
     * The distribution, of the logarithm for a lognormal one, whose own quantiles the library finds less exactly.
     * Parameters that make none: {@link MathIllegalArgumentException}.
     */
    RealDistribution of(double... p) {
        return switch (this) {
            case UNIFORM -> new UniformRealDistribution(null, p[0], p[1]);
            case NORMAL -> new NormalDistribution(null, p[0], p[1]);
            case LOGNORMAL -> new NormalDistribution(null, FastMath.log(p[0]), FastMath.log(p[1]));
            case TRIANGULAR -> new TriangularDistribution(null, p[0], p[1], p[2]);
        };
    }
}
