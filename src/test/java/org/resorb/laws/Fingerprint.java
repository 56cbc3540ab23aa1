package org.resorb.laws;

import java.util.Arrays;

/** Prints a short run bit by bit; started in a Java of its own. */
public final class Fingerprint {
    private static final int DAYS = 90;

    private Fingerprint() {}

    /** One line a run: its name and every number of its course in hexadecimal. */
    public static void main(String[] names) {
        for (String name : names) {
            System.out.println(of(name));
        }
    }

    static String of(String name) {
        StringBuilder line = new StringBuilder(name);
        Arrays.stream(Coarse.bits(Coarse.run(name, DAYS)))
                .forEach(bits -> line.append(' ').append(Long.toHexString(bits)));
        return line.toString();
    }
}
