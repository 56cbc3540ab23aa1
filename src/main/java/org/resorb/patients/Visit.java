package org.resorb.patients;

/**
 * A planned look at a patient.
 *
 * @param label as columns have it, such as {@code baseline} or {@code 6_mo}
 * @param day since herniation, as planned
 */
public record Visit(String label, double day) {}
