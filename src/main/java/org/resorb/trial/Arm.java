package org.resorb.trial;

/**
 * An arm of a trial.
 *
 * @param name {@code [a-z0-9_]+}
 * @param isTreated whether a drug is given
 * @param isSham whether a sham stands in the place of a treatment, so that patients expect relief
 * @param ratio patients in a block of the allocation, relative to those of other arms
 * @param drug as a dose–schedule design has it; empty elsewhere
 * @param dose as the file has it; empty without a drug
 * @param schedule what a dose–schedule design calls it; empty elsewhere
 */
public record Arm(
        String name, boolean isTreated, boolean isSham, int ratio, String drug, String dose, String schedule) {
    /** Whether its patients may believe that they are treated. */
    boolean expectsRelief() {
        return isTreated || isSham;
    }

    /** What people call it: {@code condoliase 1.25 U once}, whose name has no dot. */
    public String words() {
        String words = schedule.isEmpty() ? name : drug + " " + dose + " " + schedule;
        return words.replace('_', ' ');
    }
}
