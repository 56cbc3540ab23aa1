package org.resorb.run;

import java.util.function.Consumer;
import org.resorb.space.Archive;

/** Where the state of one run is kept now and then, and found again by whoever starts it once more. */
public interface Checkpoint {
    /** Keeps nothing and finds nothing. */
    Checkpoint NONE = new Checkpoint() {};

    /**
     * Gives back the state that was kept last; what the taker leaves at its end is left out.
     *
     * @param state takes it from the archive
     * @return whether there was one
     */
    default boolean restore(Consumer<Archive> state) {
        return false;
    }

    /**
     * Hears after every step that the state could be kept now, and does so when it is time.
     *
     * @param finished whether the run is over, so that it is always time
     * @param state passes it to the archive
     */
    default void keep(boolean finished, Consumer<Archive> state) {}

    /** Keeps the state at a time at which an observer looks, counted in shortest steps. */
    default void keepLook(long step, Consumer<Archive> state) {}

    /** The times that {@link #keepLook} kept, in order. */
    default long[] looks() {
        return new long[0];
    }

    /** Gives back the state at one of these times. */
    default void restoreLook(long step, Consumer<Archive> state) {}
}
