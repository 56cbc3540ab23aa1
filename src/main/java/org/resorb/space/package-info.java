/** A grid, fields on it and how they spread. Knows no biology, and is the only room that tells 2-D from 3-D. */
package org.resorb.space;
