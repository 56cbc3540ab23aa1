package org.resorb.chart;

/**
 * A dated event marked in charts.
 *
 * @param timeDays days since herniation
 * @param label a few words, for example {@code anti-TNF 5 mg/kg}
 */
public record Mark(double timeDays, String label) {}
