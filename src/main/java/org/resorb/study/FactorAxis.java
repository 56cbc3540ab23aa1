package org.resorb.study;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.resorb.quantity.NineDigits;

/** What a factor may be, laid out from 0 to 1. */
sealed interface FactorAxis {
    /**
     * The value at a part of the axis, as text without a unit. Numbers have nine digits at most, so what is run is what
     * is written, to the last bit.
     *
     * @param part from 0 to 1
     */
    String at(double part);

    /** A number that grows with the part. */
    record Scale(DoubleUnaryOperator value) implements FactorAxis {
        @Override
        public String at(double part) {
            return NineDigits.text(value.applyAsDouble(part));
        }
    }

    /** One of several values, each with an equal share of the axis. */
    record Choice(List<String> values) implements FactorAxis {
        @Override
        public String at(double part) {
            int index = (int) (part * values.size());
            return values.get(Math.min(index, values.size() - 1));
        }
    }
}
