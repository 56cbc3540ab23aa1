package org.resorb.tissue;

import org.apache.commons.math3.util.FastMath;

/**
 * An inhibitor that binds enzyme, nanogram for nanogram of the enzyme that it can hold, in balance with what falls apart
 * again. Free inhibitor and complex are cleared alike, and complex spreads and is cleared like free enzyme, so that the whole
 * of either does not depend on how much of it is bound.
 *
 * @param total free and bound inhibitor, as ng/mL of the enzyme that it can hold
 * @param dissociation enzyme in ng/mL that is free when half of the inhibitor is bound
 */
public record EnzymeInhibitor(double total, double dissociation) {
    /** Nothing is inhibited. */
    public static final EnzymeInhibitor NONE = new EnzymeInhibitor(0, 1);

    /**
     * Part of the enzyme that is free, 0 to 1.
     *
     * @param enzyme free and bound enzyme in ng/mL
     */
    public double freePart(double enzyme) {
        if (total <= 0) {
            return 1;
        }
        double excess = enzyme - total - dissociation;
        double root = FastMath.sqrt(excess * excess + 4 * dissociation * enzyme);
        // Two forms of one root of the quadratic equation; each where it does not cancel.
        return excess > 0 ? (excess + root) / (2 * enzyme) : 2 * dissociation / (root - excess);
    }
}
