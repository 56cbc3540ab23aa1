package org.resorb.patients;

import org.resorb.patients.Observable.Kind;
import org.resorb.patients.Statistic.Size;
import org.resorb.quantity.Keyword;

/**
 * How far an estimate is from the published value.
 *
 * @param size of the effect, {@link Double#NaN} where no value was published or nothing was estimated
 * @param unit what the size is
 */
public record EffectSize(double size, Unit unit) {
    /** What the size of an effect is. */
    public enum Unit implements Keyword {
        /** Percentage points above the published value. */
        POINTS,
        /** Times the published value. */
        RATIO,
        /** Above the published value, in its own unit. */
        DIFFERENCE;

        /** As {@code validation.csv} has it. */
        @Override
        public String toString() {
            return word();
        }
    }

    /** Of an estimate beside the value of a fact. */
    static EffectSize of(Fact fact, double estimate) {
        Unit unit = unit(fact);
        double size = switch (unit) {
            case POINTS -> 100 * (estimate - fact.value());
            case RATIO -> estimate / fact.value();
            case DIFFERENCE -> estimate - fact.value();
        };
        return new EffectSize(Double.isFinite(size) ? size : Double.NaN, unit);
    }

    private static Unit unit(Fact fact) {
        Size size = fact.statistic().size();
        boolean isNumber = fact.observable().kind() == Kind.NUMBER;
        if (size == Size.POINTS || size == Size.OF_OBSERVABLE && !isNumber) {
            return Unit.POINTS;
        }
        // Nothing is a multiple of nothing.
        return size == Size.DIFFERENCE || fact.value() == 0 ? Unit.DIFFERENCE : Unit.RATIO;
    }
}
