package org.resorb.storage;

import java.nio.file.Path;

/**
 * A lock that somebody took.
 *
 * @param file that says who
 * @param isAlive false if the owner is gone, so that the next one may take it
 */
public record LockState(Path file, Owner owner, boolean isAlive) {}
