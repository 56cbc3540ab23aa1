package org.resorb.patients;

import org.resorb.statistics.Estimate;

/**
 * What a table of patients says about a fact.
 *
 * @param estimate of the statistic, with its interval if there is one
 * @param n patients with an answer
 * @param others patients with an answer in the other subgroup, 0 if there is none
 */
record FactEstimate(Estimate estimate, int n, int others) {}
