package org.resorb.chart.figure;

import org.resorb.measure.Variable;

/**
 * What is known of a column before its table is read.
 *
 * @param label how axes call it, without its unit
 */
record ColumnHead(Variable variable, ColumnRole role, String label) {
    String name() {
        return variable.name();
    }
}
