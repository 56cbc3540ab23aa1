package org.resorb.patients;

/**
 * An incidence that has been published.
 *
 * @param type of herniation, or the name of a group of the study
 * @param definition as in {@code incidence.csv}, for example {@code loss_30}
 * @param timeMo months of follow-up
 * @param value fraction from 0 to 1
 * @param lower end of its interval, {@link Double#NaN} if none was given
 * @param upper end of its interval, {@link Double#NaN} if none was given
 * @param source key of {@code docs/sources.md}
 */
public record Published(
        String type, String definition, double timeMo, double value, double lower, double upper, String source) {}
