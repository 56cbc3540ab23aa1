package org.resorb.chart.guide;

/**
 * A place on the x axis that is told in words.
 *
 * @param at value on the axis, for example days since herniation
 * @param label a few words, for example {@code anti-TNF 5 mg/kg}
 */
public record Annotation(double at, String label) {}
