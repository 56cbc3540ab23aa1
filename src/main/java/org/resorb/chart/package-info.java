/**
 * Charts and the report, drawn without a screen. A chart is a specification in a grammar of graphics: marks on scales make
 * a plot, plots make a sheet, and guides explain them.
 */
package org.resorb.chart;
