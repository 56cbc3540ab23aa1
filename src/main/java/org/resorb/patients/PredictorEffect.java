package org.resorb.patients;

/**
 * How a trait at baseline goes with resorption.
 *
 * @param label the trait in words; the same label in published effects puts both on one line
 * @param n patients, 0 if not known
 * @param value odds ratio, above 0
 * @param lower end of its 95 % interval, {@link Double#NaN} if unknown
 * @param upper end of its 95 % interval, {@link Double#NaN} if unknown
 * @param unit what the ratio is for, for example {@code per standard deviation} or {@code yes against no}
 */
public record PredictorEffect(String label, int n, double value, double lower, double upper, String unit) {}
