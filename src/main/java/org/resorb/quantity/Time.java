package org.resorb.quantity;

/** Spans of time in days and hours; months and years are those of UCUM, of 30.4375 and 365.25 days. */
public final class Time {
    /** Hours in a day. */
    public static final double HOURS_PER_DAY = 24;

    /** Days in a week. */
    public static final int DAYS_PER_WEEK = 7;

    /** Days in a mean month. */
    public static final double DAYS_PER_MONTH = 30.4375;

    /** Months in a year. */
    public static final int MONTHS_PER_YEAR = 12;

    /** Days in a mean year. */
    public static final double DAYS_PER_YEAR = 365.25;

    private Time() {}
}
