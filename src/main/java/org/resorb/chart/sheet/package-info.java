/** Plots laid out on a page with title, notes, legend and caption, and rendered as PNG, SVG and PDF. */
package org.resorb.chart.sheet;
