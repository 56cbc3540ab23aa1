package org.resorb.trial;

import org.resorb.measure.Response;
import org.resorb.patients.Visit;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.NineDigits;

/**
 * What is compared between arms.
 *
 * @param measure what is asked of each participant
 * @param at the follow-up at which it is asked, or by which an operation must have come
 * @param response what counts as resorbed; null elsewhere
 * @param downBy part of the pain at the first image by which it must have fallen; NaN elsewhere
 */
public record EndPoint(Measure measure, Visit at, Response response, double downBy) {
    /** What is asked. */
    public enum Measure implements Keyword {
        /** The volume as read, relative to the first image. */
        VOLUME,
        /** Whether so much of it is lost. */
        RESPONSE,
        /** Leg pain as told. */
        PAIN,
        /** Whether it has fallen by so much. */
        PAIN_RESPONSE,
        /** The time until an operation. */
        SURGERY
    }

    /** Name in tables, for example {@code pain_at_6_wk} or {@code loss_30_at_26_wk}. */
    public String name() {
        return isTime() ? asked() + "_by_" + at.label() : at.at(asked());
    }

    /** The same without its time, so that it is alike for end points of one kind. */
    public String asked() {
        return switch (measure) {
            case RESPONSE -> response.toString();
            case PAIN_RESPONSE -> "pain_down_" + Math.round(100 * downBy);
            default -> measure.word();
        };
    }

    /** In words for people. */
    public String words() {
        return switch (measure) {
            case VOLUME -> "volume, part of that at the first image, at " + at.words();
            case RESPONSE -> response.definition() + " at " + at.words();
            case PAIN -> "leg pain, 0 to 10, at " + at.words();
            case PAIN_RESPONSE -> "leg pain down by " + NineDigits.text(100 * downBy) + " % at " + at.words();
            case SURGERY -> "operation within " + at.words();
        };
    }

    /** Whether it is a number of which arms have means. */
    public boolean isNumber() {
        return measure == Measure.VOLUME || measure == Measure.PAIN;
    }

    /** Whether it is a time until an event. */
    public boolean isTime() {
        return measure == Measure.SURGERY;
    }
}
