/** The reports of studies: {@code report.html} of sweeps, cohorts, trials and calibrations. */
package org.resorb.chart.report;
