package org.resorb.chance;

public final class Chance {
    private Chance() {}

    public static int seed(long seed, long index) {
        return (int) ((seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L) >>> 33);
    }
}
