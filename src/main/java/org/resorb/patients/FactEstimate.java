package org.resorb.patients;

import org.resorb.statistics.Estimate;
import org.resorb.statistics.Normal;

/**
 * What a table of patients says about a fact.
 *
 * @param estimate of the statistic, with its interval if there is one
 * @param standardError of it; of a mean narrower than its interval tells, which is Student's
 * @param freedom degrees of freedom by which the standard error is known: patients less what is estimated of them
 * @param n patients with an answer
 * @param others patients with an answer in the other subgroup, 0 if there is none
 */
record FactEstimate(Estimate estimate, double standardError, double freedom, int n, int others) {
    /** With the standard error that the interval comes from, if it is not Student's. */
    FactEstimate(Estimate estimate, double freedom, int n, int others) {
        this(estimate, Normal.standardError(estimate.upper() - estimate.lower()), freedom, n, others);
    }
}
