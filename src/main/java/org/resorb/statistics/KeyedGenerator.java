package org.resorb.statistics;

import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.resorb.chance.Chance;

/** A stream of draws for library code that asks for one: draw n is a pure function of the key and n. */
final class KeyedGenerator extends AbstractRandomGenerator {
    private final String purpose;
    private final long step;
    private Chance chance;
    private int count;

    KeyedGenerator(long seed, String purpose, long step) {
        this.purpose = purpose;
        this.step = step;
        setSeed(seed);
    }

    @Override
    public void setSeed(long seed) {
        clear();
        chance = Chance.of(seed, purpose, step, 1);
        count = 0;
    }

    @Override
    public double nextDouble() {
        return chance.uniform(count++, 0);
    }
}
