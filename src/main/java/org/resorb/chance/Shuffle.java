package org.resorb.chance;

/**
 * The whole numbers below a size in a shuffled order that nobody stores: what stands at a place is a pure function of the
 * key and the place, so a shuffle of ten million costs no memory and can be read from anywhere.
 *
 * <p>The swap-or-not shuffle (Hoang, Morris and Rogaway, CRYPTO 2012, doi 10.1007/978-3-642-32009-5_1): each round pairs
 * the numbers by a drawn sum and swaps or leaves each pair by a draw. It serves few numbers as well as many.
 */
public final class Shuffle {
    // Six a bit; fewer would do for few numbers, but a row costs a run, beside which this is nothing.
    private static final int ROUNDS = 6 * Integer.SIZE;
    private static final int SUMS = -1;

    private final Chance chance;
    private final int size;

    private Shuffle(Chance chance, int size) {
        this.chance = chance;
        this.size = size;
    }

    /**
     * A shuffle of 0 … size − 1.
     *
     * @param seed of the study or run
     * @param purpose who shuffles
     * @param step which of the purpose's shuffles
     * @param size at least 1
     * @throws IllegalArgumentException if there is nothing to shuffle
     */
    public static Shuffle of(long seed, String purpose, long step, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("nothing to shuffle: size " + size);
        }
        return new Shuffle(Chance.of(seed, purpose, step, 1), size);
    }

    /**
     * The number that stands at a place.
     *
     * @param place from 0
     * @throws IndexOutOfBoundsException if the place is not below the size
     */
    public int at(int place) {
        if (place < 0 || place >= size) {
            throw new IndexOutOfBoundsException(place);
        }
        int number = place;
        for (int round = 0; round < ROUNDS; round++) {
            int sum = (int) (chance.uniform(round, SUMS) * size);
            int partner = sum >= number ? sum - number : sum - number + size;
            if (chance.uniform(Math.max(number, partner), round) < 0.5) {
                number = partner;
            }
        }
        return number;
    }
}
