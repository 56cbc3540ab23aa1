package org.resorb.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One share of the runs of a study: every {@code count}-th, so that rows that are slow together are dealt out.
 *
 * @param number of the share, from 1
 * @param count of shares
 */
public record Shard(int number, int count) {
    /** All runs. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /** A share. No such one: {@link IllegalArgumentException}. */
    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("there is no share " + number + " of " + count);
        }
    }

    /** Reads {@code 3/20}. Another form: {@link IllegalArgumentException}. */
    public static Shard of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not like 3/20: " + text);
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** How many of so many runs are in this share. */
    public long size(long runs) {
        return (runs - number + count) / count;
    }

    /** The run at a place in the share, both from 0. */
    long run(long place) {
        return place * count + number - 1;
    }

    /** True if a run, counted from 0, is in this share. */
    boolean holds(long run) {
        return run % count == number - 1;
    }

    /** The beginning of the names of its files. */
    String label() {
        return number + "_of_" + count;
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
