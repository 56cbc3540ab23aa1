/** A grid of one or many layers, fields on it, distances on it, and how substances spread. Knows no biology. */
package org.resorb.space;
