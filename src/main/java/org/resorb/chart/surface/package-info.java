/** The fragment as it looks from outside: a surface around its tissue, lit and seen from somewhere. */
package org.resorb.chart.surface;
