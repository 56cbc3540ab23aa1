/** What helps to read a plot: axes, legends, direct labels, annotations, tables below an axis. */
package org.resorb.chart.guide;
