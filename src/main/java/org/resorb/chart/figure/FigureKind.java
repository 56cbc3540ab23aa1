package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.quantity.Keyword;

/** The kinds of figures. */
public enum FigureKind implements Keyword {
    /** Colours over two numbers or words that were varied on a grid. */
    HEAT_MAP("value over a grid of two columns, as colours", "x", "y", "value", "facet", "statistic"),
    /** Colours and contours over two numbers that were varied, between the rows too. */
    SURFACE("value over two numbers, with contours", "x", "y", "value", "facet", "statistic", "smooth"),
    /** Value over one number or over time. */
    LINE(
            "value over a number or over time, with intervals over replicates",
            "x",
            "value",
            "group",
            "facet",
            "statistic",
            "band"),
    /** How many have had an event by a time. */
    SURVIVAL("part that has had an event, over time (Kaplan-Meier)", "value", "group", "facet"),
    /** Each two of several numbers. */
    SCATTER_MATRIX("each two of several numbers, and how they go together", "columns", "group"),
    /** Estimates with intervals, one below the other. */
    FOREST("estimates with intervals, a row a group", "value", "group", "columns", "statistic"),
    /** How values are spread in groups. */
    VIOLIN("how values are spread, a shape a group", "value", "group", "facet"),
    /** Each curve. */
    SPAGHETTI("every single curve over time", "value", "group", "facet");

    /** Keys of a figure of any kind. */
    static final List<String> COMMON = List.of("kind", "table", "where", "title", "caption", "labels");

    private final String shows;
    private final List<String> keys;

    FigureKind(String shows, String... keys) {
        this.shows = shows;
        this.keys = List.of(keys);
    }

    /** What it shows, in a few words. */
    public String shows() {
        return shows;
    }

    /** Whether a key of a figure file says something of this kind. */
    boolean has(String key) {
        return keys.contains(key) || COMMON.contains(key);
    }

    /** The keys of all kinds, each once. */
    static List<String> allKeys() {
        return Stream.concat(COMMON.stream(), Arrays.stream(values()).flatMap(kind -> kind.keys.stream()))
                .distinct()
                .toList();
    }

    /** Its own keys and those of all, for a message. */
    List<String> known() {
        return Stream.concat(COMMON.stream(), keys.stream()).toList();
    }

    @Override
    public String toString() {
        return word();
    }
}
