/** What stands for data in a plot: lines, bands, points, intervals, bars, boxes, images. */
package org.resorb.chart.mark;
