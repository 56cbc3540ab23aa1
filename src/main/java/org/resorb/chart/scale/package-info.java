/** From values to places along an axis, with the ticks that tell them, and numbers as charts print them. */
package org.resorb.chart.scale;
