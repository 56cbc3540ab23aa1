/** How charts look: colours, line styles, type, and the width of the page. */
package org.resorb.chart.theme;
