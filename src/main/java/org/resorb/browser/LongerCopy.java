package org.resorb.browser;

/** Takes the place of {@code Arrays.copyOfRange} in the page; see {@link LongerCopies}. */
public final class LongerCopy {
    private LongerCopy() {}

    /** The part of an array from one index up to another, with zeros beyond its end. */
    public static int[] of(int[] array, int from, int to) {
        int[] copy = new int[to - from];
        System.arraycopy(array, from, copy, 0, Math.min(array.length, to) - from);
        return copy;
    }
}
