package org.resorb.quantity;

import java.util.Collection;

/** Finds what somebody probably meant to write. */
public final class Spelling {
    private Spelling() {}

    /** The known word closest to this one, or an empty text if none is close. Ties go to the first. */
    public static String nearest(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least && distance < Math.max(word.length(), candidate.length())) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** What was probably meant, as the end of a sentence about a mistake; empty if that is unknown. */
    public static String suggestion(String nearest) {
        return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
    }

    /** Letters to insert, drop, replace or swap with the neighbour until one word is the other, whatever their case. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 20 || a.length() > 100) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        char x = Character.toLowerCase(a.charAt(i - 1));
        char y = Character.toLowerCase(b.charAt(j - 1));
        int replace = cost[i - 1][j - 1] + (x == y ? 0 : 1);
        int least = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
