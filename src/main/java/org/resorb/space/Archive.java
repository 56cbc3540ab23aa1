package org.resorb.space;

/**
 * The state of a run on its way into a checkpoint or back out of it. Each class tells what it has to remember once, in one
 * method that serves both ways: on the way in, every call passes its value on and returns it; on the way back, it returns or
 * fills in what was kept. Calls come in the same order both ways, and each bears a name, so that a mix-up is noticed.
 *
 * <p>Only state that cannot be worked out from the scenario and the rest belongs here.
 */
public interface Archive {
    /** Whether state comes back. */
    boolean restoring();

    /** A whole number. */
    long whole(String name, long value);

    /** A number. */
    double number(String name, double value);

    /** The first {@code count} numbers of an array, in place. */
    void numbers(String name, double[] values, int count);

    /** The first {@code count} numbers of an array, in place. */
    void numbers(String name, float[] values, int count);

    /** The first {@code count} whole numbers of an array, in place. */
    void wholes(String name, int[] values, int count);

    /** The first {@code count} bytes of an array, in place. */
    void bytes(String name, byte[] values, int count);

    /** All values of a field, in place. */
    default void field(String name, Field field) {
        numbers(name, field.values(), field.values().length);
    }
}
