/** Plots laid out on a page with title, notes, legend and caption, and rendered as PNG and SVG. */
package org.resorb.chart.sheet;
