package org.resorb.study;

import org.resorb.statistics.TwoWayMap;

/**
 * The mean of an output over two factors.
 *
 * @param output name of the output
 * @param first name of the factor whose values go along
 * @param second name of the factor whose values go up
 */
public record PairMap(String output, String first, String second, TwoWayMap map) {}
