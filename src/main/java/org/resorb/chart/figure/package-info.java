/**
 * Figures that somebody asks for of any result: which table and columns, which kind of figure, on which page. Each kind is a
 * specification in the grammar of charts.
 */
package org.resorb.chart.figure;
