/**
 * Statistics and numerical methods on plain arrays, each with its uncertainty: estimates, quantiles, survival, ROC,
 * regression, Gaussian processes, sensitivity, designs. Knows no patient and no file.
 */
package org.resorb.statistics;
