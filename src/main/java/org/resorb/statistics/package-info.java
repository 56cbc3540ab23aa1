/** How outputs answer to factors: estimators on plain arrays of numbers, with their uncertainty. Knows no simulation. */
package org.resorb.statistics;
