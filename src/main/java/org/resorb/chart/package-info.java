/** Pictures and the report, drawn without a screen. */
package org.resorb.chart;
