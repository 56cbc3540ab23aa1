package org.resorb.study;

import java.util.List;
import org.resorb.statistics.Prcc;

/**
 * Partial rank correlations of a curve, time by time.
 *
 * @param output name of the curve
 * @param factors names
 * @param days times
 * @param correlations one a time
 */
public record PrccCourse(String output, List<String> factors, double[] days, List<Prcc> correlations) {}
