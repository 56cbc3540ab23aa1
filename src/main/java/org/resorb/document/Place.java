package org.resorb.document;

/**
 * Where a value was written.
 *
 * @param file as the user named it
 * @param line from 1, or 0 if it has none
 */
public record Place(String file, int line) {}
